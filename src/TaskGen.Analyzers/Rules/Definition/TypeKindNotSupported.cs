using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>Type cannot be a task.</summary>
internal sealed class TypeKindNotSupported : ProblemRule<TypeCannotBeTask>
{
    private static readonly DiagnosticDescriptor FileLocal = new(
        RuleIds.TypeKindNotSupported,
        "Type cannot be a task",
        "'{0}' cannot be a task because it is file-local. Remove the 'file' modifier.",
        "TaskGen.Definition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A task is a non-static, non-generic class, record, or struct that can be partial.",
        helpLinkUri: HelpLink.For(RuleIds.TypeKindNotSupported));

    private static readonly Dictionary<TypeObstacle, DiagnosticDescriptor> ByObstacle = new()
    {
        [TypeObstacle.FileLocal] = FileLocal,
        [TypeObstacle.NamedVar] = FileLocal.WithMessage(
            "'{0}' cannot be a task because its name hides the 'var' keyword. Rename the type."),
        [TypeObstacle.NamedLikeNamespace] = FileLocal.WithMessage(
            "'{0}' cannot be a task because its name hides a namespace that generated code refers to. Rename the type."),
        [TypeObstacle.Static] = FileLocal.WithMessage("'{0}' cannot be a task because it is static. Remove the 'static' modifier."),
        [TypeObstacle.RefStruct] = FileLocal.WithMessage(
            "'{0}' cannot be a task because it is a ref struct. Use a class, a record, or a struct."),
        [TypeObstacle.Interface] = FileLocal.WithMessage(
            "'{0}' cannot be a task because it is an interface. Use a class, a record, or a struct."),
        [TypeObstacle.Generic] = FileLocal.WithMessage(
            "'{0}' cannot be a task because it is generic. Derive a non-generic class from it and mark that class [BatchTask]."),
        [TypeObstacle.NotClassOrStruct] = FileLocal.WithMessage(
            "'{0}' cannot be a task because it is not a class or a struct. Use a class, a record, or a struct."),
    };

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [.. ByObstacle.Values];

    // The name is still being typed, and the compiler reports that it is missing.
    protected override Func<TypeCannotBeTask, bool> Filter() => static problem => problem.Obstacle != TypeObstacle.Nameless;

    protected override Finding Describe(TypeCannotBeTask problem) => Finding(ByObstacle[problem.Obstacle], problem, problem.Type);
}
