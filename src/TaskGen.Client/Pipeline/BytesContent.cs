using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace TaskGen.Client.Pipeline;

/// <summary>A request body in memory.</summary>
internal sealed class BytesContent(byte[] body) : TrackedContent
{
    public override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }

    public override void Dispose()
    {
        // The array is garbage collected.
    }

    protected override void WriteBody(Stream stream) => stream.Write(body, 0, body.Length);

    protected override Task WriteBodyAsync(Stream stream, CancellationToken cancellationToken) =>
        stream.WriteAsync(body, 0, body.Length, cancellationToken);
}
