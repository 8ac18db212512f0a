using System;
using System.Threading.Tasks;
using Azure.Core;
using Azure.Core.Pipeline;

namespace TaskGen.Client.Pipeline;

/// <summary>Records the attempts of a message and sets the header that carries the request id.</summary>
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
        var (attempts, writes) = Begin(message);
        try
        {
            ProcessNext(message, pipeline);
        }
        catch
        {
            if (IsUnsent(message, writes)) attempts.NotSent();
            throw;
        }

        attempts.Responded(IsAmbiguous(message));
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var (attempts, writes) = Begin(message);
        try
        {
            await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
        }
        catch
        {
            if (IsUnsent(message, writes)) attempts.NotSent();
            throw;
        }

        attempts.Responded(IsAmbiguous(message));
    }

    private static (AttemptTracker Attempts, int? Writes) Begin(HttpMessage message)
    {
        message.Request.Headers.SetValue("client-request-id", message.Request.ClientRequestId);
        message.Request.Headers.SetValue("return-client-request-id", "true");
        var attempts = Of(message);
        attempts.Begin();
        return (attempts, Writes(message));
    }

    private static int? Writes(HttpMessage message) => (message.Request.Content as TrackedContent)?.Writes;

    private static bool IsUnsent(HttpMessage message, int? writes) => writes is not null && Writes(message) == writes;

    private static bool IsAmbiguous(HttpMessage message) =>
        ResponseStatuses.IsAmbiguous(message.Response.Status, message.ResponseClassifier.IsErrorResponse(message));
}
