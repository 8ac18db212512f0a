namespace TaskGen;

/// <summary>Where a container task starts. REST: <c>ContainerWorkingDirectory</c>. The service's default is <see cref="TaskWorkingDirectory"/>.</summary>
public enum ContainerWorkingDirectory
{
    /// <summary>The task's working directory, which holds its resource files. REST: <c>taskWorkingDirectory</c>.</summary>
    TaskWorkingDirectory,

    /// <summary>The directory that the image names; resource files are not there. REST: <c>containerImageDefault</c>.</summary>
    ContainerImageDefault,
}
