using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Scheduling;

/// <summary>An application package is given twice.</summary>
internal sealed class ApplicationPackageDuplicated : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ApplicationPackageDuplicated,
        "An application package is given twice",
        "The application package '{0}' is given twice: once is enough. Remove the second.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A package that is deployed already is not deployed again.",
        helpLinkUri: HelpLink.For(RuleIds.ApplicationPackageDuplicated));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var list in scope.Lists(TaskSchema.ApplicationPackageReference))
        {
            foreach (var (first, second, name) in DuplicateFinder.Find(list.Node, static package => package["applicationId"].Key() is { } id && (package["version"] is null || package["version"].Key() is not null) ? (id + " " + package["version"].Key()).TrimEnd() : null))
            {
                scope.Report(new Finding(this, Descriptor, second.SourceId, name) { OtherSourceId = first.SourceId });
            }
        }
    }
}
