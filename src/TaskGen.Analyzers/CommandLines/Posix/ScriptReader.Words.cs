using System.Collections.Generic;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <content>Placeholders in words.</content>
internal sealed partial class ScriptReader
{
    private void PlaceWord(ShellWord word, CommandLayer layer, bool takesList = false, CommandLimits limits = CommandLimits.None)
    {
        if (!HasPlaceholder(word.Start, word.End)) return;
        PlaceParts(word.Parts, layer);
        if (IsZsh && Text[word.Start] == '=')
        {
            RejectAll(word.Start, word.End, UnquotableKind.ZshEquals, UnquotedValues.None);
        }

        var text = Text.Substring(word.Start, word.End - word.Start);
        if (text.Length == 1 && takesList) SetWholeWord(word.Start, limits);
        if (word.End < Text.Length
            && Text[word.End] is '<' or '>'
            && Text[word.End - 1] == QuotedChar.PlaceholderMark
            && word.Parts[word.Parts.Count - 1].Kind == ShellPartKind.Literal)
        {
            Reject(word.End - 1, UnquotableKind.BeforeDescriptorRedirection, UnquotedValues.None);
        }

        if (text.Contains("..") && text.Contains('{') && word.Parts.TrueForAll(static part => part.Kind == ShellPartKind.Literal))
        {
            RejectAll(word.Start, word.End, UnquotableKind.BraceSequence, UnquotedValues.All);
        }

        for (var i = word.Start; i < word.End && Text[i] is '~' or QuotedChar.PlaceholderMark; i++)
        {
            if (i > word.Start && Text[i] == QuotedChar.PlaceholderMark && Text[word.Start] == '~')
            {
                Reject(i, UnquotableKind.HomeDirectoryUser, UnquotedValues.None);
            }
        }
    }

    private void SetWholeWord(int position, CommandLimits limits)
    {
        var index = _script.Chars[position].Index;
        if (_contexts.TryGetValue(index, out var context) && context.UnquotableReason is null)
        {
            _contexts[index] = context with { IsWholeWord = true, Limits = context.Limits | limits };
        }
    }

    private void PlaceParts(IReadOnlyList<ShellWordPart> parts, CommandLayer layer)
    {
        foreach (var part in parts)
        {
            if (HasPlaceholder(part.Start, part.End)) PlacePart(part, layer);
        }
        if (IsZsh) RejectSubscripts(parts);
    }

    // $x[{X}] and $x:{X} of zsh: a subscript, which is evaluated, and a modifier.
    private void RejectSubscripts(IReadOnlyList<ShellWordPart> parts)
    {
        for (var i = 0; i + 1 < parts.Count; i++)
        {
            if (parts[i].Kind != ShellPartKind.Parameter || parts[i + 1].Kind != ShellPartKind.Literal) continue;
            var next = parts[i + 1].Start;
            if (Text[next] == '[')
            {
                RejectAll(next, parts[parts.Count - 1].End, UnquotableKind.InArithmetic, UnquotedValues.Numbers);
            }
            else if (Text[next] == ':' && next + 1 < Text.Length && Text[next + 1] is QuotedChar.PlaceholderMark or 's' or 'S' or 'g')
            {
                RejectAll(
                    next,
                    parts[parts.Count - 1].End,
                    UnquotableKind.ZshModifier,
                    UnquotedValues.None);
            }
        }
    }

    private void PlacePart(ShellWordPart part, CommandLayer layer)
    {
        switch (part.Kind)
        {
            case ShellPartKind.Literal:
                PlaceLiteral(part.Start, part.End, layer);
                break;
            case ShellPartKind.SingleQuoted:
                PlaceLiteral(part.Start, part.End, CommandLayer.SingleQuotes);
                break;
            case ShellPartKind.DoubleQuoted:
                PlaceParts(part.Parts, CommandLayer.ShellDoubleQuotes);
                break;
            case ShellPartKind.PatternGroup when IsZsh && IsQualifier(part):
                RejectAll(part.Start, part.End, UnquotableKind.ReadAsScript, UnquotedValues.None);
                break;
            case ShellPartKind.PatternGroup:
                PlaceLiteralsOfGroup(part, layer);
                break;
            case ShellPartKind.CommandSubstitution or ShellPartKind.ProcessSubstitution:
                ReadCommand(part.Script!.Commands);
                break;
            case ShellPartKind.Array:
                PlaceArray(part);
                break;
            case ShellPartKind.Escaped:
                RejectAll(part.Start, part.End, UnquotableKind.AfterBackslash, UnquotedValues.None);
                break;
            case ShellPartKind.AnsiQuoted:
                RejectAll(part.Start, part.End, UnquotableKind.InAnsiCQuotes, UnquotedValues.None);
                break;
            case ShellPartKind.BracedParameter:
                RejectBraces(part);
                break;
            case ShellPartKind.Backticks:
                RejectAll(part.Start, part.End, UnquotableKind.InBackticks, UnquotedValues.All);
                break;
            default:
                // A number is safe in an expression, and as a script's value anywhere.
                RejectExpression(part.Parts, part.Start, part.End);
                break;
        }
    }

    // *(e:command:) of zsh, whatever quotes are around it; *(a|b) are patterns.
    private bool IsQualifier(ShellWordPart group) =>
        (group.End >= Text.Length || IsWordEnd(Text[group.End]))
        && !Text.Contains('|', group.Start, group.End - group.Start);

    private static bool IsWordEnd(char c) => c is ' ' or '\t' or '\n' or ';' or '&' or '|' or ')' or '<' or '>' or '}';

    private void PlaceLiteralsOfGroup(ShellWordPart part, CommandLayer layer) =>
        PlaceParts(part.Parts, layer == CommandLayer.Word ? CommandLayer.QuotedWord : layer);

    private void PlaceArray(ShellWordPart part)
    {
        foreach (var element in part.Elements)
        {
            if (element.Index is { } index) RejectExpression(index);
            if (element.Value is { } value) PlaceWord(value, CommandLayer.Word, takesList: element.Index is null);
        }
    }

    // ${NAME:-{X}}: a number can be part of a value, but not of a name; and ':' before a negative one means a default value.
    private void RejectBraces(ShellWordPart part)
    {
        RejectAll(part.Start, part.NameEnd, UnquotableKind.InVariableName, UnquotedValues.None);
        for (var i = part.NameEnd; i < part.End; i++)
        {
            if (Text[i] != QuotedChar.PlaceholderMark) continue;
            var isFirst = i == part.NameEnd;
            var isAfterColon = Text[i - 1] == ':' && i == part.NameEnd + 1;
            Reject(i, isAfterColon
                ? UnquotableKind.DefaultValueAfterColon
                : UnquotableKind.InParameterExpansion, isFirst || isAfterColon ? UnquotedValues.None : UnquotedValues.Numbers);
        }
    }

    private void PlaceLiteral(int start, int end, CommandLayer layer)
    {
        for (var i = start; i < end; i++)
        {
            if (Text[i] == QuotedChar.PlaceholderMark) Place(i, layer);
        }
    }

    private void Place(int position, CommandLayer layer)
    {
        var character = _script.Chars[position];
        if (!_contexts.TryGetValue(character.Index, out var outer) || outer.UnquotableReason is not null) return;
        if (layer != CommandLayer.SingleQuotes && (IsAfterVariable(position) || (IsZsh && IsAfterFlag(position))))
        {
            Reject(position, UnquotableKind.ContinuesVariableName, UnquotedValues.None);
        }
        else if (layer == CommandLayer.ShellDoubleQuotes
            && position > 0
            && Text[position - 1] == '\\'
            && !IsEscapedBackslash(position - 1))
        {
            Reject(position, UnquotableKind.AfterBackslash, UnquotedValues.None);
        }
        else if (!_isJoined && !character.IsQuoted)
        {
            Reject(position, UnquotableKind.UnquotedScript, UnquotedValues.All);
        }
        else
        {
            _contexts[character.Index] = outer with { Layers = outer.Layers.Prepend(layer), IsWholeWord = false };
        }
    }

    private bool IsAfterVariable(int position)
    {
        var i = position - 1;
        while (i >= 0 && (char.IsLetterOrDigit(Text[i]) || Text[i] == '_')) i--;
        return i >= 0 && Text[i] == '$' && !(i > 0 && Text[i - 1] is '\\' or '$');
    }

    // $#{X}, $+{X}, $^{X}, $={X} and $~{X} of zsh.
    private bool IsAfterFlag(int position)
    {
        var i = position - 1;
        while (i >= 0 && Text[i] is '#' or '+' or '^' or '=' or '~') i--;
        return i >= 0 && i < position - 1 && Text[i] == '$' && !(i > 0 && Text[i - 1] is '\\' or '$');
    }

    private bool IsEscapedBackslash(int position)
    {
        var run = 0;
        while (position - run >= 0 && Text[position - run] == '\\') run++;
        return run % 2 == 0;
    }
}
