using Microsoft.CodeAnalysis;

namespace TaskGen.Analyzers.Rules.TG0;

/// <summary>A number that the enum does not name.</summary>
internal sealed class UndefinedChoice : ProblemRule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG0013",
        "A number that the enum does not name",
        "'{0}' is {1}, which {2} doesn't name: the service takes the named values only",
        "TaskGen.Definition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "An enum value without a name has no wire text.",
        helpLinkUri: HelpLink.For("TG0013"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;
}
