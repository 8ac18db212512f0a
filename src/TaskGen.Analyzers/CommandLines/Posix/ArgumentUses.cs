using TaskGen.Analyzers.CommandLines.Posix.Syntax;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <summary>Finds out whether a script uses the arguments that follow it: <c>$1</c>, <c>"$@"</c>, <c>shift</c>.</summary>
internal sealed class ArgumentUses : ScriptVisitor
{
    private bool _isUsed;

    private ArgumentUses(ShellScript script)
        : base(script)
    {
    }

    /// <summary>Returns whether a script uses its arguments, or may use them.</summary>
    public static bool AreIn(ShellScript script)
    {
        if (script.Error is not null || script.Ambiguity is not null) return true;
        var visitor = new ArgumentUses(script);
        visitor.Visit();
        return visitor._isUsed;
    }

    protected override void VisitSimple(SimpleCommand command)
    {
        // eval, a trap, and a sourced file run further text with the same arguments.
        if (command.Words.Count > 0)
        {
            _isUsed |= TextOf(command.Words[0]) is "shift" or "getopts" or "eval" or "source" or "." or "trap" or "alias"
                or "builtin" or "command";
        }

        base.VisitSimple(command);
    }

    protected override void VisitCompound(CompoundCommand command)
    {
        // A function has arguments of its own.
        if (command.Kind == CompoundKind.Function) return;
        if (command.Kind is CompoundKind.For or CompoundKind.Select && command.Words.Count == command.NameCount) _isUsed = true;
        base.VisitCompound(command);
    }

    protected override void VisitPart(ShellWordPart part)
    {
        switch (part.Kind)
        {
            case ShellPartKind.Parameter:
                _isUsed |= IsArgument(Text.Substring(part.Start + 1, part.End - part.Start - 1));
                break;
            case ShellPartKind.BracedParameter:
                // ${!1} and ${#@} too.
                var name = Text.Substring(part.Start + 2, part.NameEnd - part.Start - 2);
                _isUsed |= IsArgument(name.Length > 1 && name[0] is '!' or '#' ? name.Substring(1) : name);
                break;
        }

        base.VisitPart(part);
    }

    protected override void VisitBackticks(ShellScript inner) => _isUsed |= AreIn(inner);

    private static bool IsArgument(string name) =>
        name.Length == 0 || name[0] is '@' or '*' or '#' || char.IsDigit(name[0]) || name is "argv" or "BASH_ARGV";
}
