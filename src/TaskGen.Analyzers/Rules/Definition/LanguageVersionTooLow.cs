using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>The C# version is too low for the generated code.</summary>
internal sealed class LanguageVersionTooLow : ProblemRule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.LanguageVersionTooLow,
        "The C# version is too low for the generated code",
        "The generated half needs C# 11, and this project compiles as C# {0}: set LangVersion to 11 or above",
        "TaskGen.Definition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Generated code holds UTF-8 string literals.",
        helpLinkUri: HelpLink.For(RuleIds.LanguageVersionTooLow));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];
}
