using System;
using System.Buffers;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using TaskGen.Local.Service;

namespace TaskGen.Local.Http;

/// <summary>Writes responses in the format of the service.</summary>
internal static class ResponseWriter
{
    private const string ContentType = "application/json;odata=minimalmetadata";

    /// <summary>Sets the headers of every response.</summary>
    public static void SetHeaders(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers["request-id"] = context.TraceIdentifier = Guid.NewGuid().ToString();
        response.Headers["DataServiceVersion"] = "3.0";
        response.Headers.XContentTypeOptions = "nosniff";
        if (string.Equals(request.Headers["return-client-request-id"], "true", StringComparison.OrdinalIgnoreCase)
            && request.Headers["client-request-id"] is [{ } id]
            && id.All(static c => c is >= ' ' and <= '~'))
        {
            response.Headers["client-request-id"] = id;
        }
    }

    /// <summary>Sets the headers of a response about one resource.</summary>
    public static void SetEntity(HttpResponse response, string eTag, DateTimeOffset lastModified, string url)
    {
        response.Headers.ETag = eTag;
        response.Headers.LastModified = lastModified.ToString("R", CultureInfo.InvariantCulture);
        response.Headers["DataServiceId"] = url;
    }

    public static async Task JsonAsync(HttpContext context, ReadOnlyMemory<byte> json, int status = 200)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = ContentType;
        context.Response.ContentLength = json.Length;
        await context.Response.BodyWriter.WriteAsync(json, context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Returns a JSON object.</summary>
    public static ReadOnlyMemory<byte> Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    public static Task ErrorAsync(HttpContext context, ServiceException error, DateTimeOffset now) =>
        context.Request.Method == HttpMethods.Head
            ? SetStatus(context, error.Status)
            : JsonAsync(
                context,
                Json(json =>
                {
                    json.WriteString(
                        "odata.metadata",
                        $"{context.Request.Scheme}://{context.Request.Host}/$metadata#Microsoft.Azure.Batch.Protocol.Entities.Container.errors/@Element");
                    WriteError(json, error, context.TraceIdentifier, now);
                }),
                error.Status);

    /// <summary>Writes the properties of an error.</summary>
    public static void WriteError(Utf8JsonWriter json, ServiceException error, string requestId, DateTimeOffset now)
    {
        json.WriteString("code", error.Code);
        json.WriteStartObject("message");
        json.WriteString("lang", "en-US");
        json.WriteString(
            "value", $"{error.Message}\nRequestId:{requestId}\nTime:{now.UtcDateTime.ToString("o", CultureInfo.InvariantCulture)}");
        json.WriteEndObject();
        if (error.Values.Count == 0) return;
        json.WriteStartArray("values");
        foreach (var (key, value) in error.Values)
        {
            json.WriteStartObject();
            json.WriteString("key", key);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static Task SetStatus(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
