using System;
using System.Threading.Tasks;
using Azure.Core;
using Azure.Core.Pipeline;

namespace TaskGen.Client.Pipeline;

/// <summary>Counts the attempts of a message, and writes the request's id into the header that the service reads.</summary>
internal sealed class AttemptPolicy : HttpPipelinePolicy
{
    public static Attempts Of(HttpMessage message)
    {
        if (message.TryGetProperty(typeof(Attempts), out var found)) return (Attempts)found!;
        var attempts = new Attempts();
        message.SetProperty(typeof(Attempts), attempts);
        return attempts;
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var attempts = Begin(message);
        ProcessNext(message, pipeline);
        attempts.Answered(message.Response.Status);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var attempts = Begin(message);
        await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
        attempts.Answered(message.Response.Status);
    }

    private static Attempts Begin(HttpMessage message)
    {
        message.Request.Headers.SetValue("client-request-id", message.Request.ClientRequestId);
        message.Request.Headers.SetValue("return-client-request-id", "true");
        var attempts = Of(message);
        attempts.Begin();
        return attempts;
    }
}
