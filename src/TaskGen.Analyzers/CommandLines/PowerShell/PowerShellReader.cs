using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.CommandLines.Programs;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.PowerShell;

/// <summary>Reads a PowerShell script, and finds the quoting context of each placeholder in it.</summary>
internal sealed partial class PowerShellReader
{
    private const string SingleQuotes = "'\u2018\u2019\u201a\u201b";
    // [type] $name = …
    private const int MaxAssignmentWords = 4;
    private const string DoubleQuotes = "\"\u201c\u201d\u201e";

    private readonly EquatableArray<QuotedChar> _script;
    private readonly string _text;
    private readonly bool _mayEvaluate;
    private readonly bool _mayStartKnown;
    private readonly Dictionary<int, PlaceholderContext> _contexts;
    private readonly bool _isWindowsPowerShell;
    private readonly bool _isWindows;
    private readonly PowerShellStatements _statements;
    private PowerShellFrame _frame = new(null, '\0', 0);
    private Dictionary<string, string>? _aliases;
    private bool[]? _isText;
    private bool _startsOtherShell;
    private int _i;

    private PowerShellReader(
        EquatableArray<QuotedChar> script, Dictionary<int, PlaceholderContext> contexts, bool isWindowsPowerShell, bool isWindows)
    {
        _script = script;
        _text = QuotedChar.TextOf(script);
        _mayEvaluate = PowerShellCommands.MayHaveEvaluatingMethod(_text);
        _mayStartKnown = ProgramNames.MayBeIn(_text, 0, _text.Length);
        _statements = new(_text);
        _contexts = contexts;
        _isWindowsPowerShell = isWindowsPowerShell;
        _isWindows = isWindows;
    }

    /// <summary>Reads a script.</summary>
    /// <param name="script">The script, as PowerShell gets it.</param>
    /// <param name="contexts">Has the contexts that its placeholders have in the command line, and receives those that they have in the
    /// script.</param>
    /// <param name="isWindowsPowerShell">Version 5.1, which passes quotation marks to programs as they are.</param>
    /// <param name="isWindows">A program may be a batch file.</param>
    /// <param name="unbalanced">Takes where a quote opens that nothing closes, unless something is there already.</param>
    public static void Read(
        EquatableArray<QuotedChar> script,
        Dictionary<int, PlaceholderContext> contexts,
        bool isWindowsPowerShell,
        bool isWindows,
        ref int? unbalanced)
    {
        var reader = new PowerShellReader(script, contexts, isWindowsPowerShell, isWindows);
        unbalanced ??= reader.Read();
    }

    /// <summary>
    /// Returns which characters of a script are text in which nothing is expanded: in single quotes, after a backtick, or in a comment;
    /// null where the script starts a shell of another kind, which has variables of its own.
    /// </summary>
    /// <param name="script">The script, as PowerShell gets it.</param>
    public static bool[]? FindText(EquatableArray<QuotedChar> script)
    {
        var isText = new bool[script.Count];
        var reader = new PowerShellReader(script, [], isWindowsPowerShell: false, isWindows: false) { _isText = isText };
        reader.Read();
        return reader._startsOtherShell ? null : isText;
    }

    private char At(int index) => (uint)index < (uint)_text.Length ? _text[index] : '\uffff';

    private int? Read()
    {
        int? unbalanced = null;
        for (_i = 0; _i < _script.Count; _i++)
        {
            var c = At(_i);
            if (Is(SingleQuotes, c) || Is(DoubleQuotes, c))
            {
                BeginWord();
                var open = _script[_i];
                if (At(_i - 1) == '@')
                {
                    if (Is(SingleQuotes, c)) MarkText(_i, _script.Count);
                    RejectRest(UnquotableKind.HereStringInScript);
                }
                else if (!ReadQuoted(Is(SingleQuotes, c))) unbalanced ??= open.Index;
            }
            else if (c == '`')
            {
                ReadEscape();
            }
            else if (c == '#' && _frame.Word is null)
            {
                var start = _i;
                for (; _i < _script.Count && At(_i) != '\n'; _i++) RejectPlaceholder(UnquotableKind.InComment);
                MarkText(start, _i);
            }
            else if (c == '<' && At(_i + 1) == '#')
            {
                var start = _i;
                for (; _i < _script.Count && !(At(_i) == '>' && At(_i - 1) == '#'); _i++) RejectPlaceholder(UnquotableKind.InComment);
                MarkText(start, _i);
            }
            else if (c == '$' && At(_i + 1) == '{')
            {
                BeginWord();
                do
                {
                    RejectPlaceholder(UnquotableKind.InVariableName);
                    AddChar(isQuoted: false);
                }
                while (At(_i) != '}' && ++_i < _script.Count);
            }
            else if (c is ' ' or '\t')
            {
                EndWord();
            }
            else if (c is '(' or '{')
            {
                Open(c == '(' ? ')' : '}');
            }
            else if (c is ')' or '}' && c == _frame.Close)
            {
                Close();
            }
            else if (c is '\n' or '\r' or ';' or '|' or '&' or ')' or '}')
            {
                EndWord();
                EndCommand();
                if (c is '\n' or '\r' or ';') EndStatement(_i);
                _frame.IsInvoked = c == '&';
                _frame.IsPiped = c == '|';
            }
            else
            {
                var isStart = _frame.Word is null;
                BeginWord();
                AddChar(isQuoted: false);
                if (c == QuotedChar.PlaceholderMark) PlaceBare(_script[_i]);
                else if (c == '-'
                    && At(_i + 1) == '-'
                    && At(_i + 2) == '%'
                    && isStart) RejectRest(UnquotableKind.StopParsing);
            }
        }

        while (_frame.Outer is not null) Close();
        EndWord();
        EndCommand();
        EndStatement(_script.Count);
        RejectEvaluated();
        if (unbalanced is not null)
        {
            foreach (var placeholder in _script.Where(static character => character.IsPlaceholder))
            {
                Reject(placeholder, UnquotableKind.UnbalancedPowerShell, takesPlain: false);
            }
        }

        return unbalanced;
    }

    private bool ReadQuoted(bool isSingle)
    {
        var quotes = isSingle ? SingleQuotes : DoubleQuotes;
        for (_i++; _i < _script.Count; _i++)
        {
            var c = At(_i);
            if (isSingle) MarkText(_i, _i + 1);
            if (Is(quotes, c))
            {
                if (!Is(quotes, At(_i + 1))) return true;
                _i++;
                AddChar(isQuoted: true);
            }
            else if (c == QuotedChar.PlaceholderMark)
            {
                AddChar(isQuoted: true);
                if (!isSingle && IsAfterVariable()) Reject(
                    _script[_i], UnquotableKind.ContinuesVariableName, takesPlain: false);
                else Place(
                    _script[_i], isSingle ? CommandLayer.PowerShellSingleQuotes : CommandLayer.PowerShellDoubleQuotes, isWholeWord: false);
            }
            else if (!isSingle && c == '`')
            {
                ReadEscape();
            }
            else if (!isSingle && c == '$' && At(_i + 1) is '(' or '{')
            {
                if (!SkipExpression()) return false;
            }
            else
            {
                AddChar(isQuoted: true);
            }
        }

        return false;
    }

    // From $( or ${ to what closes it: scripts within strings are left alone, and so must be their placeholders.
    private bool SkipExpression()
    {
        var (open, close) = At(_i + 1) == '(' ? ('(', ')') : ('{', '}');
        var depth = 0;
        for (_i++; _i < _script.Count; _i++)
        {
            RejectPlaceholder(UnquotableKind.InSubexpression);
            AddChar(isQuoted: true);
            if (At(_i) == open) depth++;
            else if (At(_i) == close && --depth == 0) return true;
        }

        return false;
    }

    // A backtick before a line break continues the line.
    private void ReadEscape()
    {
        if (At(_i + 1) is '\n' or '\r')
        {
            _i += At(_i + 1) == '\r' && At(_i + 2) == '\n' ? 2 : 1;
            EndWord();
            return;
        }

        BeginWord();
        MarkText(_i + 1, _i + 2);
        if (At(++_i) == QuotedChar.PlaceholderMark) Reject(_script[_i], UnquotableKind.AfterBacktick, takesPlain: false);
        AddChar(isQuoted: true);
    }

    private void PlaceBare(QuotedChar placeholder)
    {
        var (before, after) = (At(_i - 1), At(_i + 1));
        var isFree = before is ' ' or '\t' or '\n' or '\r' or '\uffff' or '(' or ',' or ';' or '|' or '=' or ':' or '{' or '[' or '&'
            && after is ' ' or '\t' or '\n' or '\r' or '\uffff' or ')' or ',' or ';' or '|' or '}' or ']';
        if (!isFree) Reject(
            placeholder, UnquotableKind.NextToTextInPowerShell, takesPlain: true);
        else Place(
            placeholder,
            CommandLayer.PowerShellWord,
            isWholeWord: before is ' ' or '\t' or '\uffff' && after is ' ' or '\t' or '\uffff' or ';' or '|');
    }

    private void Place(QuotedChar placeholder, CommandLayer layer, bool isWholeWord)
    {
        _frame.Placeholders.Add(placeholder);
        if (!_contexts.TryGetValue(placeholder.Index, out var outer)) outer = new(default);
        if (outer.UnquotableReason is not null) return;
        _contexts[placeholder.Index] = outer.Layers.IsDefault || outer.Layers[0] == CommandLayer.Word
            ? PlaceholderContext.Unquotable(UnquotableKind.UnquotedScript, takesPlain: true)
            : outer with { Layers = outer.Layers.Prepend(layer), IsWholeWord = isWholeWord };
    }

    private bool IsAfterVariable()
    {
        var i = _i - 1;
        while (char.IsLetterOrDigit(At(i)) || At(i) is '_' or ':' or '?') i--;
        return At(i) == '$' && At(i - 1) != '`';
    }

    private void MarkText(int start, int end)
    {
        for (var i = start; i < end && i < _isText?.Length; i++) _isText[i] = true;
    }

    private void RejectPlaceholder(UnquotableReason reason)
    {
        if (At(_i) == QuotedChar.PlaceholderMark) Reject(_script[_i], reason, takesPlain: true);
    }

    private void RejectRest(UnquotableReason reason)
    {
        for (; _i < _script.Count; _i++) RejectPlaceholder(reason);
    }

    private void Reject(QuotedChar placeholder, UnquotableReason reason, bool takesPlain) =>
        _contexts[placeholder.Index] = PlaceholderContext.Unquotable(reason, takesPlain);

    // Nearly every character is another one.
    private static bool Is(string quotes, char c) => c is '\'' or '"' or (>= '\u2018' and <= '\u201e') && quotes.Contains(c);
}
