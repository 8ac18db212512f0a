using System;
using System.Security.Cryptography;
using System.Text;

namespace TaskGen.Local.Service;

/// <summary>The account of the endpoint: its URL, and the credentials that give access to it.</summary>
internal sealed class AccountIdentity
{
    private const string JobTokenPrefix = "job.";
    private readonly byte[] _key;

    public AccountIdentity(string name, string? key)
    {
        Name = name;
        Key = key ?? Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
        _key = Convert.FromBase64String(Key);
        Token = Convert.ToHexString(HMACSHA256.HashData(_key, "token"u8));
    }

    public string Name { get; }

    /// <summary>Gets the Base64-encoded key of the account.</summary>
    public string Key { get; }

    /// <summary>Gets the bearer token that authorizes every operation.</summary>
    public string Token { get; }

    /// <summary>Gets or sets the URL of the endpoint, which is known when it listens.</summary>
    public Uri Url { get; set; } = null!;

    /// <summary>Returns the bearer token that authorizes the operations on one job.</summary>
    public string JobToken(string jobId) =>
        JobTokenPrefix + Convert.ToHexString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes("job:" + jobId.ToLowerInvariant())));

    /// <summary>Returns whether a signature was created from a text with the key.</summary>
    public bool IsSignature(string text, string signature) =>
        AreEqual(Convert.ToBase64String(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text))), signature);

    /// <summary>Returns whether a token authorizes operations on a job, or every operation.</summary>
    public bool IsToken(string token, string? jobId) => AreEqual(Token, token) || (jobId is not null && AreEqual(JobToken(jobId), token));

    private static bool AreEqual(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));
}
