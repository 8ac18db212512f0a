using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <summary>Finds the substitutions in backticks of a script.</summary>
internal sealed class BackticksFinder : ScriptVisitor
{
    private readonly List<(int Open, int Close)> _found = [];

    private BackticksFinder(ShellScript script)
        : base(script)
    {
    }

    /// <summary>Returns where the backticks are in the command line, in its order.</summary>
    public static IReadOnlyList<(int Open, int Close)> Find(Word script)
    {
        var finder = new BackticksFinder(ShellParser.Parse(script.Chars, script.Text, ShellDialect.Bash));
        if (finder.Script.Error is null) finder.Visit();
        return [.. finder._found.OrderBy(static pair => pair.Open)];
    }

    protected override void VisitPart(ShellWordPart part)
    {
        if (part.Kind == ShellPartKind.Backticks) _found.Add((Script.Chars[part.Start].Index, Script.Chars[part.End - 1].Index));
        base.VisitPart(part);
    }

    // Those within are escaped, and stay.
    protected override void VisitBackticks(ShellScript inner)
    {
    }
}
