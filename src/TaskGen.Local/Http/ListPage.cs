using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace TaskGen.Local.Http;

/// <summary>A page of a list of results.</summary>
internal static class ListPage
{
    /// <summary>Writes the first results, and the link to the next page if there are more.</summary>
    /// <param name="json">Where the page is written.</param>
    /// <param name="request">The request for the page.</param>
    /// <param name="writer">The writer of the account.</param>
    /// <param name="metadata">The kind of the results in <c>odata.metadata</c>.</param>
    /// <param name="results">The results that follow the previous page.</param>
    /// <param name="size">The maximum number of results on the page.</param>
    /// <param name="write">Writes the properties of a result.</param>
    /// <param name="number">Returns the number of the last result, for the link.</param>
    public static void Write<T>(
        Utf8JsonWriter json,
        HttpRequest request,
        BatchJsonWriter writer,
        string metadata,
        IEnumerable<T> results,
        int size,
        Action<T> write,
        Func<T, long> number)
    {
        var page = results.Take(size + 1).ToArray();
        json.WriteString("odata.metadata", writer.Metadata(metadata));
        json.WriteStartArray("value");
        foreach (var result in page.Take(size))
        {
            json.WriteStartObject();
            write(result);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (page.Length > size)
        {
            json.WriteString("odata.nextLink", QueryParameters.NextLink(request, writer.AccountUrl, number(page[size - 1])));
        }
    }
}
