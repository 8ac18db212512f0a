using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Definitions;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules.TG5;

/// <summary>The coordination command is missing.</summary>
internal sealed class CoordinationCommandMissing : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG5008",
        "The coordination command is missing",
        "'{0}' is missing or blank: the service refuses multiInstanceSettings without it. Add [MultiInstanceSettings(\"…\")].",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "coordinationCommandLine is required.",
        helpLinkUri: HelpLink.For("TG5008"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        if (scope.MayBeCompletedElsewhere) return;
        foreach (var settings in scope.Objects(TaskSchema.MultiInstanceSettings))
        {
            if (!settings.Node.HasText("coordinationCommandLine")) scope.Report(new Finding(this, settings.Node["coordinationCommandLine"]?.Slot ?? settings.Node.Slot, settings.At("coordinationCommandLine")));
        }
    }
}
