using System;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace TaskGen.Client.Bulk;

/// <summary>
/// The ids that were seen, without regard to case, at 16 bytes each: their keyed 128-bit hashes. It remembers the last four million at least, so that
/// an endless source takes no more memory; beyond that the service itself refuses the second.
/// </summary>
internal sealed class TaskIdSet
{
    private const int Generation = 4_000_000;

    private readonly long _seed;
    private Table _current = new();
    private Table? _previous;

    public TaskIdSet()
    {
        var seed = new byte[sizeof(long)];
        using (var random = RandomNumberGenerator.Create()) random.GetBytes(seed);
        _seed = BitConverter.ToInt64(seed, 0);
    }

    /// <summary>Adds an id.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(string id)
    {
        Span<char> lower = id.Length <= 128 ? stackalloc char[id.Length] : new char[id.Length];
        id.AsSpan().ToLowerInvariant(lower);
        Span<byte> hash = stackalloc byte[16];
        XxHash128.Hash(MemoryMarshal.AsBytes(lower), hash, _seed);
        var key = (Low: MemoryMarshal.Read<ulong>(hash), High: MemoryMarshal.Read<ulong>(hash.Slice(8)));
        if (key == default) key.High = 1;

        if (_previous?.Contains(key) == true) return false;
        if (!_current.Add(key)) return false;
        if (_current.Count >= Generation) (_previous, _current) = (_current, new());
        return true;
    }

    /// <summary>An open hash table of keys that are hashes already.</summary>
    private sealed class Table
    {
        private (ulong Low, ulong High)[] _slots = new (ulong, ulong)[1024];

        public int Count { get; private set; }

        public bool Contains((ulong Low, ulong High) key) => _slots[Find(_slots, key)] == key;

        public bool Add((ulong Low, ulong High) key)
        {
            var slot = Find(_slots, key);
            if (_slots[slot] == key) return false;
            _slots[slot] = key;
            if (++Count > _slots.Length / 4 * 3) Grow();
            return true;
        }

        private static int Find((ulong Low, ulong High)[] slots, (ulong Low, ulong High) key)
        {
            var mask = slots.Length - 1;
            var slot = (int)(key.Low & (uint)mask);
            while (slots[slot] != default && slots[slot] != key) slot = (slot + 1) & mask;
            return slot;
        }

        private void Grow()
        {
            var slots = new (ulong, ulong)[_slots.Length * 2];
            foreach (var key in _slots)
            {
                if (key != default) slots[Find(slots, key)] = key;
            }

            _slots = slots;
        }
    }
}
