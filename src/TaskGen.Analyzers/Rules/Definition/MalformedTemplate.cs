using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>Template is malformed.</summary>
internal sealed class MalformedTemplate : ProblemRule<TemplateIsMalformed>
{
    private static readonly DiagnosticDescriptor UnexpectedClosingBrace = new(
        RuleIds.MalformedTemplate,
        "Template is malformed",
        "'}}' has no matching '{{'. Write '}}}}' for a literal brace.",
        "TaskGen.Definition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Every string argument is a template, in which braces enclose placeholders.",
        helpLinkUri: HelpLink.For(RuleIds.MalformedTemplate));

    private static readonly Dictionary<TemplateFault, DiagnosticDescriptor> ByFault = new()
    {
        [TemplateFault.UnexpectedClosingBrace] = UnexpectedClosingBrace,
        [TemplateFault.UnclosedBrace] = UnexpectedClosingBrace.WithMessage(
            "'{{' has no matching '}}'. Close the placeholder, or write '{{{{' for a literal brace."),
        [TemplateFault.EmptyPlaceholder] = UnexpectedClosingBrace.WithMessage(
            "The placeholder is empty. Write '{{Member}}', or double the braces for literal braces."),
        [TemplateFault.EmptyFormat] = UnexpectedClosingBrace.WithMessage(
            "The placeholder has no format after its colon. Add a format, or remove the colon."),
        [TemplateFault.InvalidName] = UnexpectedClosingBrace.WithMessage(
            "The placeholder is not a valid member name. Write '{{Member}}' or '{{Member:format}}', or double the braces for literal braces."),
    };

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [.. ByFault.Values];

    protected override Finding Describe(TemplateIsMalformed problem) => Finding(ByFault[problem.Fault], problem);

    protected override Func<Finding, TemplateIsMalformed, Finding> FixesOf(RuleScope scope) =>
        (finding, problem) => finding.With(FixProperties.NoBraces, scope.MayHaveBraces(problem.SourceId) ? null : "");
}
