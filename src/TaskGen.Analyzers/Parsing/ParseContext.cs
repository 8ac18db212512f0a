using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Parsing;

/// <summary>What the readers of one class share.</summary>
/// <param name="type">The class.</param>
/// <param name="sources">Takes the source of each value; null in the generator.</param>
/// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
internal sealed class ParseContext(INamedTypeSymbol type, List<ValueSource>? sources, CancellationToken cancellationToken)
{
    private int _count;

    public INamedTypeSymbol Type { get; } = type;

    public DefinitionBuilder Builder { get; } = new();

    public List<Problem> Problems => Builder.Problems;

    public MemberResolver Members { get; } = new(type);

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Returns an identifier for a value, and keeps its source for analyzers.</summary>
    public SourceId NewSource(AttributeData? attribute, string? argument = null, int element = -1, ISymbol? member = null)
    {
        sources?.Add(new(attribute, argument, element, member));
        return SourceId.At(_count++);
    }
}
