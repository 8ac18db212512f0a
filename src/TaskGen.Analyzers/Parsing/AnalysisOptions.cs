using System;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TaskGen.Analyzers.Parsing;

/// <summary>
/// What a project can set: <c>taskgen.shell</c> in a global analyzer config, or the MSBuild property <c>TaskGenShell</c>.
/// </summary>
internal static class AnalysisOptions
{
    public const string Shell = "taskgen.shell";
    public const string ShellProperty = "build_property.TaskGenShell";

    /// <summary>
    /// Returns whether command lines that do not show their target are for Windows; null if the project sets no target, and Linux is
    /// assumed.
    /// </summary>
    public static bool? IsWindows(AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue(Shell, out var value) && !options.TryGetValue(ShellProperty, out value)) return null;
        value = value.Trim();
        if (value.Equals("windows", StringComparison.OrdinalIgnoreCase)) return true;
        return value.Equals("linux", StringComparison.OrdinalIgnoreCase) ? false : null;
    }
}
