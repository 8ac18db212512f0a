using System.Collections.Generic;
using Azure;
using Azure.Core;

namespace TaskGen.Client;

/// <summary>Reads the error code of a <see cref="BatchError"/> for Azure.Core.</summary>
internal sealed class BatchErrorParser : RequestFailedDetailsParser
{
    public static BatchErrorParser Instance { get; } = new();

    public static BatchError? Parse(Response response) =>
        response.ContentStream is not null && BatchError.TryParse(response.Content.ToMemory(), out var error) ? error : null;

    public override bool TryParse(Response response, out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        error = Parse(response) is { } parsed ? new ResponseError(parsed.Code, parsed.Message?.Value) : null;
        return error is not null;
    }
}
