using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Parsing;

/// <summary>What the readers of one class share.</summary>
/// <param name="type">The class.</param>
/// <param name="sources">Takes the source of each value; null in the generator.</param>
/// <param name="view">What the generator could see, for an analyzer; null in the generator.</param>
/// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
internal sealed class ParseContext(
    INamedTypeSymbol type, List<ValueSource>? sources, GeneratorView? view, CancellationToken cancellationToken)
{
    private INamedTypeSymbol _class = type;
    private ISymbol _owner = type;
    private ValueSource _last;
    private int _count;

    public INamedTypeSymbol Type { get; } = type;

    public DefinitionBuilder Builder { get; } = new();

    public List<Problem> Problems => Builder.Problems;

    public MemberResolver Members { get; } = new(type);

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Gets the classes that were read, each with the number of its parts.</summary>
    public List<string> Parts { get; } = [];

    /// <summary>Gets the keys of the values that could not be read.</summary>
    public List<string> Unread { get; } = [];

    /// <summary>Determines whether a type has a type parameter of the class, which only the tasks that derive from it know.</summary>
    public bool IsOpen(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => SymbolEqualityComparer.Default.Equals(parameter.DeclaringType, Type),
        IArrayTypeSymbol array => IsOpen(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsOpen),
        _ => false,
    };

    /// <summary>Begins to read the values of the task or of one of its base classes: its own, and those of its profiles.</summary>
    public void EnterLevel(INamedTypeSymbol @class) => _class = @class;

    /// <summary>Begins to read the attributes of a class.</summary>
    public void EnterClass(INamedTypeSymbol @class)
    {
        _owner = @class;
        Parts.Add(GeneratorView.Part(@class));
        view?.Enter(@class);
    }

    /// <summary>Continues with the attributes of a class or a member.</summary>
    public void Continue(ISymbol owner) => _owner = owner;

    /// <summary>Returns an identifier for a value, and keeps its source for analyzers.</summary>
    public SourceId NewSource(AttributeData attribute, string? argument = null, int? element = null)
    {
        _last = new(_class, _owner, attribute, argument, element);
        sources?.Add(_last);
        return SourceId.At(_count++);
    }

    /// <summary>Returns an attribute's value that cannot be read, and records that.</summary>
    public UnknownNode Unknown(SourceId sourceId, AttributeData attribute, string? argument = null, int? element = null)
    {
        MarkUnread(attribute, argument, element);
        return new UnknownNode(sourceId);
    }

    /// <summary>Records that a value is left out because it cannot be read.</summary>
    public void MarkUnread(AttributeData attribute, string? argument = null, int? element = null) =>
        Unread.Add(new ValueSource(_class, _owner, attribute, argument, element).Key(view));

    /// <summary>Records that a placeholder of the text that was last identified cannot be read.</summary>
    public void MarkUnreadPlaceholder(string name) => Unread.Add(UnreadValues.PlaceholderKey(_last.Key(view), name));
}
