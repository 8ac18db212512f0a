using System;

namespace TaskGen.Client;

/// <summary>
/// Represents the configuration of a <see cref="BatchJobClient"/>. The sections <c>Retry</c> and <c>Diagnostics</c> hold its options.
/// </summary>
public sealed class BatchJobClientSettings
{
    /// <summary>
    /// Gets or sets the URL of the Batch account, such as <c>https://account.region.batch.azure.com</c>; without a scheme, <c>https</c> is
    /// used. Required.
    /// </summary>
    public Uri? BatchUrl { get; set; }

    /// <summary>Gets or sets the identifier of the job. Required.</summary>
    public string? JobId { get; set; }

    /// <summary>
    /// Gets or sets the name of the account, for Shared Key. Default: the first label of the host of <see cref="BatchUrl"/>.
    /// </summary>
    public string? AccountName { get; set; }

    /// <summary>
    /// Gets or sets the access key of the account, in Base64. Keep it in a secret store. Default: the registered
    /// <see cref="Azure.Core.TokenCredential"/> is used instead.
    /// </summary>
    public string? AccountKey { get; set; }

    /// <summary>Returns the URL and the job, without the key.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{BatchUrl}, job {JobId}";
}
