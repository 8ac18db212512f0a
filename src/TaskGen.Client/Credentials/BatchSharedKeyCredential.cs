using System;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Threading;

namespace TaskGen.Client;

/// <summary>Represents the name of a Batch account and one of its access keys.</summary>
/// <remarks>Instances are thread-safe. The key is not part of any text, log, or exception of this library.</remarks>
[DebuggerDisplay("{AccountName,nq}")]
public class BatchSharedKeyCredential
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private byte[] _key;

    /// <summary>Initializes a new instance of the <see cref="BatchSharedKeyCredential"/> class.</summary>
    /// <param name="accountName">The name of the Batch account, the first label of <c>https://{name}.region.batch.azure.com</c>.</param>
    /// <param name="accountKey">The access key of the account, in Base64.</param>
    /// <exception cref="ArgumentNullException"><paramref name="accountName"/> or <paramref name="accountKey"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="accountName"/> is blank, or <paramref name="accountKey"/> is not a valid Base64 string.
    /// </exception>
    public BatchSharedKeyCredential(string accountName, string accountKey)
    {
        if (accountName is null) throw new ArgumentNullException(nameof(accountName));
        if (string.IsNullOrWhiteSpace(accountName))
        {
            throw new ArgumentException("The account name is blank. Use the first label of the account's URL.", nameof(accountName));
        }

        AccountName = accountName;
        _key = Decode(accountKey);
    }

    /// <summary>Gets the name of the account.</summary>
    public string AccountName { get; }

    /// <summary>
    /// Replaces the key after the account's keys were rotated. Subsequent requests and retries are signed with the new key.
    /// </summary>
    /// <param name="accountKey">The access key of the account, in Base64.</param>
    /// <exception cref="ArgumentNullException"><paramref name="accountKey"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="accountKey"/> is not a valid Base64 string.</exception>
    public void Update(string accountKey) => Volatile.Write(ref _key, Decode(accountKey));

    /// <summary>Returns the name of the account.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => AccountName;

    /// <summary>Returns the HMAC-SHA256 of a text in Base64.</summary>
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
            // The exception below says what to do.
        }

        throw new ArgumentException(
            "The account key is not a valid Base64 string. Copy the full key from the account's Keys page.", nameof(accountKey));
    }
}
