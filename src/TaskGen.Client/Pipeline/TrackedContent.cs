using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core;

namespace TaskGen.Client.Pipeline;

/// <summary>A request body that records whether sending it has started: a request whose body was not sent has added nothing.</summary>
internal abstract class TrackedContent : RequestContent
{
    private int _writes;

    /// <summary>Gets the number of times that sending has started.</summary>
    public int Writes => Volatile.Read(ref _writes);

    public sealed override void WriteTo(Stream stream, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _writes);
        WriteBody(stream);
    }

    public sealed override Task WriteToAsync(Stream stream, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _writes);
        return WriteBodyAsync(stream, cancellation);
    }

    protected abstract void WriteBody(Stream stream);

    protected abstract Task WriteBodyAsync(Stream stream, CancellationToken cancellationToken);
}
