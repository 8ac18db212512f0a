using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;
using TaskGen.Analyzers.CommandLines.Programs;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <summary>Marks where in a script of a POSIX shell a variable may begin, in the syntax of any shell.</summary>
internal sealed class ExpandedTextFinder : ScriptVisitor
{
    private readonly ExpandedText _text;
    private readonly int _depth;
    private int _braces;

    private ExpandedTextFinder(ExpandedText text, ShellScript script, int depth)
        : base(script)
    {
        _text = text;
        _depth = depth;
    }

    /// <summary>Marks the text that a script expands.</summary>
    /// <param name="text">The text of the command line.</param>
    /// <param name="chars">The script as the shell gets it.</param>
    /// <param name="dialect">The grammar of the shell.</param>
    /// <param name="depth">How many scripts are around this one.</param>
    public static void Mark(ExpandedText text, EquatableArray<QuotedChar> chars, ShellDialect dialect, int depth) =>
        Mark(text, ShellParser.Parse(chars, QuotedChar.TextOf(chars), dialect), depth);

    protected override void VisitSimple(SimpleCommand command)
    {
        foreach (var assignment in command.Assignments) VisitAssignment(assignment);
        if (command.Words.Count == 0) return;
        foreach (var word in command.Words) VisitWord(word);
        var words = UnquotedWord.AllOf(Script, command);
        _text.MarkScripts(words, _depth + 1);
        MarkInput(command, words);
    }

    protected override void VisitPart(ShellWordPart part)
    {
        switch (part.Kind)
        {
            case ShellPartKind.Literal when _braces == 0:
                MarkLiteral(part);
                break;
            case ShellPartKind.Parameter:
                _text.Mark(Script.Chars[part.Start]);
                break;
            case ShellPartKind.BracedParameter:
                // ${NAME%suffix} removes a suffix.
                _text.Mark(Script.Chars[part.Start]);
                _braces++;
                base.VisitPart(part);
                _braces--;
                return;
        }

        base.VisitPart(part);
    }

    protected override void VisitBackticks(ShellScript inner) => Mark(_text, inner, _depth);

    // What cannot be parsed may expand anything.
    private static void Mark(ExpandedText text, ShellScript script, int depth)
    {
        if (script.Error is null)
        {
            new ExpandedTextFinder(text, script, depth).Visit();
            return;
        }

        foreach (var character in script.Chars) text.Mark(character);
    }

    // '%NAME%' within double quotes is a pattern of SQL.
    private void MarkLiteral(ShellWordPart part)
    {
        for (var i = part.Start; i < part.End; i++)
        {
            if (Text[i] == '%' && (i == 0 || Text[i - 1] != '\'')) _text.Mark(Script.Chars[i]);
        }
    }

    // sh <<'END': the shell expands what the outer one leaves alone.
    private void MarkInput(SimpleCommand command, IReadOnlyList<Word> words)
    {
        if (_depth >= CommandUses.MaxDepth) return;
        var documents = command.Redirections.Select(static redirection => redirection.Document)
            .OfType<HereDocument>()
            .Where(static document => document.IsQuoted)
            .ToList();
        if (documents.Count == 0 || FindInputShell(words) is not { } shell) return;
        foreach (var document in documents)
        {
            var chars = new QuotedChar[document.End - document.Start];
            for (var i = 0; i < chars.Length; i++) chars[i] = Script.Chars[document.Start + i];
            Mark(_text, chars, shell.Dialect, _depth + 1);
        }
    }

    // The POSIX shell that reads the input of a command as a script, or null.
    private static ScriptShell? FindInputShell(IReadOnlyList<Word> words)
    {
        var first = CommandInterpreter.SkipLaunchers(words);
        if (first >= words.Count || !CommandInterpreter.Interpret(words).ReadsInput) return null;
        var program = words[first].ProgramName;
        var shell = ShellTable.Find(program) as ScriptShell
            ?? (ProgramTable.Find(program) is { Rest: WordsReading.JoinedScript } ? ShellTable.Default : null);
        return shell is { Kind: ShellKind.Posix } ? shell : null;
    }
}
