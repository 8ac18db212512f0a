using System.Collections.Generic;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Programs;

/// <summary>A shell whose script is one or several words of a command.</summary>
/// <param name="kind">Its family, for the rules.</param>
internal abstract class ScriptShell(ShellKind kind) : Shell(kind)
{
    /// <summary>Gets the grammar that the rules use for its scripts.</summary>
    public virtual ShellDialect Dialect => ShellDialect.Bash;

    /// <summary>Returns whether a command of a script reads its input as a script or as code.</summary>
    /// <param name="script">The script.</param>
    /// <param name="depth">How many scripts there are, this one included.</param>
    public virtual bool ReadsInput(CommandInterpretation.ScriptUse script, int depth) => false;

    /// <summary>Returns the arguments of a script that it evaluates.</summary>
    /// <param name="script">The script.</param>
    /// <param name="depth">How many scripts are around the command.</param>
    /// <param name="contexts">The contexts around the script.</param>
    public virtual IReadOnlyList<ArgumentUse> FindArgumentUses(
        CommandInterpretation.ScriptUse script, int depth, Dictionary<int, PlaceholderContext> contexts) => [];

    /// <summary>Reads a script, and finds the contexts of the placeholders in it.</summary>
    /// <param name="script">The script.</param>
    /// <param name="isWindows">Whether the command runs on Windows.</param>
    /// <param name="depth">How many scripts are around the command.</param>
    /// <param name="contexts">Receives the contexts.</param>
    /// <param name="unbalanced">Takes where a quotation mark is never closed, unless something is there already.</param>
    public abstract void Read(
        CommandInterpretation.ScriptUse script,
        bool isWindows,
        int depth,
        Dictionary<int, PlaceholderContext> contexts,
        ref int? unbalanced);
}
