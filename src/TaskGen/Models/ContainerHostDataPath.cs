namespace TaskGen;

/// <summary>Defines the paths of a compute node that can be mounted into a container. REST: <c>ContainerHostDataPath</c>.</summary>
public enum ContainerHostDataPath
{
    /// <summary>The path that multi-instance tasks use to share their files. REST: <c>Shared</c>.</summary>
    Shared,

    /// <summary>The path of the start task. REST: <c>Startup</c>.</summary>
    Startup,

    /// <summary>The path that contains all virtual file systems mounted on the compute node. REST: <c>VfsMounts</c>.</summary>
    VfsMounts,

    /// <summary>The path of the task. REST: <c>Task</c>.</summary>
    Task,

    /// <summary>The path of the job preparation task. REST: <c>JobPrep</c>.</summary>
    JobPrep,

    /// <summary>The path of the application packages. REST: <c>Applications</c>.</summary>
    Applications,
}
