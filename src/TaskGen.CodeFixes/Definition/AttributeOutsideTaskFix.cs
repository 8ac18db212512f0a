using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Rules;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Definition;

/// <summary>Fixes TG0003: removes the attribute, or applies it to the property instead of the field after it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AttributeOutsideTaskFix))]
public sealed class AttributeOutsideTaskFix() : TaskFixProvider(RuleIds.AttributeOutsideTask)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        if (context[FixProperties.Action] != FixProperties.ApplyToProperty)
        {
            if (TextEdits.RemoveAttribute(context) is { } removal) yield return new CodeFixEdit("Remove attribute", "Remove", removal);
        }
        else if (context.Attribute?.Parent is AttributeListSyntax { Target: { } target } list
            && target.Identifier.IsKind(SyntaxKind.FieldKeyword))
        {
            // The value is meant to be sent, so the attribute stays.
            yield return new CodeFixEdit(
                "Apply attribute to the property",
                "Property",
                new TextChange(TextSpan.FromBounds(target.SpanStart, list.Attributes[0].SpanStart), ""));
        }
    }
}
