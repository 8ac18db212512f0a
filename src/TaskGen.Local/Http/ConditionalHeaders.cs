using System;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using TaskGen.Local.Service;

namespace TaskGen.Local.Http;

/// <summary>Evaluates the conditional headers of requests on jobs and tasks.</summary>
internal static class ConditionalHeaders
{
    /// <summary>Evaluates the conditional headers of a request.</summary>
    /// <exception cref="ServiceException">A condition is not met.</exception>
    public static void Check(HttpRequest request, string eTag, DateTimeOffset lastModified)
    {
        if (request.Headers.IfMatch is [{ } match] && match != "*" && match.Trim('"') != eTag) throw NotMet();
        if (request.Headers.IfNoneMatch is [{ } none] && (none == "*" || none.Trim('"') == eTag)) throw NotMet(request);

        // Dates in headers have a precision of one second.
        var seconds = new DateTimeOffset(lastModified.Ticks - (lastModified.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        if (Date(request.Headers.IfModifiedSince) is { } since && seconds <= since) throw NotMet(request);
        if (Date(request.Headers.IfUnmodifiedSince) is { } until && seconds > until) throw NotMet();
    }

    private static DateTimeOffset? Date(string? text) =>
        DateTimeOffset.TryParseExact(text, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    private static ServiceException NotMet(HttpRequest? read = null) =>
        new(read is not null && HttpMethods.IsGet(read.Method)
            ? 304
            : 412, "ConditionNotMet", "The condition specified in the conditional header(s) was not met for the resource.");
}
