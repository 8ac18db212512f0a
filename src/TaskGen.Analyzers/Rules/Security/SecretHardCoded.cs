using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Secrets;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Security;

/// <summary>A secret in the source.</summary>
internal sealed class SecretHardCoded : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.SecretHardCoded,
        "A secret in the source",
        "'{0}' holds {1}: it ends in your repository and in every build of it. Make it a member, and give its value at run time.",
        "TaskGen.Security",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "What stands in the source can be read by everyone who has it.",
        helpLinkUri: HelpLink.For(RuleIds.SecretHardCoded));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.Texts)
        {
            if (SecretText.Find(text.Text, text.Property, text.Owner) is { } what) scope.Report(new Finding(this, Descriptor, text.Text.SourceId, text.Path, what).With(FixData.Name, scope.Task is null ? null : SecretText.MemberName(text.Property, text.Owner)));
        }
    }
}
