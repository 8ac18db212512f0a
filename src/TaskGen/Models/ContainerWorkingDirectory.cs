namespace TaskGen;

/// <summary>
/// Defines the initial working directory of a container. The default of the service is <see cref="TaskWorkingDirectory"/>. REST:
/// <c>ContainerWorkingDirectory</c>.
/// </summary>
public enum ContainerWorkingDirectory
{
    /// <summary>The task's working directory, which contains its resource files. REST: <c>taskWorkingDirectory</c>.</summary>
    TaskWorkingDirectory,

    /// <summary>
    /// The working directory defined in the image; it does not contain resource files. REST: <c>containerImageDefault</c>.
    /// </summary>
    ContainerImageDefault,
}
