using System;
using System.Collections;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace TaskGen.Analyzers.Collections;

/// <summary>An immutable array that is compared by its elements, as a pipeline's cache needs it.</summary>
[CollectionBuilder(typeof(EquatableArray), nameof(EquatableArray.Create))]
internal readonly struct EquatableArray<T> : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
{
    private readonly T[]? _items;

    internal EquatableArray(T[] items) => _items = items;

    /// <summary>Nothing was ever put in, not even that there is nothing.</summary>
    public bool IsDefault => _items is null;

    public int Count => _items?.Length ?? 0;

    public T this[int index] => _items![index];

    public static implicit operator EquatableArray<T>(List<T> items) => new(items.ToArray());

    public static implicit operator EquatableArray<T>(T[] items) => new(items);

    public static bool operator ==(EquatableArray<T> left, EquatableArray<T> right) => left.Equals(right);

    public static bool operator !=(EquatableArray<T> left, EquatableArray<T> right) => !left.Equals(right);

    /// <summary>Whether it is the very same array.</summary>
    public bool IsSameAs(EquatableArray<T> other) => ReferenceEquals(_items, other._items);

    public EquatableArray<T> Add(T item) => new([.. _items ?? [], item]);

    public EquatableArray<T> Prepend(T item) => new([item, .. _items ?? []]);

    public EquatableArray<T> Take(int count) => new((_items ?? []).AsSpan(0, Math.Min(count, Count)).ToArray());

    public bool Equals(EquatableArray<T> other)
    {
        if (ReferenceEquals(_items, other._items)) return true;
        if (Count != other.Count) return false;
        for (var i = 0; i < Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(_items![i], other._items![i])) return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = 17;
        for (var i = 0; i < Count; i++) hash = unchecked((hash * 31) + (_items![i]?.GetHashCode() ?? 0));
        return hash;
    }

    public Enumerator GetEnumerator() => new(_items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();

    /// <summary>Goes over the items without an object of its own.</summary>
    public struct Enumerator(T[]? items)
    {
        private int _next;

        public T Current { readonly get; private set; } = default!;

        public bool MoveNext()
        {
            if (items is null || _next >= items.Length) return false;
            Current = items[_next++];
            return true;
        }
    }
}

/// <summary>Makes arrays from collection expressions.</summary>
internal static class EquatableArray
{
    public static EquatableArray<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());
}
