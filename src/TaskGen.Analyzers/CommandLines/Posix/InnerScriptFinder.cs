using TaskGen.Analyzers.CommandLines.Posix.Syntax;
using TaskGen.Analyzers.CommandLines.Programs;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <summary>Finds a shell within a script that gets its own script without quotes: <c>bash -c echo hello</c>.</summary>
internal sealed class InnerScriptFinder : ScriptVisitor
{
    private readonly int _depth;
    private ScriptFault? _found;

    private InnerScriptFinder(ShellScript script, int depth)
        : base(script)
    {
        _depth = depth;
    }

    /// <summary>Returns the first fault, or null.</summary>
    /// <param name="script">The outer script.</param>
    /// <param name="dialect">The grammar of the shell that reads it.</param>
    public static ScriptFault? Find(Word script, ShellDialect dialect) =>
        script.Text.IndexOf("sh ", System.StringComparison.Ordinal) < 0 ? null : Find(script, dialect, depth: 0);

    protected override void VisitSimple(SimpleCommand command)
    {
        base.VisitSimple(command);
        if (_found is not null || command.Words.Count < 2) return;
        var words = UnquotedWord.AllOf(Script, command);
        if (ScriptWords.FindUnquotedScript(words) is { } fault)
        {
            var shell = ShellUse.Find(words);
            _found = fault with { Inner = new(words[shell.Program].ProgramName, words[shell.Script].Start, words[words.Count - 1].End) };
            return;
        }

        if (_depth == CommandUses.MaxDepth) return;
        foreach (var script in CommandInterpreter.Interpret(words).Scripts)
        {
            if (script.IsJoined || script.Shell.Kind != ShellKind.Posix) continue;
            _found ??= Find(script.Words[0], script.Shell.Dialect, _depth + 1);
        }
    }

    protected override void VisitBackticks(ShellScript inner)
    {
        if (_depth < CommandUses.MaxDepth) _found ??= Find(inner, _depth + 1);
    }

    private static ScriptFault? Find(Word script, ShellDialect dialect, int depth) =>
        Find(ShellParser.Parse(script.Chars, script.Text, dialect), depth);

    private static ScriptFault? Find(ShellScript script, int depth)
    {
        if (script.Error is not null) return null;
        var finder = new InnerScriptFinder(script, depth);
        finder.Visit();
        return finder._found;
    }
}
