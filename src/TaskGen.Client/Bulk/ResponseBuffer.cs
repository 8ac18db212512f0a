using System;
using System.Buffers;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Azure;

namespace TaskGen.Client.Bulk;

/// <summary>Reads the body of a response into a pooled array.</summary>
internal sealed class ResponseBuffer : IDisposable
{
    private byte[] _bytes = [];
    private int _length;

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, _length);

    /// <summary>Reads the body to its end. A response other than 200 keeps it, because the error is parsed from it.</summary>
    public async Task ReadAsync(Response response, CancellationToken cancellationToken)
    {
        if (response.ContentStream is not { } stream) return;
        _bytes = ArrayPool<byte>.Shared.Rent(response.Headers.ContentLength is > 0 and < 1 << 24 and { } length ? length + 1 : 32 * 1024);
        while (true)
        {
            var read = await stream.ReadAsync(_bytes, _length, _bytes.Length - _length, cancellationToken).ConfigureAwait(false);
            if (read == 0) break;
            _length += read;
            if (_length == _bytes.Length) Grow();
        }

        stream.Dispose();
        response.ContentStream = response.Status == 200 ? null : new MemoryStream(Memory.ToArray());
    }

    public void Dispose()
    {
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _length = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_bytes.Length * 2);
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
