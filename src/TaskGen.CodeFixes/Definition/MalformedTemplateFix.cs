using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Rules;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Definition;

/// <summary>Fixes TG0007: closes the placeholder, removes its colon, or doubles the brace.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MalformedTemplateFix))]
public sealed class MalformedTemplateFix() : TaskFixProvider(RuleIds.MalformedTemplate)
{
    private static readonly Regex Placeholder = new(@"^(?<path>[\w.@()]+)(?<colon>:(?<format>.*))?$", RegexOptions.CultureInvariant);

    // A standard format, a word, digits, or a date. What follows it is text.
    private static readonly Regex Format = new(
        "^(?:[A-Za-z][0-9]{0,2}|raw|lower|[0#](?:[0#.,]*[0#])?|[yMdHhmsfFtKz]{2,}(?:[-:./]?[yMdHhmsfFtKz]+)*)(?![A-Za-z0-9])",
        RegexOptions.CultureInvariant);

    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        var source = context.DiagnosticText;
        if (source.Length == 0 || source[0] is not ('{' or '}')) yield break;
        var braces = context.HasDoubledBraces ? 2 : 1;
        var isClosed = source[source.Length - 1] == '}';
        if (source[0] == '{' && !context.IsInSeveralPieces && source.Length > braces)
        {
            var inside = source.Substring(braces).TrimEnd('}');
            var edit = isClosed ? RemoveColon(context, inside, braces) : Close(context, inside, braces);
            if (edit is not null) yield return edit;
        }

        if (context[FixProperties.NoBraces] is not null) yield break;
        var doubled = isClosed
            ? new TextChange(context.Span, source.Replace("{", "{{").Replace("}", "}}"))
            : new TextChange(new TextSpan(context.Span.Start, braces), new string('{', 2 * braces));
        if (StringEdits.IsConstantAfter(context, doubled))
        {
            yield return new CodeFixEdit($"Escape as '{doubled.NewText}'", "Escape", doubled) { IsUncertain = true };
        }
    }

    // {Index:D3 without its closing brace, where that is a member.
    private static CodeFixEdit? Close(CodeFixEditContext context, string inside, int braces)
    {
        if (Placeholder.Match(inside) is not { Success: true } match || Find(context, match) is not var (path, member)) return null;
        var written = match.Groups["format"];
        if (FormatIn(written, member) is not { } format) return null;
        var span = new TextSpan(context.Span.Start + braces, match.Groups["path"].Length + (written.Success ? 1 + format.Length : 0));
        var closed = path + (format.Length > 0 ? ":" + format : "");
        return new CodeFixEdit($"Close placeholder: '{{{closed}}}'", "Close", new TextChange(span, closed + new string('}', braces)));
    }

    // {Index:}
    private static CodeFixEdit? RemoveColon(CodeFixEditContext context, string inside, int braces) =>
        Placeholder.Match(inside) is { Success: true } match
            && match.Groups["format"] is { Success: true, Length: 0 }
            && Find(context, match) is var (path, _)
                ? new CodeFixEdit(
                    "Remove colon", "RemoveColon", new TextChange(new TextSpan(context.Span.Start + braces, inside.Length), path))
                : null;

    // The member at the path, or the one whose name differs by case only.
    private static (string Path, (MemberValue Value, ITypeSymbol Type) Member)? Find(CodeFixEditContext context, Match placeholder)
    {
        if (context.TypeSymbol is not { } symbol) return null;
        var members = new MemberResolver(symbol);
        var written = placeholder.Groups["path"].Value;
        if (members.Find(written) is { } exact) return (written, exact);
        var path = members.Alternatives(written, isCommandLine: true, format: null)
            .FirstOrDefault(candidate => string.Equals(candidate, written, StringComparison.OrdinalIgnoreCase));
        return path is not null && members.Find(path) is { } found ? (path, found) : null;
    }

    // The longest beginning that is a format of the member: in {Index:D3-x the rest is text.
    private static string? FormatIn(Group written, (MemberValue Value, ITypeSymbol Type) member) => written.Length == 0 ? ""
        : Format.Match(written.Value) is { Success: true, Value: var format } && TextReader.Fits(member, isCommandLine: true, format)
        ? format
        : null;
}
