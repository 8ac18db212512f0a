using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using System.Xml.Linq;

namespace TaskGen.Local.Tests;

/// <summary>Tests of the endpoint's blob containers.</summary>
public sealed class BlobContainerTests
{
    [Fact]
    public async Task Blobs_can_be_written_read_listed_and_deleted_at_the_container_url()
    {
        await using var endpoint = await Endpoint.StartAsync();
        var container = endpoint.Batch.GetContainer("c");
        Assert.Same(container, endpoint.Batch.GetContainer("c"));
        Assert.NotSame(container, endpoint.Batch.GetContainer("C"));
        using var http = new HttpClient();
        var large = new byte[3_000_000];
        Random.Shared.NextBytes(large);

        using var put = new HttpRequestMessage(
            HttpMethod.Put,
            Blob(container, "a/b%20c"))
        { Content = new ByteArrayContent(large), Headers = { { "x-ms-blob-type", "BlockBlob" } } };
        Assert.Equal(HttpStatusCode.Created, (await http.SendAsync(put)).StatusCode);
        Assert.Equal(["a/b c"], container.BlobNames);
        Assert.Equal(large, await http.GetByteArrayAsync(Blob(container, "a/b%20c")));
        using var range = new HttpRequestMessage(
            HttpMethod.Get, Blob(container, "a/b%20c"))
        { Headers = { { "x-ms-range", "bytes=10-19" } } };
        Assert.Equal(large[10..20], await (await http.SendAsync(range)).Content.ReadAsByteArrayAsync());

        container.Write("a/b c", "new"u8);
        container.Write("<&>", default);
        Assert.Equal("new", await http.GetStringAsync(Blob(container, "a/b%20c")));
        Assert.Equal(
            ["<&>", "a/b c"],
            XDocument.Parse(await http.GetStringAsync(container.Url + "&restype=container&comp=list"))
                .Descendants("Name")
                .Select(static name => name.Value));
        Assert.Equal(HttpStatusCode.Accepted, (await http.DeleteAsync(Blob(container, "a/b%20c"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(Blob(container, "a/b%20c"))).StatusCode);
        var exception = Assert.Throws<FileNotFoundException>(() => container.OpenRead("a/b c"));
        Assert.Equal(("The container 'c' has no blob 'a/b c'.", "a/b c"), (exception.Message, exception.FileName));

        // Only the file of the remaining blob exists; those of replaced and deleted blobs are gone.
        Assert.Single(Directory.EnumerateFiles(Path.Combine(endpoint.Batch.RootDirectory, "containers", "c")));
        await endpoint.AssertCleanAsync();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("AppendBlob")]
    public async Task Only_block_blobs_can_be_written(string? type)
    {
        await using var endpoint = await Endpoint.StartAsync();
        var container = endpoint.Batch.GetContainer("c");
        using var http = new HttpClient();
        using var put = new HttpRequestMessage(HttpMethod.Put, Blob(container, "b")) { Content = new ByteArrayContent([1]) };
        if (type is not null) put.Headers.Add("x-ms-blob-type", type);
        using var response = await http.SendAsync(put);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("\"InvalidHeaderValue\"", await response.Content.ReadAsStringAsync());
        Assert.Empty(container.BlobNames);
        await endpoint.AssertCleanAsync();
    }

    [Fact]
    public async Task Requests_without_a_valid_signature_are_rejected()
    {
        await using var endpoint = await Endpoint.StartAsync();
        var container = endpoint.Batch.GetContainer("c");
        container.Write("b", "hush"u8);
        var path = container.Url.GetLeftPart(UriPartial.Path);
        foreach (var address in (string[])[
            path,
            path + "/b",
            path + "/b?sig=AAAA",
            endpoint.Batch.GetContainer("other").Url.ToString().Replace("/other?", "/c/b?"),
            path + "none" + container.Url.Query,
        ])
        {
            var response = await endpoint.Http.GetAsync(address);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.DoesNotContain("hush", await response.Content.ReadAsStringAsync());
        }

        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await endpoint.Http.SendAsync(new(HttpMethod.Get, container.Url) { Headers = { Host = "evil.example" } })).StatusCode);
        var exception = Assert.Throws<ArgumentException>("name", () => endpoint.Batch.GetContainer("../x"));
        Assert.StartsWith("'../x' is not a valid container name. Use 1 to 64 letters", exception.Message);
        await endpoint.AssertCleanAsync();
    }

    private static string Blob(LocalBlobContainer container, string name) =>
        $"{container.Url.GetLeftPart(UriPartial.Path)}/{name}{container.Url.Query}";
}
