using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Azure.Core;
using Azure.Core.Pipeline;
using TaskGen.Validation;

namespace TaskGen.Client;

/// <summary>Signs each attempt with its own date, because the service rejects requests that are older than 15 minutes.</summary>
internal sealed class SharedKeyPolicy : HttpPipelineSynchronousPolicy
{
    private readonly BatchSharedKeyCredential _credential;
    private readonly TimeProvider _time;

    public SharedKeyPolicy(BatchSharedKeyCredential credential, TimeProvider time)
    {
        _credential = credential;
        _time = time;
    }

    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        request.Headers.SetValue("ocp-date", _time.GetUtcNow().ToString("R", CultureInfo.InvariantCulture));
        request.Headers.SetValue(
            "Authorization", $"SharedKey {_credential.AccountName}:{_credential.Sign(StringToSign(request, _credential.AccountName))}");
    }

    private static string StringToSign(Request request, string accountName)
    {
        var serviceHeaders = request.Headers.Select(static h => new KeyValuePair<string, string?>(h.Name, h.Value));
        var url = request.Uri.ToUri();
        return SharedKeyText.ToSign(
            request.Method.Method, name => Header(request, name), serviceHeaders, accountName, url.AbsolutePath, url.Query);
    }

    private static string? Header(Request request, string name) =>
        name == "Content-Length"
            ? request.Content is { } content && content.TryComputeLength(out var length) && length > 0
                ? length.ToString(CultureInfo.InvariantCulture)
                : null
            : request.Headers.TryGetValue(name, out var value) ? value : null;
}
