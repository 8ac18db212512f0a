using System;

namespace TaskGen.Client;

/// <summary>How one task is added.</summary>
public sealed class AddTaskOptions
{
    /// <summary>How long the server may work on the request: the query's <c>timeout</c>, in whole seconds, rounded up. Above zero. Default: 30 seconds; more means 30.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary><c>client-request-id</c>, by which the request is found in logs. Default: a new one.</summary>
    public Guid? ClientRequestId { get; set; }
}
