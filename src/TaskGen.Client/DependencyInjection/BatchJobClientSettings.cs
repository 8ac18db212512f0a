using System;

namespace TaskGen.Client;

/// <summary>What configuration says of a <see cref="BatchJobClient"/>. Retries and diagnostics stand in the sections <c>Retry</c> and <c>Diagnostics</c>.</summary>
public sealed class BatchJobClientSettings
{
    /// <summary>The account's URL, such as <c>https://account.region.batch.azure.com</c>. Required.</summary>
    public Uri? BatchUrl { get; set; }

    /// <summary>The job that tasks are added to. Required.</summary>
    public string? JobId { get; set; }

    /// <summary>The account's name, for Shared Key. Default: the first label of <see cref="BatchUrl"/>'s host.</summary>
    public string? AccountName { get; set; }

    /// <summary>A key of the account, in Base64; without it, the <see cref="Azure.Core.TokenCredential"/> that is registered gives tokens. Keep it in a secret store.</summary>
    public string? AccountKey { get; set; }

    /// <summary>The settings without the key.</summary>
    public override string ToString() => $"{BatchUrl}, job {JobId}";
}
