using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace TaskGen.Analyzers.Parsing;

/// <summary>
/// What the generator could see of a task: its generated part records it, and an analyzer, which sees the output of all generators,
/// compares.
/// </summary>
/// <param name="generated">The attribute of the generated part.</param>
/// <param name="compilation">The whole compilation.</param>
internal sealed class GeneratorView(AttributeData generated, Compilation compilation)
{
    private readonly ImmutableArray<string> _parts = Texts(generated.ConstructorArguments is [var parts] ? parts : default);
    private readonly List<SyntaxReference> _unseen = [];
    private readonly HashSet<ISymbol> _unseenTypes = new(SymbolEqualityComparer.Default);
    private int _next;

    /// <summary>Gets the keys of the values that the generator could not read.</summary>
    public ImmutableArray<string> Unread { get; } =
        Texts(generated.NamedArguments.FirstOrDefault(static argument => argument.Key == "Unread").Value);

    /// <summary>Returns how the generated part records a class.</summary>
    public static string Part(INamedTypeSymbol type) =>
        type.MetadataName + ":" + type.DeclaringSyntaxReferences.Length.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Returns whether the generator could read everything.</summary>
    public static bool IsComplete(AttributeData generated) => generated.NamedArguments.IsEmpty;

    /// <summary>Compares a class, in the order in which the generator read them.</summary>
    public void Enter(INamedTypeSymbol type)
    {
        var name = type.MetadataName + ":";
        if (_next >= _parts.Length || !_parts[_next].StartsWith(name, System.StringComparison.Ordinal))
        {
            // Another generator added the base class or the profile.
            _unseenTypes.Add(type);
            return;
        }

        var count = int.Parse(_parts[_next++].Substring(name.Length), System.Globalization.CultureInfo.InvariantCulture);
        var own = TaskSymbols.FindAttribute(type, Schema.AttributeTable.GeneratedTask)?.ApplicationSyntaxReference?.SyntaxTree;
        var parts = type.DeclaringSyntaxReferences.Where(part => part.SyntaxTree != own).ToList();
        if (parts.Count <= count) return;

        // The compiler adds the files of generators after those of the project.
        var trees = compilation.SyntaxTrees.ToList();
        _unseen.AddRange(parts.OrderBy(part => trees.IndexOf(part.SyntaxTree)).Skip(count));
    }

    /// <summary>Returns whether the generator could see an attribute.</summary>
    public bool IsSeen(ISymbol owner, AttributeData attribute)
    {
        if (_unseenTypes.Contains(owner as INamedTypeSymbol ?? owner.ContainingType)) return false;
        if (_unseen.Count == 0 || attribute.ApplicationSyntaxReference is not { } reference) return true;
        foreach (var part in _unseen)
        {
            if (part.SyntaxTree == reference.SyntaxTree && part.Span.Contains(reference.Span)) return false;
        }

        return true;
    }

    private static ImmutableArray<string> Texts(TypedConstant constant) =>
        constant is { Kind: TypedConstantKind.Array, IsNull: false }
            ? constant.Values.Select(static value => value.Value as string ?? "").ToImmutableArray()
            : ImmutableArray<string>.Empty;
}
