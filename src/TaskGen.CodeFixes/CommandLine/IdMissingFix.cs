using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.Schema;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.CommandLine;

/// <summary>Fixes TG1002: adds an id derived from the name of the class.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IdMissingFix))]
public sealed class IdMissingFix() : TaskFixProvider(RuleIds.IdMissing)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        if (context[FixProperties.Value] is not { } id) yield break;

        // The id of one task would be that of all tasks that the values of a base class or a profile are part of.
        if (context.TypeSymbol is { } type && IsShared(context, type)) yield break;
        var literal = CodeFixEditContext.Literal(id);
        if (context.Expression is LiteralExpressionSyntax blank && context.Attribute is not null)
        {
            yield return new CodeFixEdit("Set Id to " + literal, "Set", new TextChange(blank.Span, literal));
        }
        else if (context.Node is TypeDeclarationSyntax declaration
            && context.FindAttribute(declaration, AttributeTable.BatchTask) is { } attribute)
        {
            yield return new CodeFixEdit("Set Id to " + literal, "Set", TextEdits.SetArgument(context, attribute, "Id", literal));
        }
    }

    private static bool IsShared(CodeFixEditContext context, INamedTypeSymbol type) =>
        (type.IsAbstract || TaskSymbols.Has(type, AttributeTable.TaskProfile))
            && AffectedTasks.Find(context.Compilation, type, context.CancellationToken).Count > 1;
}
