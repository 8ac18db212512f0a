using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TaskGen.Local.Service;

namespace TaskGen.Local.Http;

/// <summary>The operations on blobs that tasks need, authorized by the signature in the container URL.</summary>
internal sealed class ContainerRoutes(ConcurrentDictionary<string, LocalBlobContainer> containers)
{
    /// <summary>The path below which containers are served.</summary>
    public const string Root = "/containers";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Root + "/{container}", ListAsync);
        routes.MapMethods(Root + "/{container}/{**blob}", [HttpMethods.Get, HttpMethods.Head], ReadAsync);
        routes.MapPut(Root + "/{container}/{**blob}", WriteAsync);
        routes.MapDelete(Root + "/{container}/{**blob}", DeleteAsync);
    }

    private static string Blob(HttpContext context) => (string)context.GetRouteValue("blob")!;

    private static ServiceException NotFound() => new(404, "BlobNotFound", "The specified blob does not exist.");

    private LocalBlobContainer Container(HttpContext context)
    {
        // A missing container gets the same answer as a wrong signature, so that names cannot be probed.
        if (containers.TryGetValue((string)context.GetRouteValue("container")!, out var container)
            && container.IsSigned(context.Request.Query["sig"]))
        {
            return container;
        }
        throw new ServiceException(403, "AuthenticationFailed", "The URL has no signature that permits this operation.");
    }

    private async Task ListAsync(HttpContext context)
    {
        var container = Container(context);
        var (prefix, marker) = (context.Request.Query["prefix"].ToString(), context.Request.Query["marker"].ToString());
        var names = container.BlobNames.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)
            && string.CompareOrdinal(name, marker) >= 0)
            .Take(container.PageSize + 1)
            .ToArray();
        var list = new XElement(
            "EnumerationResults",
            new XElement("Blobs", names.Take(container.PageSize).Select(static name => new XElement("Blob", new XElement("Name", name)))),
            new XElement("NextMarker", names.Length > container.PageSize ? names[^1] : ""));
        context.Response.ContentType = "application/xml";
        await context.Response.WriteAsync(
            """<?xml version="1.0" encoding="utf-8"?>""" + list.ToString(SaveOptions.DisableFormatting), context.RequestAborted)
            .ConfigureAwait(false);
    }

    private async Task ReadAsync(HttpContext context)
    {
        Stream content;
        try
        {
            content = Container(context).OpenRead(Blob(context));
        }
        catch (FileNotFoundException)
        {
            throw NotFound();
        }

        context.Response.Headers["x-ms-blob-type"] = "BlockBlob";
        if (context.Request.Headers["x-ms-range"] is [{ } range]) context.Request.Headers.Range = range;
        await TypedResults.Stream(content, "application/octet-stream", enableRangeProcessing: true)
            .ExecuteAsync(context)
            .ConfigureAwait(false);
    }

    private async Task WriteAsync(HttpContext context)
    {
        var container = Container(context);
        if (context.Request.Headers["x-ms-blob-type"] != "BlockBlob")
        {
            throw new ServiceException(
                400,
                "InvalidHeaderValue",
                "Only block blobs that are written with a single request are supported.",
                ("HeaderName", "x-ms-blob-type"),
                ("HeaderValue", context.Request.Headers["x-ms-blob-type"].ToString()));
        }

        var path = container.NewFile();
        try
        {
            await using (var file = File.Create(path))
            {
                await context.Request.Body.CopyToAsync(file, context.RequestAborted).ConfigureAwait(false);
            }
            container.Commit(Blob(context), path);
        }
        catch
        {
            File.Delete(path);
            throw;
        }

        context.Response.Headers.LastModified = DateTimeOffset.UtcNow.ToString("R", CultureInfo.InvariantCulture);
        context.Response.StatusCode = 201;
    }

    private Task DeleteAsync(HttpContext context)
    {
        if (!Container(context).Delete(Blob(context))) throw NotFound();
        context.Response.StatusCode = 202;
        return Task.CompletedTask;
    }
}
