using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Azure.Core;
using Azure.Core.Pipeline;
using TaskGen.Validation;

namespace TaskGen.Client;

/// <summary>Signs every attempt anew, with the time of that attempt: the service refuses what is older than 15 minutes.</summary>
internal sealed class SharedKeyPolicy : HttpPipelineSynchronousPolicy
{
    private readonly BatchSharedKeyCredential _credential;
    private readonly Func<DateTimeOffset> _now;

    public SharedKeyPolicy(BatchSharedKeyCredential credential, Func<DateTimeOffset>? now = null)
    {
        _credential = credential;
        _now = now ?? (static () => DateTimeOffset.UtcNow);
    }

    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        request.Headers.SetValue("ocp-date", _now().ToString("R", CultureInfo.InvariantCulture));
        request.Headers.SetValue("Authorization", $"SharedKey {_credential.AccountName}:{_credential.Sign(StringToSign(request, _credential.AccountName))}");
    }

    private static string StringToSign(Request request, string accountName)
    {
        var serviceHeaders = request.Headers.Select(static h => new KeyValuePair<string, string?>(h.Name, h.Value));
        var url = request.Uri.ToUri();
        return SharedKeyText.ToSign(request.Method.Method, name => Header(request, name), serviceHeaders, accountName, url.AbsolutePath, url.Query);
    }

    private static string? Header(Request request, string name) =>
        name == "Content-Length"
            ? request.Content is { } content && content.TryComputeLength(out var length) && length > 0 ? length.ToString(CultureInfo.InvariantCulture) : null
            : request.Headers.TryGetValue(name, out var value) ? value : null;
}
