using System.IO;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Client.Pipeline;

namespace TaskGen.Client.Bulk;

/// <summary>Represents a range of a chunk's tasks as a request body that is sent from the chunk's buffer without copying.</summary>
internal sealed class ChunkContent : TrackedContent
{
    private static readonly byte[] Prefix = TaskChunk.Prefix.ToArray();
    private static readonly byte[] Suffix = TaskChunk.Suffix.ToArray();

    private readonly byte[] _bytes;
    private readonly int _start;
    private readonly int _end;
    private readonly bool _hasPrefix;
    private readonly bool _hasSuffix;
    private int _readers;

    public ChunkContent(TaskChunk chunk, int start, int count)
    {
        _bytes = chunk.Bytes;
        _start = chunk[start].Start;
        _end = chunk[start + count - 1].End;

        // Where the range starts or ends like the whole chunk, its prefix or suffix is sent together with the tasks.
        _hasPrefix = _start == Prefix.Length;
        _hasSuffix = start + count == chunk.Count && _bytes[_end] == Suffix[0] && _bytes[_end + 1] == Suffix[1];
        if (_hasPrefix) _start = 0;
        if (_hasSuffix) _end += Suffix.Length;
    }

    public int Length => _end - _start + (_hasPrefix ? 0 : Prefix.Length) + (_hasSuffix ? 0 : Suffix.Length);

    /// <summary>
    /// Gets a value indicating whether the buffer is no longer read. An abandoned request may still be writing its body.
    /// </summary>
    public bool IsIdle => Volatile.Read(ref _readers) == 0;

    public override bool TryComputeLength(out long length)
    {
        length = Length;
        return true;
    }

    protected override void WriteBody(Stream stream)
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

    protected override async Task WriteBodyAsync(Stream stream, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _readers);
        try
        {
            if (!_hasPrefix) await stream.WriteAsync(Prefix, 0, Prefix.Length, cancellationToken).ConfigureAwait(false);
            await stream.WriteAsync(_bytes, _start, _end - _start, cancellationToken).ConfigureAwait(false);
            if (!_hasSuffix) await stream.WriteAsync(Suffix, 0, Suffix.Length, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _readers);
        }
    }

    public override void Dispose()
    {
        // The buffer belongs to the chunk.
    }
}
