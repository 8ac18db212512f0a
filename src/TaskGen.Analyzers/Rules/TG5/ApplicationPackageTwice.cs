using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Definitions;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules.TG5;

/// <summary>An application package is given twice.</summary>
internal sealed class ApplicationPackageTwice : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG5017",
        "An application package is given twice",
        "The application package '{0}' is given twice: once is enough. Remove the second.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A package that is deployed already is not deployed again.",
        helpLinkUri: HelpLink.For("TG5017"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        foreach (var list in scope.Lists(TaskSchema.ApplicationPackageReference))
        {
            foreach (var (first, second, name) in Twice.Find(list.Node, static package => package["applicationId"].Key() is { } id && (package["version"] is null || package["version"].Key() is not null) ? (id + " " + package["version"].Key()).TrimEnd() : null))
            {
                scope.Report(new Finding(this, second.Slot, name) { OtherSlot = first.Slot });
            }
        }
    }
}
