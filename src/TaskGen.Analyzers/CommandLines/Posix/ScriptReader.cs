using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using TaskGen.Analyzers.Collections;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <summary>Reads a POSIX shell's script, and gives each hole in it its place.</summary>
internal sealed partial class ScriptReader
{
    /// <summary>Why no value stands in the code of <c>python -c</c>.</summary>
    public const string CodeReason = "its text would be read as code of another language: give it as an argument behind the code";

    /// <summary>Why no value stands in the arguments of <c>find -exec</c>.</summary>
    public const string BracesReason = "find and xargs put a name in place of {} in it: give it to them in a variable of the environment";

    private readonly EquatableArray<QuotedChar> _script;
    private readonly ImmutableDictionary<int, PlaceholderContext>.Builder _places;
    private readonly List<QuotedChar> _word = [];
    private readonly List<Word> _words = [];
    private CommandLayer _lastInner;
    private EquatableArray<CommandLayer> _lastOuter;
    private EquatableArray<CommandLayer> _lastLayers;
    private int _wordStart = -1;
    private int _i;

    private ScriptReader(EquatableArray<QuotedChar> script, ImmutableDictionary<int, PlaceholderContext>.Builder places)
    {
        _script = script;
        _places = places;
    }

    /// <summary>Reads a script.</summary>
    /// <param name="script">The script, as the shell gets it.</param>
    /// <param name="places">Takes the places of its holes.</param>
    /// <param name="unbalanced">Takes where a quote opens that nothing closes, unless something is there already.</param>
    public static void Read(EquatableArray<QuotedChar> script, ImmutableDictionary<int, PlaceholderContext>.Builder places, ref int? unbalanced)
    {
        var reader = new ScriptReader(script, places);
        unbalanced ??= reader.Read();
    }

    /// <summary>Reads the word that a program such as <c>ssh</c> gives to another shell.</summary>
    public static void ReadEvaluated(IReadOnlyList<Word> words, ImmutableDictionary<int, PlaceholderContext>.Builder places)
    {
        var all = words.ToArray();
        if (EvaluatedWord(all) is { } evaluated)
        {
            int? ignored = null;
            Read(evaluated.Chars, places, ref ignored);
        }
        else if (IsEvaluated(all))
        {
            foreach (var character in all.SelectMany(static word => word.Chars).Where(static character => character.IsPlaceholder))
            {
                places[character.Index] = PlaceholderContext.Unquotable("its text would be read as a script once more: quote what the other shell gets as one word", takesPlain: false);
            }
        }
    }

    private char Peek(int ahead = 0) => _i + ahead < _script.Count ? _script[_i + ahead].Char : '\uffff';

    private int? Read()
    {
        if (Unreadable() is { } reason)
        {
            RefuseHoles(_script, reason, takesPlain: true);
        }

        int? unbalanced = null;
        for (_i = 0; _i < _script.Count; _i++)
        {
            var character = _script[_i];
            switch (character.Char)
            {
                case '$' when Peek(1) == '\'':
                    ReadAnsiQuotes(ref unbalanced);
                    break;
                case '$' when Peek(1) == '(' && Peek(2) == '(':
                case '$' when Peek(1) is '{' or '[':
                case '`':
                    BeginWord();
                    if (!SkipExpansion()) unbalanced ??= character.Index;
                    break;
                case '(' when Peek(1) == '(':
                    EndWord();
                    if (!SkipExpansion()) unbalanced ??= character.Index;
                    break;
                case '\'':
                case '"':
                    var quote = _i;
                    if (!ReadQuoted(character.Char))
                    {
                        unbalanced = _script[quote].Index;
                        RefuseHoles(_script, "the quotes of the script don't balance");
                    }

                    break;
                case '$' when Peek(1) == '(':
                    BeginWord();
                    if (!ReadSubstitution()) unbalanced ??= character.Index;
                    break;
                case '\\':
                    BeginWord();
                    if (++_i < _script.Count)
                    {
                        if (_script[_i].IsPlaceholder) Refuse(_script[_i], "a backslash stands before it");
                        else if (_script[_i].Char != '\n') _word.Add(_script[_i] with { IsQuoted = true, Layers = default });
                    }

                    break;
                case ' ' or '\t':
                    EndWord();
                    break;
                case '<' when Peek(1) == '<' && Peek(2) != '<':
                    EndWord();
                    BeginHereDocument();
                    break;
                case '<' when Peek(1) == '<':
                    EndWord();
                    _i += 2;
                    break;
                case '\n' or ';' or '&' or '|' or '(' or ')' or '<' or '>':
                    if (character.Char is '<' or '>' && _word.Count > 0 && _word[_word.Count - 1] is { IsPlaceholder: true, IsQuoted: false } before)
                    {
                        Refuse(before, "a redirection follows at once, and a number there would name a file descriptor: put a blank between");
                    }

                    EndWord();
                    if (character.Char is not ('<' or '>')) EndCommand();
                    if (character.Char == '\n') SkipHereDocuments();
                    break;
                case '#' when _wordStart < 0:
                    ReadComment();
                    break;
                default:
                    BeginWord();
                    if (character.IsPlaceholder) Place(character, CommandLayer.Word, isBare: true);
                    _word.Add(character with { IsQuoted = false, Layers = default });
                    break;
            }
        }

        EndWord();
        EndCommand();
        return unbalanced;
    }

    private bool ReadQuoted(char quote)
    {
        BeginWord();
        for (_i++; _i < _script.Count; _i++)
        {
            var character = _script[_i];
            if (character.Char == quote) return true;
            if (quote == '"' && character.Char == '\\' && Peek(1) is '"' or '\\' or '$' or '`' or '\n')
            {
                _i++;
                _word.Add(_script[_i] with { IsQuoted = true, Layers = default });
                continue;
            }

            if (quote == '"' && (character.Char == '`' || (character.Char == '$' && (Peek(1) is '{' or '[' || (Peek(1) == '(' && Peek(2) == '(')))))
            {
                if (!SkipExpansion()) return false;
                continue;
            }

            if (quote == '"' && character.Char == '$' && Peek(1) == '(')
            {
                if (!ReadSubstitution()) return false;
                continue;
            }

            if (quote == '"' && character.Char == '\\' && Peek(1) == QuotedChar.PlaceholderMark)
            {
                Refuse(_script[_i + 1], "a backslash stands before it");
            }

            var layer = quote == '\'' ? CommandLayer.SingleQuotes : CommandLayer.ShellDoubleQuotes;
            if (character.IsPlaceholder) Place(character, layer, isBare: false);
            _word.Add(character with { IsQuoted = true, Layers = WithOuter(layer, character) });
        }

        return false;
    }

    // $(…) is a script of its own: quotes begin anew in it, also where it stands in double quotes itself.
    private bool ReadSubstitution()
    {
        var start = _i + 2;
        if (!SkipSubstitution())
        {
            RefuseHoles(_script, "the substitution is never closed");
            return false;
        }

        int? unbalanced = null;
        Read(_script.Skip(start).Take(_i - start).ToArray(), _places, ref unbalanced);
        _word.Add(_script[_i] with { IsQuoted = true, Layers = default });
        return unbalanced is null;
    }

    private void ReadComment()
    {
        for (; _i < _script.Count && _script[_i].Char != '\n'; _i++)
        {
            if (_script[_i].IsPlaceholder) Refuse(_script[_i], "it stands in a comment");
        }

        _i--;
    }

    private void Place(QuotedChar hole, CommandLayer layer, bool isBare)
    {
        var layers = WithOuter(layer, hole);
        if (layer != CommandLayer.SingleQuotes && IsAfterVariable())
        {
            Refuse(hole, "it would go on the name of the variable before it: write ${{NAME}}");
        }
        else if (_places.TryGetValue(hole.Index, out var known) && known.UnquotableReason is not null)
        {
            // Refused already, by the script around.
        }
        else if (layers.IsDefault)
        {
            _places[hole.Index] = PlaceholderContext.Unquotable("the script around it is not in quotes", takesPlain: true);
        }
        else if (isBare && _word.Count > 0 && _word.All(static character => character is { IsQuoted: false, Char: '~' }))
        {
            Refuse(hole, "it would name the user whose home is meant");
        }
        else
        {
            _places[hole.Index] = new PlaceholderContext(layers);
        }
    }

    private bool IsAfterVariable()
    {
        var i = _i - 1;
        while (i >= 0 && (char.IsLetterOrDigit(_script[i].Char) || _script[i].Char == '_')) i--;
        return i >= 0 && _script[i].Char == '$' && !(i > 0 && _script[i - 1].Char == '\\');
    }

    private void Refuse(QuotedChar hole, string reason, bool takesPlain = false) => _places[hole.Index] = PlaceholderContext.Unquotable(reason, takesPlain);

    private void RefuseHoles(IEnumerable<QuotedChar> chars, string reason, bool takesPlain = false)
    {
        foreach (var character in chars)
        {
            if (character.IsPlaceholder) Refuse(character, reason, takesPlain);
        }
    }

    // A script's characters have the same quotes around them, nearly always: the list is made once for all in a row.
    private EquatableArray<CommandLayer> WithOuter(CommandLayer layer, QuotedChar character)
    {
        if (character.Layers.IsDefault) return default;
        if (_lastInner == layer && _lastOuter.IsSameAs(character.Layers)) return _lastLayers;
        (_lastInner, _lastOuter, _lastLayers) = (layer, character.Layers, character.Layers.Prepend(layer));
        return _lastLayers;
    }

    private void BeginWord()
    {
        if (_wordStart < 0) _wordStart = _i;
    }

    private void EndWord()
    {
        if (_wordStart < 0) return;
        if (_i - _wordStart == 1 && _script[_wordStart] is { IsPlaceholder: true } hole) _places[hole.Index] = _places[hole.Index] with { IsWholeWord = true };
        _words.Add(new Word(_word, _script[_wordStart].Index, _script[_i < _script.Count ? _i : _script.Count - 1].Index));
        _word.Clear();
        _wordStart = -1;
    }

    // A script within the script: sh -c "…" once more.
    private void EndCommand()
    {
        var words = _words.SkipWhile(static word => IsAssignment(word)).ToArray();
        _words.Clear();
        var shell = ShellUse.Find(words);
        if (ShellUse.FindCode(words) is >= 0 and var code)
        {
            RefuseHoles(words[code].Chars, CodeReason, takesPlain: true);
        }

        if (ShellUse.ReplacesBraces(words))
        {
            RefuseHoles(words.SelectMany(static word => word.Chars), BracesReason, takesPlain: true);
        }
        else if (shell is { Kind: ShellKind.Posix, Script: >= 0 })
        {
            int? ignored = null;
            Read(words[shell.Script].Chars, _places, ref ignored);
        }
        else if (EvaluatedWord(words) is { } evaluated)
        {
            int? ignored = null;
            Read(evaluated.Chars, _places, ref ignored);
        }
        else if (shell.Kind != ShellKind.None || IsEvaluated(words) || IsArithmeticTest(words))
        {
            RefuseHoles(words.SelectMany(static word => word.Chars), "its text would be read as a script once more");
        }
        else if (words.Length > 0 && ShellUse.IsPosixShell(words[0].ProgramName) && words.Skip(1).All(static word => word.Text.StartsWith("-", System.StringComparison.Ordinal)))
        {
            RefuseHoles(_script, "a shell reads its input as a script here: use sh -c '…'");
        }
    }

    // [[ {X} -eq 1 ]] reads its operands as arithmetic, which runs a[$(…)]; [ … ] doesn't.
    private static bool IsArithmeticTest(Word[] words) =>
        words.Length > 0 && words.Any(static word => word.Text == "[[") && words.Any(static word => word.Text is "-eq" or "-ne" or "-lt" or "-le" or "-gt" or "-ge");

    private static bool IsAssignment(Word word) => word.Text.IndexOf('=') > 0 && (char.IsLetter(word.Text[0]) || word.Text[0] == '_');

    // eval '…' and ssh host '…': one word is the whole of what the other shell reads.
    private static Word? EvaluatedWord(Word[] words)
    {
        if (words.Length == 2 && words[0].ProgramName == "eval") return words[1];
        return words.Length == 3 && words[0].ProgramName == "ssh" && !words[1].Text.StartsWith("-", System.StringComparison.Ordinal) && !words[1].Chars.Any(static character => character.IsPlaceholder)
            ? words[2]
            : null;
    }

    // eval, and ssh with a command, give their arguments to another shell.
    private static bool IsEvaluated(Word[] words) => words.Length > 0 && ShellUse.IsEvaluator(words[0].ProgramName);
}
