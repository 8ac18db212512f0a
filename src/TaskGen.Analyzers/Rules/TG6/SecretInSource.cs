using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Secrets;

namespace TaskGen.Analyzers.Rules.TG6;

/// <summary>A secret in the source.</summary>
internal sealed class SecretInSource : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG6001",
        "A secret in the source",
        "'{0}' holds {1}: it ends in your repository and in every build of it. Make it a member, and give its value at run time.",
        "TaskGen.Security",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "What stands in the source can be read by everyone who has it.",
        helpLinkUri: HelpLink.For("TG6001"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.Texts)
        {
            if (SecretText.Find(text.Text, text.Property, text.Owner) is { } what) scope.Report(new Finding(this, text.Text.Slot, text.Path, what).With(FixData.Name, scope.Task is null ? null : SecretText.MemberName(text.Property, text.Owner)));
        }
    }
}
