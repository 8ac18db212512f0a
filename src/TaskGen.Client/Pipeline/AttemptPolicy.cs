using System;
using System.Threading.Tasks;
using Azure.Core;
using Azure.Core.Pipeline;

namespace TaskGen.Client.Pipeline;

/// <summary>Counts the attempts of a message and sets the header that carries the request id.</summary>
internal sealed class AttemptPolicy : HttpPipelinePolicy
{
    public static AttemptTracker Of(HttpMessage message)
    {
        if (message.TryGetProperty(typeof(AttemptTracker), out var found)) return (AttemptTracker)found!;
        var attempts = new AttemptTracker();
        message.SetProperty(typeof(AttemptTracker), attempts);
        return attempts;
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var attempts = Begin(message);
        ProcessNext(message, pipeline);
        attempts.Responded(message.Response.Status);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var attempts = Begin(message);
        await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
        attempts.Responded(message.Response.Status);
    }

    private static AttemptTracker Begin(HttpMessage message)
    {
        message.Request.Headers.SetValue("client-request-id", message.Request.ClientRequestId);
        message.Request.Headers.SetValue("return-client-request-id", "true");
        var attempts = Of(message);
        attempts.Begin();
        return attempts;
    }
}
