using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Definitions;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules.TG5;

/// <summary>An application package without its id.</summary>
internal sealed class ApplicationIdMissing : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG5014",
        "An application package without its id",
        "'{0}' is missing or empty: the service refuses an application package without it",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "applicationPackageReferences[].applicationId is required.",
        helpLinkUri: HelpLink.For("TG5014"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        foreach (var package in scope.Objects(TaskSchema.ApplicationPackageReference))
        {
            if (!package.Node.Has("applicationId")) scope.Report(new Finding(this, package.Node.SlotOf("applicationId"), package.At("applicationId")));
        }
    }
}
