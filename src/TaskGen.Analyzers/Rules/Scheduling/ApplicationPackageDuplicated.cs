using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Scheduling;

/// <summary>An application package that is referenced more than once.</summary>
internal sealed class ApplicationPackageDuplicated : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ApplicationPackageDuplicated,
        "Application package is duplicated",
        "Application package '{0}' is referenced more than once. Remove the duplicate.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A package that is already deployed is not deployed again.",
        helpLinkUri: HelpLink.For(RuleIds.ApplicationPackageDuplicated));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var list in scope.Lists(TaskSchema.ApplicationPackageReference))
        {
            foreach (var (first, second, name) in DuplicateFinder.Find(list.Node, NameOf))
            {
                scope.Report(new Finding(this, Descriptor, second.SourceId, name) { OtherSourceId = first.SourceId });
            }
        }
    }

    private static string? NameOf(ObjectNode package)
    {
        var version = package[WireName.Version];
        if (package[WireName.ApplicationId].Key() is not { } id || (version is not null && version.Key() is null)) return null;
        return (id + " " + version.Key()).TrimEnd();
    }
}
