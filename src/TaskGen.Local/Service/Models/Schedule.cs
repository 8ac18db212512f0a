using System;

namespace TaskGen.Local.Service;

/// <summary>The times at which a job schedule creates jobs. REST: <c>Schedule</c>.</summary>
internal sealed record Schedule
{
    public DateTimeOffset? DoNotRunUntil { get; init; }

    public DateTimeOffset? DoNotRunAfter { get; init; }

    public TimeSpan? StartWindow { get; init; }

    public TimeSpan? RecurrenceInterval { get; init; }
}
