namespace TaskGen.Local.Scheduling;

/// <summary>The reason why a run is stopped.</summary>
internal enum StopReason
{
    /// <summary>The run is not stopped.</summary>
    None,

    /// <summary>The task or its job is terminated.</summary>
    Terminated,

    /// <summary>The task is requeued.</summary>
    Requeued,

    /// <summary>The task or its job is deleted, or the endpoint is disposed.</summary>
    Deleted,

    /// <summary>The task exceeded its maxWallClockTime.</summary>
    WallClock,

    /// <summary>The task exceeded the disk quota.</summary>
    DiskFull,
}
