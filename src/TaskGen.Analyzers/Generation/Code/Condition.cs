using TaskGen.Analyzers.Collections;

namespace TaskGen.Analyzers.Generation.Code;

/// <summary>A condition under which a part of the body is written: at least one of the locals is present.</summary>
/// <param name="AnyOf">The locals, without duplicates. Without any, the condition never holds.</param>
internal sealed record Condition(EquatableArray<Presence> AnyOf)
{
    public static readonly Condition Never = new([]);

    /// <summary>Returns a condition that holds if this one or the other one holds.</summary>
    public Condition Or(Condition other)
    {
        var anyOf = AnyOf;
        foreach (var presence in other.AnyOf)
        {
            if (!Contains(anyOf, presence)) anyOf = anyOf.Add(presence);
        }

        return anyOf.IsSameAs(AnyOf) ? this : new(anyOf);
    }

    private static bool Contains(EquatableArray<Presence> anyOf, Presence presence)
    {
        foreach (var known in anyOf)
        {
            if (known == presence) return true;
        }

        return false;
    }
}
