using System;
using System.Collections.Generic;

namespace TaskGen.DocumentationGenerator;

/// <summary>A file of the repository whose content, or a part of it, follows from the rules.</summary>
/// <param name="Path">The path, relative to the root of the repository.</param>
/// <param name="Render">Returns the up-to-date text of the file, given the current one.</param>
internal sealed record DerivedFile(string Path, Func<string, string> Render)
{
    public static IReadOnlyList<DerivedFile> All { get; } =
    [
        new("analyzers.md", RulesPage.Render),
        new("docs/images/diagnostics-dark.svg", static _ => DiagnosticsPicture.Render(PictureTheme.Dark)),
        new("docs/images/diagnostics-light.svg", static _ => DiagnosticsPicture.Render(PictureTheme.Light)),
        new("src/TaskGen.Analyzers/AnalyzerReleases.Unshipped.md", ReleaseTracking.Render),
        new("src/TaskGen.Analyzers/Rules/RuleCatalogue.cs", static _ => RuleCatalogueSource.Render()),
        new("src/TaskGen/build/config/TaskGen.AllAsErrors.globalconfig", static _ => GlobalConfig.Render(
            "All rules are errors.", static _ => "error")),
        new(
            "src/TaskGen/build/config/TaskGen.None.globalconfig",
            static _ => GlobalConfig.Render("All rules are disabled. Values are still validated at run time.", static _ => "none")),
        new(
            "src/TaskGen/build/config/TaskGen.Recommended.globalconfig",
            static _ => GlobalConfig.Render("All rules have their default severity.", static rule => rule.Severity)),
    ];
}
