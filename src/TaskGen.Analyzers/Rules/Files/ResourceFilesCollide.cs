using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>Resource files with the same file path.</summary>
internal sealed class ResourceFilesCollide : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ResourceFilesCollide,
        "Resource files have the same path",
        "'{0}' is the path of more than one resource file; which file is kept is unspecified. Use different paths.",
        "TaskGen.Files",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Each file from an HTTP URL is saved at its 'filePath'.",
        helpLinkUri: HelpLink.For(RuleIds.ResourceFilesCollide));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var list in scope.Lists(TaskSchema.ResourceFile))
        {
            foreach (var (first, second, path) in DuplicateFinder.Find(list.Node, static file => file.Has(WireName.HttpUrl)
                ? file[WireName.FilePath].Key() : null))
            {
                scope.Report(new Finding(this, Descriptor, second.SourceIdOf(WireName.FilePath), path)
                {
                    OtherSourceId = first.SourceIdOf(WireName.FilePath),
                });
            }
        }
    }
}
