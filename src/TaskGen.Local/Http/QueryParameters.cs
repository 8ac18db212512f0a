using System;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using TaskGen.Local.Service;

namespace TaskGen.Local.Http;

/// <summary>The query parameters that operations share.</summary>
internal static class QueryParameters
{
    private const int MaxResults = 1000;

    /// <summary>Validates the parameters that every operation accepts.</summary>
    /// <exception cref="ServiceException">A parameter is missing or invalid.</exception>
    public static void Validate(HttpRequest request)
    {
        _ = Version(request);
        if ((string?)request.Query["timeout"] is { } timeout
            && (!int.TryParse(timeout, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds == 0))
        {
            throw ServiceException.InvalidQuery("timeout", timeout, "The timeout is a number of seconds, at least 1.");
        }
    }

    /// <summary>Returns the version of the API.</summary>
    /// <exception cref="ServiceException">The version is missing or not supported.</exception>
    public static ApiVersion Version(HttpRequest request)
    {
        if ((string?)request.Query["api-version"] is { Length: > 0 } version) return ApiVersion.Parse(version);
        const string Message = "A query parameter that's mandatory for this request is not specified.";
        throw new ServiceException(400, "MissingRequiredQueryParameter", Message, ("QueryParameterName", "api-version"));
    }

    /// <summary>Returns the maximum number of results on a page.</summary>
    public static int PageSize(HttpRequest request)
    {
        if ((string?)request.Query["maxresults"] is not { } text) return MaxResults;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is > 0 and <= MaxResults)
        {
            return size;
        }
        throw ServiceException.InvalidQuery("maxresults", text, "The number must be from 1 to 1000.");
    }

    /// <summary>Returns the number of the last result on the previous page.</summary>
    public static long SkipToken(HttpRequest request)
    {
        if ((string?)request.Query["$skiptoken"] is not { } text) return 0;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        throw ServiceException.InvalidQuery("$skiptoken", text, "Use the URL in odata.nextLink unchanged.");
    }

    /// <summary>Returns the URL of the next page.</summary>
    public static string NextLink(HttpRequest request, Uri url, long after)
    {
        var query = QueryString.Create("api-version", request.Query["api-version"].ToString());
        foreach (var name in (string[])["$filter", "$select", "maxresults", "recursive"])
        {
            if ((string?)request.Query[name] is { } value) query = query.Add(name, value);
        }

        return url.ToString().TrimEnd('/') + request.Path + query.Add("$skiptoken", after.ToString(CultureInfo.InvariantCulture));
    }
}
