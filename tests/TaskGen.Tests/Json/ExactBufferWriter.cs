using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text;

namespace TaskGen.Tests.Json;

/// <summary>
/// A buffer writer that provides exactly as many bytes as it is asked for, each time in a new array, so that a byte written elsewhere is
/// an exception or is missing.
/// </summary>
internal sealed class ExactBufferWriter : IBufferWriter<byte>
{
    private readonly List<byte> _written = [];
    private byte[] _span = [];

    /// <summary>Gets the sizes that were asked for.</summary>
    public List<int> Requests { get; } = [];

    public string Text => Encoding.UTF8.GetString([.. _written]);

    public void Advance(int count)
    {
        Assert.InRange(count, 0, _span.Length);
        _written.AddRange(_span.AsSpan(0, count));
        _span = [];
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Requests.Add(sizeHint);
        _span = new byte[Math.Max(sizeHint, 1)];
        return _span;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        GetSpan(sizeHint);
        return _span;
    }
}
