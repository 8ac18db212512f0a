using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>A nullable member in a template.</summary>
internal sealed class NullableMemberInTemplate : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.NullableMemberInTemplate,
        "A nullable member in a template",
        "'{0}' may be null: a request that takes it for {1} is then refused with a TaskValidationException",
        "TaskGen.Definition",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A template has no text for null, so null is refused when the request is built.",
        helpLinkUri: HelpLink.For(RuleIds.NullableMemberInTemplate));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.Texts)
        {
            foreach (var hole in text.Text.Placeholders)
            {
                if (hole.Member.IsAnnotatedNullable) scope.Report(new Finding(this, Descriptor, text.Text.SourceId, hole.Member.Name, text.Path) { Start = hole.Start, Length = hole.Length });
            }
        }
    }
}
