using Microsoft.CodeAnalysis;

namespace TaskGen.Analyzers.Rules.TG0;

/// <summary>A nullable member in a template.</summary>
internal sealed class NullableMemberInTemplate : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG0009",
        "A nullable member in a template",
        "'{0}' may be null: a request that takes it for {1} is then refused with a TaskValidationException",
        "TaskGen.Definition",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A template has no text for null, so null is refused when the request is built.",
        helpLinkUri: HelpLink.For("TG0009"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.Texts)
        {
            foreach (var hole in text.Text.Holes)
            {
                if (hole.Member.IsAnnotatedNullable) scope.Report(new Finding(this, text.Text.Slot, hole.Member.Name, text.Path) { Start = hole.Start, Length = hole.Length });
            }
        }
    }
}
