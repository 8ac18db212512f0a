using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core;

namespace TaskGen.Client.Bulk;

/// <summary>The tasks of a range of a part as a request's body, straight out of the part's buffer.</summary>
internal sealed class PartContent : RequestContent
{
    private static readonly byte[] Prefix = TaskPart.Prefix.ToArray();
    private static readonly byte[] Suffix = TaskPart.Suffix.ToArray();

    private readonly byte[] _bytes;
    private readonly int _start;
    private readonly int _end;
    private readonly bool _hasPrefix;
    private readonly bool _hasSuffix;
    private int _readers;

    public PartContent(TaskPart part, int start, int count)
    {
        _bytes = part.Bytes;
        _start = part[start].Start;
        _end = part[start + count - 1].End;

        // The whole part, or what begins or ends like it, goes out in one piece.
        _hasPrefix = _start == Prefix.Length;
        _hasSuffix = start + count == part.Count && _bytes[_end] == Suffix[0] && _bytes[_end + 1] == Suffix[1];
        if (_hasPrefix) _start = 0;
        if (_hasSuffix) _end += Suffix.Length;
    }

    public int Length => _end - _start + (_hasPrefix ? 0 : Prefix.Length) + (_hasSuffix ? 0 : Suffix.Length);

    /// <summary>Whether nobody reads the buffer any more. A request that was given up may still be on its way out.</summary>
    public bool IsIdle => Volatile.Read(ref _readers) == 0;

    public override bool TryComputeLength(out long length)
    {
        length = Length;
        return true;
    }

    public override void WriteTo(Stream stream, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _readers);
        try
        {
            if (!_hasPrefix) stream.Write(Prefix, 0, Prefix.Length);
            stream.Write(_bytes, _start, _end - _start);
            if (!_hasSuffix) stream.Write(Suffix, 0, Suffix.Length);
        }
        finally
        {
            Interlocked.Decrement(ref _readers);
        }
    }

    public override async Task WriteToAsync(Stream stream, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _readers);
        try
        {
            if (!_hasPrefix) await stream.WriteAsync(Prefix, 0, Prefix.Length, cancellation).ConfigureAwait(false);
            await stream.WriteAsync(_bytes, _start, _end - _start, cancellation).ConfigureAwait(false);
            if (!_hasSuffix) await stream.WriteAsync(Suffix, 0, Suffix.Length, cancellation).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _readers);
        }
    }

    public override void Dispose()
    {
        // The buffer belongs to the part.
    }
}
