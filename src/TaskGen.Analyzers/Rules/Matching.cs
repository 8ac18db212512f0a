using System.Collections.Generic;
using TaskGen.Analyzers.Definitions;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules;

/// <summary>The values of a definition in a scope. Every rule goes over them for every class: none of it makes an object.</summary>
internal readonly struct PlacedOfShape<T>(List<Placed<T>> all, ObjectShape shape)
    where T : Node
{
    public Enumerator GetEnumerator() => new(all, shape);

    public struct Enumerator(List<Placed<T>> all, ObjectShape shape)
    {
        private int _next;

        public Placed<T> Current { readonly get; private set; }

        public bool MoveNext()
        {
            while (_next < all.Count)
            {
                Current = all[_next++];
                if (ReferenceEquals(Current.Shape, shape)) return true;
            }

            return false;
        }
    }
}

/// <summary>The texts in a scope that must keep to a fact.</summary>
internal readonly struct TextsOfFact(List<PlacedText> all, TextFact fact)
{
    public Enumerator GetEnumerator() => new(all, fact);

    public struct Enumerator(List<PlacedText> all, TextFact fact)
    {
        private int _next;

        public PlacedText Current { readonly get; private set; }

        public bool MoveNext()
        {
            while (_next < all.Count)
            {
                Current = all[_next++];
                if (Current.Property.Fact == fact) return true;
            }

            return false;
        }
    }
}
