using System;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Threading;

namespace TaskGen.Client;

/// <summary>An account's name and one of its access keys.</summary>
/// <remarks>Thread-safe. The key is in no text that this class, the client, its logs or its exceptions make.</remarks>
[DebuggerDisplay("{AccountName,nq}")]
public class BatchSharedKeyCredential
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private byte[] _key;

    /// <summary>Makes a credential.</summary>
    /// <param name="accountName">The Batch account's name, as in <c>https://{name}.region.batch.azure.com</c>.</param>
    /// <param name="accountKey">A key of the account, in Base64.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="accountName"/> is blank, or <paramref name="accountKey"/> is no Base64.</exception>
    public BatchSharedKeyCredential(string accountName, string accountKey)
    {
        if (accountName is null) throw new ArgumentNullException(nameof(accountName));
        if (string.IsNullOrWhiteSpace(accountName)) throw new ArgumentException("The account's name is blank: it is the first label of the account's URL.", nameof(accountName));
        AccountName = accountName;
        _key = Decode(accountKey);
    }

    /// <summary>The account's name.</summary>
    public string AccountName { get; }

    /// <summary>Takes a new key, after the account's keys were rotated. Requests and retries from now on are signed with it.</summary>
    /// <param name="accountKey">A key of the account, in Base64.</param>
    /// <exception cref="ArgumentNullException"><paramref name="accountKey"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="accountKey"/> is no Base64.</exception>
    public void Update(string accountKey) => Volatile.Write(ref _key, Decode(accountKey));

    /// <summary>The account's name.</summary>
    public override string ToString() => AccountName;

    /// <summary>The Base64 of the HMAC-SHA256 of a text.</summary>
    internal string Sign(string text)
    {
        var key = Volatile.Read(ref _key);
        var bytes = Encoding.UTF8.GetBytes(text);
#if NET8_0_OR_GREATER
        return Convert.ToBase64String(HMACSHA256.HashData(key, bytes));
#else
        using var hmac = new HMACSHA256(key);
        return Convert.ToBase64String(hmac.ComputeHash(bytes));
#endif
    }

    private static byte[] Decode(string accountKey)
    {
        if (accountKey is null) throw new ArgumentNullException(nameof(accountKey));
        try
        {
            var key = Convert.FromBase64String(accountKey);
            if (key.Length > 0) return key;
        }
        catch (FormatException)
        {
            // Its message is thrown away: the one below says what to do.
        }

        throw new ArgumentException("The account's key is no Base64: copy it whole, from the account's Keys page.", nameof(accountKey));
    }
}
