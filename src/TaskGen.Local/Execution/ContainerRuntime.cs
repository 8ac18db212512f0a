namespace TaskGen.Local.Execution;

/// <summary>A program that runs containers.</summary>
/// <param name="Program">Its path.</param>
/// <param name="IsLinuxOnWindows">Whether it runs Linux containers on Windows. Only docker can run others there.</param>
internal sealed record ContainerRuntime(string Program, bool IsLinuxOnWindows);
