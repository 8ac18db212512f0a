using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>C# language version is too low.</summary>
internal sealed class LanguageVersionTooLow : ProblemRule<LanguageVersionIsTooLow>
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.LanguageVersionTooLow,
        "C# language version is too low",
        "Generated code requires C# 11 or later, but the project is compiled as C# {0}. Set LangVersion to 11 or later.",
        "TaskGen.Definition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Generated code contains UTF-8 string literals.",
        helpLinkUri: HelpLink.For(RuleIds.LanguageVersionTooLow));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    protected override Finding Describe(LanguageVersionIsTooLow problem) => Finding(Descriptor, problem, problem.Version);
}
