namespace TaskGen.Analyzers.Schema;

/// <summary>A check of a value that depends on other values.</summary>
internal enum ValueCheck
{
    None,

    /// <summary>The ids of all dependencies are limited together.</summary>
    DependencyIds,

    /// <summary>No two bind mounts have the same source.</summary>
    BindMountSources,

    /// <summary>The number of slots depends on whether the task has multi-instance settings.</summary>
    RequiredSlots,
}
