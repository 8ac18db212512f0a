using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>A task attribute outside a task.</summary>
internal sealed class AttributeOutsideTask : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.AttributeOutsideTask,
        "A task attribute outside a task",
        "[{0}] has no effect here: '{1}' is no [BatchTask], no [TaskProfile] and no abstract class. Mark the type or remove the attribute.",
        "TaskGen.Definition",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Task attributes are read on tasks, profiles and abstract base classes only.",
        helpLinkUri: HelpLink.For(RuleIds.AttributeOutsideTask));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    /// <summary>The rule, for the analyzer to report.</summary>
    public static readonly AttributeOutsideTask Rule = new();

    private static readonly HashSet<string> Names = [.. AttributeTable.All.Select(static attribute => attribute.Name)];

    /// <summary>Whether a name in the source may be one of our attributes; told without asking the compiler.</summary>
    public static bool MayBeOurs(NameSyntax name)
    {
        var identifier = TaskSyntax.Rightmost(name);
        const string Suffix = "Attribute";
        return Names.Contains(identifier.EndsWith(Suffix, StringComparison.Ordinal) ? identifier.Substring(0, identifier.Length - Suffix.Length) : identifier);
    }

    /// <summary>Nothing: what is no task has no definition to look at, so the analyzer asks of every attribute.</summary>
    public override void Check(RuleScope scope)
    {
    }
}
