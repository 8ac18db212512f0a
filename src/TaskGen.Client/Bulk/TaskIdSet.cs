using System;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace TaskGen.Client.Bulk;

/// <summary>
/// A set of ids, ignoring case, that stores a keyed 128-bit hash of each. It remembers at least the last four million ids, so that memory
/// is bounded for an endless source; the service itself rejects older duplicates.
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

    /// <summary>Adds the ids of tasks.</summary>
    /// <param name="entries">The tasks.</param>
    /// <param name="isNew">Receives for each task whether its id is new.</param>
    /// <returns>The number of new ids.</returns>
    public int Add(ReadOnlySpan<TaskEntry> entries, Span<bool> isNew)
    {
        Span<(ulong Low, ulong High)> keys = stackalloc (ulong, ulong)[entries.Length];
        for (var i = 0; i < entries.Length; i++) keys[i] = Key(entries[i].Id);

        // The table exceeds the CPU caches: reading all slots first lets the cache misses overlap.
        _current.Touch(keys);
        _previous?.Touch(keys);

        var count = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            isNew[i] = Add(keys[i]);
            if (isNew[i]) count++;
        }

        return count;
    }

    /// <summary>Adds an id.</summary>
    /// <returns>true if the id is new; otherwise, false.</returns>
    public bool Add(string id) => Add(Key(id));

    private bool Add((ulong Low, ulong High) key)
    {
        if (_previous?.Contains(key) == true) return false;
        if (!_current.Add(key)) return false;
        if (_current.Count >= Generation) (_previous, _current) = (_current, new());
        return true;
    }

    private (ulong Low, ulong High) Key(string id)
    {
        Span<byte> lower = id.Length <= 128 ? stackalloc byte[id.Length] : new byte[id.Length];
        if (TryLower(id, lower)) return Key(lower, _seed);

        // Ids that the service accepts are ASCII. Other texts have another seed, because their bytes can be those of an id.
        var text = id.ToLowerInvariant();
        return text.Length == lower.Length && TryLower(text, lower)
            ? Key(lower, _seed)
            : Key(MemoryMarshal.AsBytes(text.AsSpan()), ~_seed);
    }

    private static bool TryLower(string id, Span<byte> lower)
    {
        for (var i = 0; i < id.Length; i++)
        {
            var c = id[i];
            if (c > 127) return false;
            lower[i] = (byte)(c is >= 'A' and <= 'Z' ? c | 0x20 : c);
        }

        return true;
    }

    private static (ulong Low, ulong High) Key(ReadOnlySpan<byte> text, long seed)
    {
#if NET8_0_OR_GREATER
        var hash = XxHash128.HashToUInt128(text, seed);
        var key = (Low: (ulong)hash, High: (ulong)(hash >> 64));
#else
        Span<byte> hash = stackalloc byte[16];
        XxHash128.Hash(text, hash, seed);
        var key = (Low: MemoryMarshal.Read<ulong>(hash), High: MemoryMarshal.Read<ulong>(hash.Slice(8)));
#endif
        if (key == default) key.High = 1;
        return key;
    }

    /// <summary>A hash table with open addressing, whose keys are hashes already.</summary>
    private sealed class Table
    {
        private (ulong Low, ulong High)[] _slots = new (ulong, ulong)[1024];
        private ulong _touched;

        public int Count { get; private set; }

        public bool Contains((ulong Low, ulong High) key) => _slots[Find(_slots, key)] == key;

        public void Touch(ReadOnlySpan<(ulong Low, ulong High)> keys)
        {
            var slots = _slots;
            var sum = 0UL;
            foreach (var key in keys) sum += slots[(int)(key.Low & (uint)(slots.Length - 1))].High;
            _touched = sum;
        }

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
            while (true)
            {
                ref var found = ref slots[slot];
                if ((found.Low == key.Low && found.High == key.High) || (found.Low | found.High) == 0) return slot;
                slot = (slot + 1) & mask;
            }
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
