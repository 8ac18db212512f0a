using TaskGen.Analyzers.CommandLines.Posix.Syntax;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <summary>Finds a shell within a script that gets its own script without quotes: <c>bash -c echo hello</c>.</summary>
internal sealed class InnerScriptFinder : ScriptVisitor
{
    private ScriptFault? _found;

    private InnerScriptFinder(ShellScript script)
        : base(script)
    {
    }

    /// <summary>Returns the first fault, or null.</summary>
    /// <param name="script">The outer script.</param>
    public static ScriptFault? Find(Word script)
    {
        if (script.Text.IndexOf("sh ", System.StringComparison.Ordinal) < 0) return null;
        var finder = new InnerScriptFinder(ShellParser.Parse(script.Chars, script.Text, ShellDialect.Bash));
        if (finder.Script.Error is null) finder.Visit();
        return finder._found;
    }

    protected override void VisitSimple(SimpleCommand command)
    {
        base.VisitSimple(command);
        if (_found is not null || command.Words.Count < 2) return;
        var words = UnquotedWord.AllOf(Script, command);
        if (ScriptWords.FindUnquotedScript(words) is not { } fault) return;
        var shell = ShellUse.Find(words);
        _found = fault with { Inner = new(words[shell.Program].ProgramName, words[shell.Script].Start, words[words.Count - 1].End) };
    }

    protected override void VisitBackticks(ShellScript inner)
    {
    }
}
