using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using TaskGen.Local.Service;

namespace TaskGen.Local.Http;

/// <summary>What stands in a request's query.</summary>
internal static class QueryParameters
{
    private const int MostResults = 1000;

    /// <summary>The versions that are served, all alike.</summary>
    public static readonly HashSet<string> Versions =
        ["2022-01-01.15.0", "2022-10-01.16.0", "2023-05-01.17.0", "2023-11-01.18.0", "2024-02-01.19.0", "2024-07-01.20.0"];

    public static void CheckVersion(HttpRequest request)
    {
        string? version = request.Query["api-version"];
        if (string.IsNullOrEmpty(version)) throw new ServiceException(400, "MissingRequiredQueryParameter", "A query parameter that's mandatory for this request is not specified.", ("QueryParameterName", "api-version"));
        if (!Versions.Contains(version)) throw new ServiceException(400, "UnsupportedRequestVersion", $"The specified version '{version}' is not supported: use {string.Join(", ", Versions)}.");
        if ((string?)request.Query["timeout"] is { } timeout && (!int.TryParse(timeout, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds == 0))
        {
            throw ServiceException.InvalidQuery("timeout", timeout, "It is a number of seconds, and at least 1");
        }
    }

    /// <summary>How many results a page may have.</summary>
    public static int PageSize(HttpRequest request)
    {
        if ((string?)request.Query["maxresults"] is not { } text) return MostResults;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is > 0 and <= MostResults) return size;
        throw ServiceException.InvalidQuery("maxresults", text, "It is a number from 1 to 1000");
    }

    /// <summary>After which one the page begins.</summary>
    public static long SkipToken(HttpRequest request)
    {
        if ((string?)request.Query["$skiptoken"] is not { } text) return 0;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        throw ServiceException.InvalidQuery("$skiptoken", text, "It is taken from odata.nextLink as it stands there");
    }

    /// <summary>The properties that are asked for; null for all.</summary>
    public static HashSet<string>? Select(HttpRequest request) => (string?)request.Query["$select"] is { Length: > 0 } text
        ? new HashSet<string>(text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal)
        : null;

    /// <summary>The address of the next page.</summary>
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
