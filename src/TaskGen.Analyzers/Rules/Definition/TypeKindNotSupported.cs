using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>This kind of type can not be a task.</summary>
internal sealed class TypeKindNotSupported : ProblemRule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.TypeKindNotSupported,
        "This kind of type can not be a task",
        "'{0}' is {1}: a task is a class, record or struct that is neither static, a ref struct, generic nor file-local",
        "TaskGen.Definition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Nothing can be generated for the type.",
        helpLinkUri: HelpLink.For(RuleIds.TypeKindNotSupported));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];
}
