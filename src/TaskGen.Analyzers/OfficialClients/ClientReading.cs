using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Rules;

namespace TaskGen.Analyzers.OfficialClients;

/// <summary>What was read of one object of an official client.</summary>
internal sealed class ClientReading
{
    /// <summary>Gets the expressions of the values, in the order of their identifiers.</summary>
    public List<(SyntaxNode Syntax, string? Text)> Sources { get; } = new(16);

    /// <summary>Gets the operations of the values that are not known.</summary>
    public Dictionary<SourceId, IOperation> Unknown { get; } = [];

    /// <summary>Gets the objects and lists that other code may add values to.</summary>
    public HashSet<SourceId> Open { get; } = [];

    /// <summary>Gets where the objects lead, except those that are only sent.</summary>
    public Dictionary<SourceId, ObjectUse> Uses { get; } = [];

    /// <summary>Gets what could not be read.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>Gets the command lines that are put together at run time.</summary>
    public List<RunTimeCommandLine> CommandLines { get; } = [];

    /// <summary>Records where an object leads.</summary>
    public void AddUse(SourceId sourceId, ObjectUse use)
    {
        if (use >= ObjectUse.Project) Open.Add(sourceId);
        if (use != ObjectUse.Sent) Uses[sourceId] = use;
    }

    /// <summary>Returns an identifier for a value.</summary>
    /// <param name="syntax">The expression of the value.</param>
    /// <param name="text">The text that a string literal contains, where a part of it may be reported.</param>
    public SourceId Add(SyntaxNode syntax, string? text = null)
    {
        Sources.Add((syntax, text));
        return SourceId.At(Sources.Count - 1);
    }
}
