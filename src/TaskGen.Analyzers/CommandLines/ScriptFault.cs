namespace TaskGen.Analyzers.CommandLines;

/// <summary>A fault of the words around a script.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Text">The faulty text as a message shows it.</param>
/// <param name="Start">The index of its first character in the command line.</param>
/// <param name="End">The index after its last character.</param>
internal sealed record ScriptFault(ScriptFaultKind Kind, string Text, int Start, int End)
{
    /// <summary>Gets the script within the script that the fault is in, or null.</summary>
    public InnerScript? Inner { get; init; }
}
