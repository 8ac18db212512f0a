using System;

namespace TaskGen.Local.Service;

/// <summary>The limits of a job. REST: <c>JobConstraints</c>.</summary>
internal sealed record JobConstraints
{
    public TimeSpan? MaxWallClockTime { get; init; }

    public int? MaxTaskRetryCount { get; init; }
}
