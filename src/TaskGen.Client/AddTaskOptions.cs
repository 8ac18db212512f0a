using System;

namespace TaskGen.Client;

/// <summary>Options for adding a single task.</summary>
public sealed class AddTaskOptions
{
    /// <summary>
    /// Gets or sets the time that the service may spend on the request. REST: query parameter <c>timeout</c>, in whole seconds, rounded up.
    /// Allowed: above zero. Default: 30 seconds, which is also the service's maximum.
    /// </summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>Gets or sets the identifier of the request in logs. REST: header <c>client-request-id</c>. Default: a new identifier.</summary>
    public Guid? ClientRequestId { get; set; }
}
