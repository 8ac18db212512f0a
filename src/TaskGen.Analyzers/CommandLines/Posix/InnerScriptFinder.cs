using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;
using TaskGen.Analyzers.CommandLines.Programs;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <summary>Finds a shell within a script whose own script does not use the words after it: <c>bash -c echo hello</c>.</summary>
internal sealed class InnerScriptFinder : ScriptVisitor
{
    private readonly int _depth;
    private ScriptFault? _found;

    private InnerScriptFinder(ShellScript script, int depth)
        : base(script)
    {
        _depth = depth;
    }

    /// <summary>Returns the first fault in the script of a program, or null.</summary>
    public static ScriptFault? Find(CommandInterpretation.ScriptUse script) => Find(script, depth: 0);

    /// <summary>Returns the first fault, or null.</summary>
    /// <param name="script">The characters of the outer script.</param>
    /// <param name="dialect">The grammar of the shell that reads it.</param>
    public static ScriptFault? Find(EquatableArray<QuotedChar> script, ShellDialect dialect) => Find(script, dialect, depth: 0);

    protected override void VisitSimple(SimpleCommand command)
    {
        base.VisitSimple(command);
        if (_found is not null || command.Words.Count < 2) return;
        var words = UnquotedWord.AllOf(Script, command);
        if (ScriptWords.FindInnerScript(words) is { } fault)
        {
            var shell = ShellUse.Find(words);
            _found = fault with
            {
                Inner = new(words[shell.Program!.Value].ProgramName, words[shell.Script!.Value].Start, words[words.Count - 1].End),
            };
            return;
        }

        if (_depth == CommandUses.MaxDepth) return;
        foreach (var script in CommandInterpreter.Interpret(words).Scripts)
        {
            _found ??= Find(script, _depth + 1);
        }
    }

    protected override void VisitBackticks(ShellScript inner)
    {
        if (_depth < CommandUses.MaxDepth) _found ??= Find(inner, _depth + 1);
    }

    private static ScriptFault? Find(CommandInterpretation.ScriptUse script, int depth)
    {
        if (script.Shell.Kind != ShellKind.Posix || Find(script.GetChars(), script.Shell.Dialect, depth) is not { } fault) return null;
        if (!script.IsJoined || fault.Inner is not { Joined: null } inner) return fault;
        var start = script.Words[0].Start;
        return fault with { Inner = inner with { Joined = new(start, script.Words[script.Words.Count - 1].End - start) } };
    }

    private static ScriptFault? Find(EquatableArray<QuotedChar> script, ShellDialect dialect, int depth)
    {
        var text = QuotedChar.TextOf(script);
        return text.Contains("sh ") ? Find(ShellParser.Parse(script, text, dialect), depth) : null;
    }

    private static ScriptFault? Find(ShellScript script, int depth)
    {
        if (script.Error is not null) return null;
        var finder = new InnerScriptFinder(script, depth);
        finder.Visit();
        return finder._found;
    }
}
