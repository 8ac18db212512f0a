using System.Collections.Generic;

namespace TaskGen.Analyzers.Rules;

/// <summary>The items of a scope that match a key. Every rule enumerates them for every class, without an allocation.</summary>
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
