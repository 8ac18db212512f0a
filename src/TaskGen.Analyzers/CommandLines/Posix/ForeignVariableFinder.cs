using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;
using TaskGen.Analyzers.CommandLines.Programs;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <summary>Finds variables of <c>cmd</c> and PowerShell in a script of a POSIX shell, which passes them on as text.</summary>
internal sealed class ForeignVariableFinder : ScriptVisitor
{
    private const string PowerShellPrefix = "env:";

    private readonly List<ForeignVariable> _found;
    private readonly int _depth;

    private ForeignVariableFinder(ShellScript script, List<ForeignVariable> found, int depth)
        : base(script)
    {
        _found = found;
        _depth = depth;
    }

    /// <summary>Finds the variables.</summary>
    /// <param name="word">The script as the shell gets it.</param>
    /// <param name="dialect">The grammar of the shell.</param>
    public static IReadOnlyList<ForeignVariable> Find(Word word, ShellDialect dialect)
    {
        if (!word.Text.Contains('%') && !word.Text.Contains(PowerShellPrefix, StringComparison.OrdinalIgnoreCase)) return [];
        var found = new List<ForeignVariable>();
        Find(ShellParser.Parse(word.Chars, word.Text, dialect), found, depth: 0);
        return found;
    }

    protected override void VisitSimple(SimpleCommand command)
    {
        foreach (var assignment in command.Assignments) VisitAssignment(assignment);
        if (command.Words.Count == 0) return;
        var words = UnquotedWord.AllOf(Script, command);

        // A shell of Windows, a shell on another computer, and code in another language read variables of their own.
        if (words.Exists(IsOther) || words.Skip(1).Any(word => IsCode(words[0], word))) return;
        var scripts = CommandInterpreter.Interpret(words).Scripts;
        for (var i = 0; i < words.Count; i++)
        {
            var script = _depth < CommandUses.MaxDepth ? scripts.Find(script => !script.IsJoined && script.Words[0] == words[i]) : null;
            if (script is null) VisitWord(command.Words[i]);
            else Find(ShellParser.Parse(words[i].Chars, words[i].Text, script.Shell.Dialect), _found, _depth + 1);
        }
    }

    protected override void VisitParts(IReadOnlyList<ShellWordPart> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if (part.Kind == ShellPartKind.Parameter && i + 1 < parts.Count) AddPrefixed(part, parts[i + 1]);
            else if (part.Kind == ShellPartKind.Literal) AddPercent(part);
            else if (part.Kind == ShellPartKind.BracedParameter) AddBraced(part);
            VisitPart(part);
        }
    }

    // ${NAME%suffix} removes a suffix.
    protected override void VisitPart(ShellWordPart part)
    {
        if (part.Kind != ShellPartKind.BracedParameter) base.VisitPart(part);
    }

    protected override void VisitBackticks(ShellScript inner) => Find(inner, _found, _depth + 1);

    private static void Find(ShellScript script, List<ForeignVariable> found, int depth)
    {
        if (script.Error is null) new ForeignVariableFinder(script, found, depth).Visit();
    }

    private static bool IsOther(Word word) =>
        ShellTable.Find(word.ProgramName) is { Kind: ShellKind.Cmd or ShellKind.PowerShell }
            || ProgramTable.Find(word.ProgramName) is { Rest: WordsReading.Unquotable }
                or { Rest: WordsReading.JoinedScript, IsDistinct: true };

    private static bool IsCode(Word program, Word word) =>
        ProgramTable.Find(program.ProgramName) is { } rule
            && (rule.Rest == WordsReading.CodeFirst || word.Text.IsOneOf(rule.CodeOptions));

    private static bool IsNameCharacter(char c) => c == '_' || char.IsLetterOrDigit(c);

    // '%NAME%' within double quotes is a pattern of SQL.
    private void AddPercent(ShellWordPart part)
    {
        var text = Text.Substring(part.Start, part.End - part.Start);
        if (!text.Contains('%')) return;
        foreach (var match in VariableNames.FindPercent(text, isWindows: false))
        {
            var start = part.Start + match.Index;
            if (start > 0 && Text[start - 1] == '\'') continue;
            Add(start, start + match.Length, match.Groups["name"].Value);
        }
    }

    // $env:NAME
    private void AddPrefixed(ShellWordPart parameter, ShellWordPart next)
    {
        if (next.Kind != ShellPartKind.Literal || Text[next.Start] != ':' || !IsEnv(parameter.Start + 1, parameter.End)) return;
        var end = next.Start + 1;
        while (end < next.End && IsNameCharacter(Text[end])) end++;
        if (end > next.Start + 1) Add(parameter.Start, end, Text.Substring(next.Start + 1, end - next.Start - 1));
    }

    // ${env:NAME}; ${env:-x} is a variable of the POSIX shell with a default value.
    private void AddBraced(ShellWordPart part)
    {
        var name = part.NameEnd + 1;
        if (!IsEnv(part.Start + 2, part.NameEnd) || Text[part.NameEnd] != ':') return;
        if (Text[name] != '_' && !char.IsLetter(Text[name])) return;
        Add(part.Start, part.End, Text.Substring(name, part.End - 1 - name));
    }

    private bool IsEnv(int start, int end) =>
        end - start == 3 && string.Compare(Text, start, PowerShellPrefix, 0, 3, StringComparison.OrdinalIgnoreCase) == 0;

    private void Add(int start, int end, string name) => _found.Add(new(
        ShellKind.Posix,
        Text.Substring(start, end - start),
        name.All(IsNameCharacter) ? "$" + name : null,
        Script.Chars[start].Index,
        Script.Chars[end - 1].Index + 1));
}
