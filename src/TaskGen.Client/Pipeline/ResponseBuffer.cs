using System;
using System.Buffers;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Azure;

namespace TaskGen.Client.Pipeline;

/// <summary>Reads the body of a response into a pooled array, up to a size and within a time.</summary>
internal sealed class ResponseBuffer : IDisposable
{
    private const int InitialSize = 32 * 1024;

    private byte[] _bytes = [];
    private int _length;

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, _length);

    /// <summary>Gets a value indicating whether the body exceeds the limit and its rest was dropped.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>Reads the body.</summary>
    /// <exception cref="IOException">The connection failed, or the body did not end in time.</exception>
    public async ValueTask ReadAsync(Response response, ResponseLimits limits, bool async, CancellationToken cancellationToken)
    {
        if (response.ContentStream is not { } stream) return;
        var expected = response.Headers.ContentLengthLong is { } length && length < limits.MaxSize ? (int)length + 1 : InitialSize;
        _bytes = ArrayPool<byte>.Shared.Rent(Math.Min(expected, limits.MaxSize + 1));

        // Azure.Core ends a read that takes too long, but not a body that arrives byte by byte.
        var start = limits.Time.GetTimestamp();
        while (!IsTruncated)
        {
            var read = async
                ? await stream.ReadAsync(_bytes, _length, _bytes.Length - _length, cancellationToken).ConfigureAwait(false)
                : stream.Read(_bytes, _length, _bytes.Length - _length);
            if (read == 0) break;
            _length += read;
            if (_length > limits.MaxSize) (_length, IsTruncated) = (limits.MaxSize, true);
            else if (_length == _bytes.Length) Grow(limits.MaxSize);

            if (limits.Time.GetElapsedTime(start) <= limits.Timeout) continue;
            throw new IOException($"The response did not end within the network timeout of {limits.Timeout.TotalSeconds} s.");
        }

        stream.Dispose();
        response.ContentStream = null;
    }

    public void Dispose()
    {
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _length = 0;
    }

    private void Grow(int maxSize)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(_bytes.Length * 2L, maxSize + 1L));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
