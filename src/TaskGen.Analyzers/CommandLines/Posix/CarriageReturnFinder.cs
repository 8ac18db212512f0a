using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;
using TaskGen.Analyzers.CommandLines.Programs;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <summary>
/// Finds the line breaks of Windows in scripts of a POSIX shell, which reads their CR as a part of a command. Those in quotation marks or
/// in a here-document may be meant, and those at the end of a comment do no harm.
/// </summary>
internal sealed class CarriageReturnFinder : ScriptVisitor
{
    private readonly string _line;
    private readonly int _depth;
    private readonly bool[] _isText;
    private readonly WindowsLineBreakSet _found;

    private CarriageReturnFinder(string line, ShellScript script, int depth, WindowsLineBreakSet found)
        : base(script)
    {
        _line = line;
        _found = found;
        _depth = depth;
        _isText = new bool[script.Text.Length];
    }

    /// <summary>Returns the line breaks of the scripts in a command line; null if it has none that is a part of a command.</summary>
    public static WindowsLineBreakSet? Find(ParsedCommandLine line)
    {
        if (line.IsWindows || line.Unbalanced is not null || !line.Text.Contains("\r\n")) return null;
        var found = new WindowsLineBreakSet(line.Text);
        FindInCommand(line.Text, line.Words, depth: 0, found);
        return found.IsInCommand ? found : null;
    }

    protected override void VisitSimple(SimpleCommand command)
    {
        base.VisitSimple(command);
        if (command.Words.Count > 0) FindInCommand(_line, UnquotedWord.AllOf(Script, command), _depth + 1, _found);
    }

    protected override void VisitPart(ShellWordPart part)
    {
        switch (part.Kind)
        {
            case ShellPartKind.SingleQuoted or ShellPartKind.AnsiQuoted or ShellPartKind.DoubleQuoted or ShellPartKind.Backticks:
                Mark(part.Start, part.End, isText: true);
                break;
            case ShellPartKind.CommandSubstitution:
                Mark(part.Start, part.End, isText: false);
                break;
        }

        base.VisitPart(part);
    }

    // The line of the delimiter is not a part of the document.
    protected override void VisitDocument(ShellCommand command, HereDocument document)
    {
        Mark(document.Start, document.End, isText: !(command is SimpleCommand simple && RunsInput(UnquotedWord.AllOf(Script, simple))));
        base.VisitDocument(command, document);
    }

    protected override void VisitBackticks(ShellScript inner) => FindIn(_line, inner, _depth, _found);

    // bash -s <<END, ssh host <<END
    private static bool RunsInput(List<Word> words) =>
        CommandInterpreter.Interpret(words).ReadsInput
            && words.Exists(static word => ShellUse.IsPosixShell(word.ProgramName)
                || ProgramTable.Find(word.ProgramName) is { Rest: WordsReading.JoinedScript });

    private static void FindInCommand(string line, IReadOnlyList<Word> words, int depth, WindowsLineBreakSet found)
    {
        if (depth > CommandUses.MaxDepth) return;
        var scripts = CommandInterpreter.Interpret(words).Scripts;
        foreach (var use in scripts)
        {
            if (use.Shell.Kind == ShellKind.Posix) FindIn(line, use.GetChars(), use.Shell.Dialect, depth, found);
        }

        // find . -exec sh -c '…'
        if (ShellUse.Find(words).PosixScriptOf(words) is var (script, shell) && !scripts.Exists(use => use.Words.Contains(script)))
        {
            FindIn(line, script.Chars, shell.Dialect, depth, found);
        }
    }

    private static void FindIn(
        string line, EquatableArray<QuotedChar> chars, ShellDialect dialect, int depth, WindowsLineBreakSet found)
    {
        var text = QuotedChar.TextOf(chars);
        if (text.Contains('\n')) FindIn(line, ShellParser.Parse(chars, text, dialect), depth, found);
    }

    private static void FindIn(string line, ShellScript script, int depth, WindowsLineBreakSet found)
    {
        if (script.Error is not null) return;
        var finder = new CarriageReturnFinder(line, script, depth, found);
        finder.Visit();
        finder.AddFound();
    }

    private void Mark(int start, int end, bool isText)
    {
        for (var i = start; i < end; i++) _isText[i] = isText;
    }

    // The script has no CR before LF, because a task is written without it; the line still has it.
    private void AddFound()
    {
        foreach (var (_, end) in Script.Comments)
        {
            if (end >= _isText.Length) continue;
            _isText[end] = true;
            _found.AddOfComment(Script.Chars[end].Index);
        }

        for (var i = 0; i < _isText.Length; i++)
        {
            if (_isText[i] || Text[i] != '\n') continue;
            var index = Script.Chars[i].Index;
            if (index > 0 && _line[index] == '\n' && _line[index - 1] == '\r') _found.AddOfCommand(index);
        }
    }
}
