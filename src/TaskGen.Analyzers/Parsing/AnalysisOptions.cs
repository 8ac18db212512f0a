using System;
using Microsoft.CodeAnalysis.Diagnostics;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Parsing;

/// <summary>
/// What a project can set: <c>taskgen.shell</c> and <c>taskgen.api_version</c> in a global analyzer config, or the MSBuild properties
/// <c>TaskGenShell</c> and <c>TaskGenApiVersion</c>.
/// </summary>
internal static class AnalysisOptions
{
    public const string Shell = "taskgen.shell";
    public const string ShellProperty = "build_property.TaskGenShell";
    public const string ApiVersionOption = "taskgen.api_version";
    public const string ApiVersionProperty = "build_property.TaskGenApiVersion";

    /// <summary>Returns the version of the REST API that the project uses: the default one where it sets none that is known.</summary>
    public static string ApiVersion(AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue(ApiVersionOption, out var value) && !options.TryGetValue(ApiVersionProperty, out value))
        {
            return ApiVersions.Default;
        }

        value = value.Trim();
        return ApiVersions.IsKnown(value) ? value : ApiVersions.Default;
    }

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
