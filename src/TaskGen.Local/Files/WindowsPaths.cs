using System;
using System.Linq;

namespace TaskGen.Local.Files;

/// <summary>The rules of Windows for paths, whatever system this code runs on.</summary>
internal static class WindowsPaths
{
    /// <summary>The maximum length of the working directory of a process, which has to end with a separator.</summary>
    public const int MaxWorkingDirectoryLength = 258;

    private const int MaxLength = 259;
    private const string Extension = @"\\?\";
    private const string NetworkExtension = @"\\?\UNC\";
    private const string Device = @"\\.\";
    private const string Network = @"\\";

    // No id contains the sign.
    private const char Mark = '~';

    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];
    private static readonly string[] Ports = ["COM", "LPT"];

    /// <summary>Returns a full path in the form that the functions of the system accept at any length.</summary>
    public static string Extend(string path) => path.Length <= MaxLength ? path : ExtendAlways(path);

    /// <summary>
    /// Returns a full path in the form that the functions of the system accept as it is: at any length, and with names that they would
    /// otherwise change, such as <c>nul</c> and <c>a.</c>.
    /// </summary>
    public static string ExtendAlways(string path) =>
        path.StartsWith(Extension, StringComparison.Ordinal) || path.StartsWith(Device, StringComparison.Ordinal) ? path
            : path.StartsWith(Network, StringComparison.Ordinal) ? NetworkExtension + path[Network.Length..].Replace('/', '\\')
            : Extension + path.Replace('/', '\\');

    /// <summary>Returns a path without the prefix of the form for any length, with which no program can be started in it.</summary>
    public static string Shorten(string path) =>
        path.StartsWith(NetworkExtension, StringComparison.OrdinalIgnoreCase) ? Network + path[NetworkExtension.Length..]
            : path.StartsWith(Extension, StringComparison.Ordinal) ? path[Extension.Length..]
            : path;

    /// <summary>
    /// Returns whether a name is that of a file or directory. A colon leads to a stream of a file, dots and spaces at the end are
    /// dropped, and some names are those of devices.
    /// </summary>
    public static bool IsName(string name) =>
        name.Length > 0 && !name.Contains(':', StringComparison.Ordinal) && name[^1] is not ('.' or ' ') && !IsDevice(name);

    /// <summary>Returns the name of a directory for an id: the id itself, unless that is not a name on Windows.</summary>
    public static string DirectoryName(string id) => IsDevice(id) ? Mark + id : IsName(id) ? id : id + Mark;

    // Whatever follows a dot does not matter: NUL.txt is NUL.
    private static bool IsDevice(string name)
    {
        var end = name.IndexOf('.', StringComparison.Ordinal);
        var device = (end < 0 ? name : name[..end]).TrimEnd(' ');
        return Devices.Contains(device, StringComparer.OrdinalIgnoreCase)
            || (device is [_, _, _, (>= '0' and <= '9') or '¹' or '²' or '³']
                && Ports.Contains(device[..3], StringComparer.OrdinalIgnoreCase));
    }
}
