namespace TaskGen.Local.Scheduling;

/// <summary>Why a run is ended from outside.</summary>
internal enum StopReason
{
    /// <summary>It isn't.</summary>
    None,

    /// <summary>The task, or its job, is terminated.</summary>
    Terminated,

    /// <summary>The task goes back to be run again.</summary>
    Requeued,

    /// <summary>The task or its job is deleted, or the endpoint ends.</summary>
    Deleted,

    /// <summary>It ran too long.</summary>
    WallClock,

    /// <summary>It wrote too much.</summary>
    DiskFull,
}
