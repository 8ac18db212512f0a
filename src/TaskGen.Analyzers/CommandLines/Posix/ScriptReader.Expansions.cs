using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <content>What has rules of its own within a script, and is passed over: expansions, substitutions, here-documents.</content>
internal sealed partial class ScriptReader
{
    private static readonly char[] Quotes = ['\'', '"', '`'];
    private static readonly char[] WordEnds = [' ', '\t', '\n', ';', '&', '|', '(', ')'];

    private readonly Queue<string> _documents = new();

    // Where an expansion ends is sure only while nothing in it could be read otherwise: quotes in it, a parenthesis of case or of a comment, a here-document. A hole
    // behind a wrong end would be quoted for a place where it doesn't stand, so that then none is taken.
    private string? Unreadable()
    {
        var text = new string([.. _script.Select(static character => character.Char)]);
        if (HasQuotesIn(text, "${", "}")) return "the script has quotes inside ${{…}}";
        if (HasQuotesIn(text, "((", "))")) return "the script has quotes in an arithmetic expansion, or subshells right within each other";
        if (HasOddBackticks(text)) return "the script has quotes that don't end within their backticks: write $(…)";
        if (!text.Replace("$((", "").Contains("$(")) return null;
        if (text.Contains("<<")) return "the script has a here-document and $(…)";
        if (HasComment(text)) return "the script has a comment and $(…)";
        return text.Split(WordEnds).Contains("case") ? "the script has case and $(…)" : null;
    }

    private static bool HasQuotesIn(string text, string open, string close)
    {
        for (var i = text.IndexOf(open, System.StringComparison.Ordinal); i >= 0; i = text.IndexOf(open, i + open.Length, System.StringComparison.Ordinal))
        {
            var end = text.IndexOf(close, i, System.StringComparison.Ordinal);
            if (end < 0 || text.IndexOfAny(Quotes, i, end - i) >= 0) return true;
        }

        return false;
    }

    private static bool HasOddBackticks(string text)
    {
        var parts = text.Replace("\\`", "").Split('`');
        return parts.Length % 2 == 0 || parts.Where(static (_, i) => i % 2 == 1).Any(static part => part.Count(static c => c == '\'') % 2 + part.Count(static c => c == '"') % 2 > 0);
    }

    private static bool HasComment(string text)
    {
        for (var i = text.IndexOf('#'); i >= 0; i = text.IndexOf('#', i + 1))
        {
            if (i == 0 || WordEnds.Contains(text[i - 1])) return true;
        }

        return false;
    }

    // bash's $'…' has escapes of its own, which a value's quotes would meet.
    private void ReadAnsiQuotes(ref int? unbalanced)
    {
        BeginWord();
        var open = _script[_i];
        for (_i += 2; _i < _script.Count && _script[_i].Char != '\''; _i++)
        {
            if (_script[_i].Char == '\\') _i++;
            if (_i < _script.Count && _script[_i].IsPlaceholder) Refuse(_script[_i], "it stands in $'…', where a backslash has a meaning: use '…'");
        }

        if (_i >= _script.Count) unbalanced ??= open.Index;
        else _word.Add(open with { IsQuoted = true, Layers = default });
    }

    // Substitutions in backticks, arithmetic and ${…} have rules of their own inside: they are passed over, and so must be their holes. Arithmetic even runs
    // what it finds in a value, as in a[$(…)].
    private bool SkipExpansion()
    {
        var open = _script[_i];
        var (reason, end) = open.Char switch
        {
            '`' => ("it stands in a substitution in backticks: write $(…)", EndOfBackticks()),
            '$' when Peek(1) == '{' => ("it stands inside ${{…}}", EndOfBrackets('{', '}')),
            '$' when Peek(1) == '[' => ("it stands in an arithmetic expansion", EndOfBrackets('[', ']')),
            _ => ("it stands in an arithmetic expansion", EndOfBrackets('(', ')')),
        };
        for (var last = end < 0 ? _script.Count - 1 : end; _i < last; _i++)
        {
            if (_script[_i].IsPlaceholder) Refuse(_script[_i], reason, takesPlain: true);
        }

        _word.Add(open with { IsQuoted = true, Layers = default });
        return end >= 0;
    }

    private int EndOfBackticks()
    {
        for (var i = _i + 1; i < _script.Count; i++)
        {
            if (_script[i].Char == '\\') i++;
            else if (_script[i].Char == '`') return i;
        }

        return -1;
    }

    private int EndOfBrackets(char open, char close)
    {
        var depth = 0;
        for (var i = _i; i < _script.Count; i++)
        {
            if (_script[i].Char == '\\') i++;
            else if (_script[i].Char == open) depth++;
            else if (_script[i].Char == close && --depth == 0) return i;
        }

        return -1;
    }

    // cat <<END: the lines behind this one, down to END, are the document.
    private void BeginHereDocument()
    {
        _i += 2;
        if (Peek() == '-') _i++;
        while (Peek() is ' ' or '\t') _i++;
        var delimiter = new StringBuilder();
        for (; _i < _script.Count && _script[_i].Char is not (' ' or '\t' or '\n' or ';' or '&' or '|' or '<' or '>' or '(' or ')'); _i++)
        {
            if (_script[_i].IsPlaceholder) Refuse(_script[_i], "it would end a here-document");
            else if (_script[_i].Char is not ('\'' or '"' or '\\')) delimiter.Append(_script[_i].Char);
        }

        _documents.Enqueue(delimiter.ToString());
        _i--;
    }

    private void SkipHereDocuments()
    {
        while (_documents.Count > 0)
        {
            var delimiter = _documents.Dequeue();
            var line = "";
            do
            {
                var start = ++_i;
                for (; _i < _script.Count && _script[_i].Char != '\n'; _i++)
                {
                    if (_script[_i].IsPlaceholder) Refuse(_script[_i], "it stands in a here-document", takesPlain: true);
                }

                line = new string([.. _script.Skip(start).Take(_i - start).Select(static character => character.Char)]).TrimStart('\t');
            }
            while (_i < _script.Count && line != delimiter);
        }
    }

    private bool SkipDoubleQuotes()
    {
        for (_i++; _i < _script.Count; _i++)
        {
            if (_script[_i].Char == '"') return true;
            if (_script[_i].Char == '\\') _i++;
            else if (_script[_i].Char == '$' && Peek(1) == '(' && !SkipSubstitution()) return false;
        }

        return false;
    }

    // From the $ to the parenthesis that closes it.
    private bool SkipSubstitution()
    {
        var depth = 0;
        for (_i++; _i < _script.Count; _i++)
        {
            switch (_script[_i].Char)
            {
                case '\\':
                    _i++;
                    break;
                case '\'':
                    do _i++;
                    while (_i < _script.Count && _script[_i].Char != '\'');
                    break;
                case '"' when !SkipDoubleQuotes():
                    return false;
                case '(':
                    depth++;
                    break;
                case ')' when --depth == 0:
                    return true;
            }
        }

        return false;
    }
}
