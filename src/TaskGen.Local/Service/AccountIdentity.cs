using System;
using System.Security.Cryptography;
using System.Text;

namespace TaskGen.Local.Service;

/// <summary>The account that the endpoint stands for: its address, and what proves that a caller may use it.</summary>
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

    /// <summary>The account's key, in Base64.</summary>
    public string Key { get; }

    /// <summary>The bearer token that may do anything.</summary>
    public string Token { get; }

    /// <summary>Where the endpoint listens; known once it does.</summary>
    public Uri Url { get; set; } = null!;

    /// <summary>A bearer token that may use one job.</summary>
    public string JobToken(string jobId) => JobTokenPrefix + Convert.ToHexString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes("job:" + jobId.ToLowerInvariant())));

    /// <summary>Whether a signature is that of a text under the key.</summary>
    public bool IsSignature(string text, string signature) => AreEqual(Convert.ToBase64String(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text))), signature);

    /// <summary>Whether a token may be used on a job, or anywhere.</summary>
    public bool IsToken(string token, string? jobId) => AreEqual(Token, token) || (jobId is not null && AreEqual(JobToken(jobId), token));

    private static bool AreEqual(string expected, string given) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));
}
