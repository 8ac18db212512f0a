using System.Collections.Generic;

namespace TaskGen.Analyzers.Rules;

/// <summary>Something in a scope that rules ask for by a key.</summary>
internal interface IMatch<TKey>
{
    bool Matches(TKey key);
}

/// <summary>Those of a scope that match a key. Every rule goes over them for every class: none of it makes an object.</summary>
internal readonly struct FilteredList<T, TKey>(List<T> all, TKey key)
    where T : struct, IMatch<TKey>
{
    public Enumerator GetEnumerator() => new(all, key);

    public struct Enumerator(List<T> all, TKey key)
    {
        private int _next;

        public T Current { readonly get; private set; }

        public bool MoveNext()
        {
            while (_next < all.Count)
            {
                Current = all[_next++];
                if (Current.Matches(key)) return true;
            }

            return false;
        }
    }
}
