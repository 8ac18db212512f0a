using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>Template uses a nullable member.</summary>
internal sealed class NullableMemberInTemplate : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.NullableMemberInTemplate,
        "Template uses a nullable member",
        "'{0}' may be null; a request that needs it for '{1}' then fails with a TaskValidationException. Declare it as non-nullable, or make sure that it has a value.",
        "TaskGen.Definition",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A template has no text for null, so null is rejected when the request is built.",
        helpLinkUri: HelpLink.For(RuleIds.NullableMemberInTemplate));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override DiagnosticTarget Target => DiagnosticTarget.ClassWithMembers;

    public override RuleClients Clients => RuleClients.None;

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.Texts)
        {
            foreach (var placeholder in text.Text.Placeholders)
            {
                if (!placeholder.Member.IsAnnotatedNullable) continue;
                scope.Report(new Finding(
                    this, Descriptor, text.Text.SourceId, placeholder.Member.Name, text.Path)
                { Span = placeholder.Span });
            }
        }
    }
}
