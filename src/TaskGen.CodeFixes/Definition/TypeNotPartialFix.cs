using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Definition;

/// <summary>TG0001: adds 'partial'.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TypeNotPartialFix))]
public sealed class TypeNotPartialFix() : TaskFixProvider(RuleIds.TypeNotPartial)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        var changes = context.Node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>()
            .Where(static type => !type.Modifiers.Any(SyntaxKind.PartialKeyword))
            .Select(static type => new TextChange(new TextSpan(type.Keyword.SpanStart, 0), "partial "))
            .ToList();
        if (changes.Count > 0) yield return new CodeFixEdit("Add 'partial'", "Add", changes);
    }
}
