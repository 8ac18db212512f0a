using System.Collections.Generic;

namespace TaskGen.Client;

/// <summary>A reason in a job or its pool for which tasks are rejected, fail, or wait forever.</summary>
public sealed class JobFinding
{
    internal JobFinding(string id, IReadOnlyList<string> taskIds, string message, string fix) =>
        (Id, TaskIds, Message, Fix) = (id, taskIds, message, fix);

    /// <summary>Gets the identifier of the check, such as <c>TG7001</c>.</summary>
    public string Id { get; }

    /// <summary>
    /// Gets the identifiers of the tasks that are affected, in their order; empty if the finding is about the job itself.
    /// </summary>
    public IReadOnlyList<string> TaskIds { get; }

    /// <summary>Gets what is wrong, and what the service does with the tasks.</summary>
    public string Message { get; }

    /// <summary>Gets what to change.</summary>
    public string Fix { get; }

    /// <summary>Returns the finding as one line of text.</summary>
    /// <returns>The identifier, the message, and the fix.</returns>
    public override string ToString() => $"{Id}: {Message} {Fix}";
}
