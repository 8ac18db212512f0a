using System.Buffers;
using System.Globalization;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using TaskGen.Local.Service;
using TaskGen.Validation;

namespace TaskGen.Local.Http;

/// <summary>Reads request bodies, up to the limit of the service.</summary>
internal static class RequestBody
{
    /// <summary>Reads the body of a request.</summary>
    /// <exception cref="ServiceException">The body is too large.</exception>
    public static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength >= Limits.RequestBodyBytes) throw TooLarge();
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted).ConfigureAwait(false);
            if (read.Buffer.Length >= Limits.RequestBodyBytes)
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
                throw TooLarge();
            }

            var body = read.IsCompleted ? read.Buffer.ToArray() : null;
            request.BodyReader.AdvanceTo(body is null ? read.Buffer.Start : read.Buffer.End, read.Buffer.End);
            if (body is not null) return body;
        }
    }

    private static ServiceException TooLarge() => new(
        413,
        "RequestBodyTooLarge",
        "The size of the request body exceeds the maximum permitted.",
        ("MaxLimit", Limits.RequestBodyBytes.ToString(CultureInfo.InvariantCulture)));
}
