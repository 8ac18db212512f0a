using System;

namespace TaskGen.Local.Execution;

/// <summary>
/// The paths of a node's directories inside a container. They are those of this machine, except in Linux containers on Windows, which
/// have no drives.
/// </summary>
/// <param name="nodeRoot">The directory of the node.</param>
/// <param name="isLinuxOnWindows">Whether the container runs Linux and this machine Windows.</param>
internal sealed class ContainerPaths(string nodeRoot, bool isLinuxOnWindows)
{
    // Where the nodes of the service have it.
    private const string LinuxRoot = "/mnt/batch/tasks";

    /// <summary>Gets a value indicating whether command lines are read as on Windows.</summary>
    public bool IsWindows => OperatingSystem.IsWindows() && !isLinuxOnWindows;

    /// <summary>Returns the path inside the container of a path of this machine; another text is returned as it is.</summary>
    public string Inside(string path)
    {
        if (!isLinuxOnWindows || !path.StartsWith(nodeRoot, StringComparison.OrdinalIgnoreCase)) return path;
        var rest = path[nodeRoot.Length..];
        return rest.Length == 0 || rest[0] == '\\' ? LinuxRoot + rest.Replace('\\', '/') : path;
    }

    /// <summary>Returns the arguments that mount a directory.</summary>
    public string[] Mount(string path, bool isReadOnly)
    {
        if (!IsWindows && !isLinuxOnWindows) return ["--volume", $"{path}:{path}{(isReadOnly ? ":ro" : "")}"];

        // The colon after a drive makes the short form ambiguous. The long one is a line of comma-separated values.
        var mount = $"type=bind,{Field("source", path)},{Field("target", Inside(path))}";
        return ["--mount", isReadOnly ? mount + ",readonly" : mount];
    }

    private static string Field(string key, string value) =>
        value.AsSpan().IndexOfAny(',', '"') < 0 ? $"{key}={value}" : $"\"{key}={value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
