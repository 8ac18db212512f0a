using System;
using System.Diagnostics;
using System.IO;

namespace TaskGen.TestUtilities;

/// <summary>Starts programs of this repository, which are next to the tests.</summary>
public static class BuiltProgram
{
    private static string DotNetRoot =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));

    /// <summary>Returns the path of a program.</summary>
    public static string PathOf(string name) =>
        Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? name + ".exe" : name);

    /// <summary>Returns how a program is started. It uses the runtime that the tests run on.</summary>
    public static ProcessStartInfo Start(string name, params string[] arguments) =>
        new(PathOf(name), arguments) { Environment = { ["DOTNET_ROOT"] = DotNetRoot } };
}
