using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Parsing;

/// <summary>Reads the profiles that a class uses.</summary>
internal sealed class ProfileReader(ParseContext context, ClassAttributeReader attributes)
{
    private const string UseProfile = AttributeTable.UseProfile + "Attribute";

    /// <summary>Reads the profiles of a class.</summary>
    /// <param name="type">The task or one of its base classes.</param>
    /// <param name="level">The level of the values: a higher one replaces a lower one.</param>
    /// <param name="isOwn">The class is the task itself.</param>
    public void Read(INamedTypeSymbol type, int level, bool isOwn) => Read(type, level, isOwn, ImmutableArray<INamedTypeSymbol>.Empty);

    private void Read(INamedTypeSymbol type, int level, bool isOwn, ImmutableArray<INamedTypeSymbol> above)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (!TaskSymbols.IsOurs(attribute.AttributeClass, UseProfile)) continue;
            var sourceId = context.NewSource(attribute, "Profile");
            if (Profile(attribute) is not { TypeKind: not TypeKind.Error } profile)
            {
                context.MarkUnread(attribute, "Profile");
                continue;
            }

            if (!TaskSymbols.Has(profile, AttributeTable.TaskProfile))
            {
                if (isOwn) context.Problems.Add(new ProfileIsNotMarked(sourceId, profile.Name));
                continue;
            }

            if (above.Contains(profile, SymbolEqualityComparer.Default) || SymbolEqualityComparer.Default.Equals(profile, type))
            {
                if (isOwn) context.Problems.Add(new ProfileIsRecursive(sourceId, profile.Name));
                continue;
            }

            if (isOwn && above.IsEmpty && LeadsTo(profile, profile, []))
            {
                context.Problems.Add(new ProfileIsRecursive(sourceId, profile.Name));
            }

            // As for a task: a profile overrides its base classes and the profiles that it uses.
            var chain = TypeReader.BaseChain(profile);
            for (var i = 0; i < chain.Count; i++)
            {
                var stepLevel = level - (2 * (chain.Count - 1 - i));
                context.EnterClass(chain[i]);
                Read(chain[i], stepLevel - 1, isOwn: false, above.Add(profile));
                context.Continue(chain[i]);
                attributes.Read(chain[i], stepLevel);
            }

            context.Continue(type);
        }
    }

    private static bool LeadsTo(INamedTypeSymbol from, INamedTypeSymbol target, HashSet<string> seen)
    {
        if (!seen.Add(from.ToDisplayString())) return false;
        foreach (var attribute in from.GetAttributes())
        {
            if (TaskSymbols.IsOurs(attribute.AttributeClass, UseProfile)
                && Profile(attribute) is { } next
                && (SymbolEqualityComparer.Default.Equals(next, target) || LeadsTo(next, target, seen)))
            {
                return true;
            }
        }

        return false;
    }

    private static INamedTypeSymbol? Profile(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Type, Value: INamedTypeSymbol profile }] ? profile : null;
}
