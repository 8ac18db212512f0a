using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.CommandLines.Programs;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.PowerShell;

/// <summary>Reads a PowerShell script, and finds the quoting context of each placeholder in it.</summary>
internal sealed class PowerShellReader
{
    private const string SingleQuotes = "'\u2018\u2019\u201a\u201b";
    private const string DoubleQuotes = "\"\u201c\u201d\u201e";

    private readonly EquatableArray<QuotedChar> _script;
    private readonly string _text;
    private readonly bool _mayEvaluate;
    private readonly Dictionary<int, PlaceholderContext> _contexts;
    private readonly bool _isWindowsPowerShell;
    private readonly bool _isWindows;
    private readonly List<QuotedChar> _placeholders = [];
    private readonly List<QuotedChar> _statement = [];
    private bool[]? _isText;
    private string? _head;
    private ProgramRule? _headRule;
    private bool _isStatementEvaluated;
    private bool _isCode;
    private int _arguments;
    private bool _isInvoked;
    private bool _startsOtherShell;
    private int _wordStart = -1;
    private int _i;

    private PowerShellReader(
        EquatableArray<QuotedChar> script, Dictionary<int, PlaceholderContext> contexts, bool isWindowsPowerShell, bool isWindows)
    {
        var text = new char[script.Count];
        for (var i = 0; i < text.Length; i++) text[i] = script[i].Char;
        _script = script;
        _text = new string(text);
        _mayEvaluate = PowerShellCommands.HasEvaluatingMethod(_text);
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
                BeginWord();
                MarkText(_i + 1, _i + 2);
                if (At(++_i) == QuotedChar.PlaceholderMark) Reject(_script[_i], UnquotableKind.AfterBacktick, takesPlain: false);
            }
            else if (c == '#' && _wordStart < 0)
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
                for (; _i < _script.Count && At(_i) != '}'; _i++) RejectPlaceholder(UnquotableKind.InVariableName);
            }
            else if (c is ' ' or '\t')
            {
                EndWord();
            }
            else if (c is '\n' or '\r' or ';' or '|' or '&' or '(' or ')' or '{' or '}')
            {
                EndWord();
                EndCommand();
                if (c is '\n' or '\r' or ';') EndStatement();
                _isInvoked = c == '&';
            }
            else
            {
                BeginWord();
                if (c == QuotedChar.PlaceholderMark) PlaceBare(_script[_i]);
                else if (c == '-'
                    && At(_i + 1) == '-'
                    && At(_i + 2) == '%'
                    && _wordStart == _i) RejectRest(UnquotableKind.StopParsing);
            }
        }

        EndWord();
        EndCommand();
        EndStatement();
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
            }
            else if (c == QuotedChar.PlaceholderMark)
            {
                if (!isSingle && IsAfterVariable()) Reject(
                    _script[_i], UnquotableKind.ContinuesVariableName, takesPlain: false);
                else Place(
                    _script[_i], isSingle ? CommandLayer.PowerShellSingleQuotes : CommandLayer.PowerShellDoubleQuotes, isWholeWord: false);
            }
            else if (!isSingle && c == '`')
            {
                MarkText(_i + 1, _i + 2);
                if (At(++_i) == QuotedChar.PlaceholderMark) Reject(_script[_i], UnquotableKind.AfterBacktick, takesPlain: false);
            }
            else if (!isSingle && c == '$' && At(_i + 1) is '(' or '{')
            {
                if (!SkipExpression()) return false;
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
            if (At(_i) == open) depth++;
            else if (At(_i) == close && --depth == 0) return true;
        }

        return false;
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
        _placeholders.Add(placeholder);
        if (!_contexts.TryGetValue(placeholder.Index, out var outer)) outer = new(default);
        if (outer.UnquotableReason is not null) return;
        _contexts[placeholder.Index] = outer.Layers.IsDefault || outer.Layers[0] == CommandLayer.Word
            ? PlaceholderContext.Unquotable(UnquotableKind.UnquotedScript, takesPlain: true)
            : outer with { Layers = outer.Layers.Prepend(layer), IsWholeWord = isWholeWord };
    }

    private void BeginWord()
    {
        if (_wordStart < 0) _wordStart = _i;
    }

    private void EndWord()
    {
        if (_wordStart >= 0)
        {
            AddWord(_text.Substring(_wordStart, Math.Min(_i, _text.Length) - _wordStart).Trim('"', '\''));
        }
        _wordStart = -1;
    }

    private void AddWord(string word)
    {
        if (_mayEvaluate && PowerShellCommands.HasEvaluatingMethod(word)) _isStatementEvaluated = true;
        if (_isText is not null && Word.NameOf(word) is var program)
        {
            _startsOtherShell |= program == "wsl" || ShellTable.Find(program) is { Kind: not ShellKind.PowerShell };
        }

        if (_head is null)
        {
            // $r=iex …: what follows the sign is the command.
            var equals = word.Length > 0 && word[0] == '$' ? word.IndexOf('=') : -1;
            _head = equals < 0 ? word : equals < word.Length - 1 ? word.Substring(equals + 1) : null;
            _headRule = _head is null ? null : ProgramTable.Find(Word.NameOf(_head));
        }
        else if (_head.Length > 0 && _head[0] == '$' && word is "=" or "+=")
        {
            _head = null;
        }
        else if (_headRule is not null && Array.IndexOf(_headRule.CodeOptions, word) >= 0)
        {
            _isCode = true;
        }
        else if (word != "-")
        {
            _arguments++;
        }
    }

    // '…' | iex and [scriptblock]::Create('…') run what the statement makes.
    private void EndStatement()
    {
        if (_isStatementEvaluated)
        {
            foreach (var placeholder in _statement) Reject(placeholder, UnquotableKind.PowerShellCode, takesPlain: true);
        }

        _statement.Clear();
        _isStatementEvaluated = false;
    }

    private void EndCommand()
    {
        var name = _head ?? "";
        _head = null;
        var program = Word.NameOf(name);
        var isExecutable = name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase);
        _statement.AddRange(_placeholders);
        var readsInput = _headRule is { ReadsInput: true } rule && _arguments <= rule.Operands;
        if (readsInput || PowerShellCommands.RunsInput(program)) _isStatementEvaluated = true;
        if (_isCode || PowerShellCommands.RunsArguments(program))
        {
            foreach (var placeholder in _placeholders)
            {
                Reject(placeholder, new UnquotableReason(UnquotableKind.EvaluatedTwice, program), takesPlain: true);
            }
        }
        else if (PowerShellCommands.IsProgram(name) || (_isInvoked && name.IndexOf(QuotedChar.PlaceholderMark) >= 0))
        {
            var limits = Limits(isExecutable);
            foreach (var placeholder in _placeholders)
            {
                if (_contexts[placeholder.Index] is { UnquotableReason: null } context)
                {
                    _contexts[placeholder.Index] = context with { Limits = context.Limits | limits };
                }
            }
        }

        _placeholders.Clear();
        _headRule = null;
        _arguments = 0;
        _isCode = false;
    }

    // 5.1 puts an argument in quotes but escapes none in it; and what may be a batch file is read by cmd, without the quotes that
    // PowerShell finds needless.
    private CommandLimits Limits(bool isExecutable)
    {
        var limits = _isWindowsPowerShell ? CommandLimits.NoQuotationMark | CommandLimits.NoTrailingBackslash : CommandLimits.None;
        if (_isWindows && !isExecutable)
        {
            limits |= CommandLimits.NoQuotationMark | CommandLimits.NoPercent | CommandLimits.NoLineBreak | CommandLimits.NoCmdOperator;
        }
        return limits;
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
    private static bool Is(string quotes, char c) => c is '\'' or '"' or (>= '\u2018' and <= '\u201e') && quotes.IndexOf(c) >= 0;
}
