using System;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TaskGen.Analyzers.Parsing;

/// <summary>What a project can set: <c>taskgen.shell</c> in a global analyzer config, or the MSBuild property <c>TaskGenShell</c>.</summary>
internal static class AnalysisOptions
{
    public const string Shell = "taskgen.shell";
    public const string ShellProperty = "build_property.TaskGenShell";

    /// <summary>Whether a command line that does not show its operating system is for Windows.</summary>
    public static bool IsWindows(AnalyzerConfigOptions options) =>
        (options.TryGetValue(Shell, out var value) || options.TryGetValue(ShellProperty, out value)) && value.Trim().Equals("windows", StringComparison.OrdinalIgnoreCase);
}
