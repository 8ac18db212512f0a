using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Rules;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.CodeFixes.TG1;

/// <summary>TG1002: an id made of the class's name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IdMissingFix))]
public sealed class IdMissingFix() : TaskFixProvider("TG1002")
{
    internal override IEnumerable<Mend> Mends(MendContext context)
    {
        if (context[FixData.Value] is not { } id) yield break;
        var literal = MendContext.Literal(id);
        if (context.Expression is LiteralExpressionSyntax blank && context.Attribute is not null)
        {
            yield return new Mend("Set Id = " + literal, "Set", new TextChange(blank.Span, literal));
        }
        else if (context.Node is TypeDeclarationSyntax type && MendContext.Find(type, "BatchTask") is { } attribute)
        {
            yield return new Mend("Add Id = " + literal, "Set", TextEdits.SetArgument(attribute, "Id", literal));
        }
    }
}
