using System;
using System.IO;
using System.Threading.Tasks;
using Azure.Core;
using Azure.Core.Pipeline;

namespace TaskGen.Client.Pipeline;

/// <summary>Buffers responses within limits, in place of Azure.Core, which buffers a body of any size.</summary>
internal sealed class ResponseBufferPolicy(ResponseLimits limits) : HttpPipelinePolicy
{
    /// <summary>Leaves the body of a successful response to the sender.</summary>
    public static void Stream(HttpMessage message) => message.SetProperty(typeof(ResponseBufferPolicy), true);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        message.BufferResponse = false;
        ProcessNext(message, pipeline);
        // Without async the task has completed.
        BufferAsync(message, async: false).GetAwaiter().GetResult();
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        message.BufferResponse = false;
        await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
        await BufferAsync(message, async: true).ConfigureAwait(false);
    }

    private async ValueTask BufferAsync(HttpMessage message, bool async)
    {
        if (message.TryGetProperty(typeof(ResponseBufferPolicy), out _) && !message.ResponseClassifier.IsErrorResponse(message)) return;
        using var buffer = new ResponseBuffer();
        await buffer.ReadAsync(message.Response, limits, async, message.CancellationToken).ConfigureAwait(false);
        var bytes = buffer.Memory.ToArray();
        message.Response.ContentStream = buffer.IsTruncated
            ? new TruncatedStream(bytes)
            : new MemoryStream(bytes, 0, bytes.Length, writable: false, publiclyVisible: true);
    }
}
