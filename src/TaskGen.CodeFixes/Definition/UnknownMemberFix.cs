using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Rules;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Definition;

/// <summary>TG0006: the nearest name, a new property, or literal braces.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownMemberFix))]
public sealed class UnknownMemberFix() : TaskFixProvider(RuleIds.UnknownMember)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        // Where the string is put together from other constants the diagnostic covers the whole expression.
        var hole = context.DiagnosticText;
        if (!hole.StartsWith("{", StringComparison.Ordinal)
            || !hole.EndsWith("}", StringComparison.Ordinal)
            || context[FixData.Name] is not { } name)
        {
            yield break;
        }

        if (context[FixData.Replacement] is { } nearest)
        {
            var changed = "{" + nearest + (hole.IndexOf(':') is > 0 and var colon ? hole.Substring(colon) : "}");
            yield return new CodeFixEdit($"Change to '{changed}'", "Nearest", new TextChange(context.Span, changed));
        }

        if (SyntaxFacts.IsValidIdentifier(name) && context.Type is { } type && TextEdits.CanAddProperty(context, type, name))
        {
            yield return new CodeFixEdit($"Add property '{name}'", "AddProperty", TextEdits.AddProperty(context, type, "string", name));
        }

        yield return new CodeFixEdit("Escape braces: '{" + hole + "}'", "Escape", new TextChange(context.Span, "{" + hole + "}"));
    }
}
