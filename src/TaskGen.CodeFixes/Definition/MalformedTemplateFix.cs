using System.Collections.Generic;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Parsing;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Definition;

/// <summary>TG0007: doubles the brace.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MalformedTemplateFix))]
public sealed class MalformedTemplateFix() : TaskFixProvider(RuleIds.MalformedTemplate)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        var source = context.DiagnosticText;
        if (source.Length == 0 || source[0] is not ('{' or '}')) yield break;
        var braces = context.HasDoubledBraces ? 2 : 1;
        if (source == new string('{', braces) && UnclosedMember(context) is { } member)
        {
            yield return new CodeFixEdit(
                $"Close placeholder: '{{{member}}}'",
                "Close",
                new TextChange(new TextSpan(context.Span.End + member.Length, 0), new string('}', braces)));
        }

        var doubled = new TextChange(context.Span, source.Replace("{", "{{").Replace("}", "}}"));
        if (StringEdits.IsConstantAfter(context, doubled))
        {
            yield return new CodeFixEdit($"Escape as '{doubled.NewText}'", "Escape", doubled) { IsUncertain = true };
        }
    }

    // {Index without its closing brace: the path behind the brace, as far as it is one that exists.
    private static string? UnclosedMember(CodeFixEditContext context)
    {
        if (context.TypeSymbol is not { } symbol) return null;
        var behind = context.Text.ToString(TextSpan.FromBounds(context.Span.End, context.Root.FindToken(context.Span.Start).Span.End));
        var path = Regex.Match(behind, @"^[\w.@]+(\(\))?").Value;
        return path.Length > 0 && new MemberResolver(symbol).Find(path) is not null ? path : null;
    }
}
