using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace TaskGen.Local.Tests.Http;

/// <summary>Tests of the file operations.</summary>
public sealed class FileTests
{
    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Files_are_listed_and_read_in_ranges()
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddScriptAsync("t", "printf 0123456789; mkdir sub; echo x > \"sub/a b\"; ln -s /etc/passwd link; ln -s / dir");
        await endpoint.CompletedAsync("t");

        Assert.Equal("stderr.txt stdout.txt wd/", await Names(""));
        Assert.Equal("stderr.txt stdout.txt wd/ wd/sub/ wd/sub/a b", await Names("?recursive=true"));
        foreach (var path in (string[])["wd/sub/a%20b", "wd%2Fsub%2Fa%20b", "wd%2fsub/a b", "%77d/sub/a%20b"])
        {
            Assert.Equal("x\n", await endpoint.FileAsync("t", path));
        }
        foreach (var (header, range, status, expected) in ((string, string, int, string)[])
            [
                ("ocp-range", "bytes=2-4", 206, "234"),
                ("Range", "bytes=2-4", 206, "234"),
                ("ocp-range", "bytes=7-", 206, "789"),
                ("ocp-range", "bytes=5-100", 206, "56789"),
                ("ocp-range", "bytes=10-", 416, ""),
            ])
        {
            var (given, body) = await endpoint.SendAsync(HttpMethod.Get, "jobs/j/tasks/t/files/stdout.txt", null, (header, range));
            Assert.Equal((range, status, expected), (range, given, body));
        }

        using var head = await endpoint.SendRawAsync(HttpMethod.Head, "jobs/j/tasks/t/files/stdout.txt");
        Assert.Equal((200, 10L), ((int)head.StatusCode, head.Content.Headers.ContentLength));
        Assert.Equal(["False"], head.Headers.GetValues("ocp-batch-file-isdirectory"));
        Assert.Equal(["0o100644"], head.Headers.GetValues("ocp-batch-file-mode"));
        using var directory = await endpoint.SendRawAsync(HttpMethod.Head, "jobs/j/tasks/t/files/wd");
        Assert.Equal(["True"], directory.Headers.GetValues("ocp-batch-file-isdirectory"));
        Assert.StartsWith("0o40", directory.Headers.GetValues("ocp-batch-file-mode").Single());
        var now = DateTimeOffset.UtcNow;
        Assert.InRange(directory.Content.Headers.LastModified!.Value, now.AddHours(-1), now);
        await endpoint.AssertErrorAsync(409, "OperationNotValidOnDirectory", HttpMethod.Get, "jobs/j/tasks/t/files/wd");

        async Task<string> Names(string query) =>
            string.Join(
                ' ',
                (await endpoint.GetAsync("jobs/j/tasks/t/files" + query)).GetProperty("value")
                    .EnumerateArray()
                    .Select(static f => f.GetProperty("name").GetString() + (f.GetProperty("isDirectory").GetBoolean() ? "/" : "")));
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Listed_files_have_a_url_and_properties()
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddScriptAsync("t", "mkdir \"a b\"; printf 0123456789 > \"a b/c#\"; chmod 640 \"a b/c#\"");
        await endpoint.CompletedAsync("t");
        var files = (await endpoint.GetAsync("jobs/j/tasks/t/files?recursive=true&$filter=startswith(name,'wd/')")).GetProperty("value");
        Assert.Equal(2, files.GetArrayLength());
        Assert.False(files[0].TryGetProperty("properties", out _));
        var url = files[1].GetProperty("url").GetString()!;
        Assert.Equal($"{endpoint.Batch.Url}jobs/j/tasks/t/files/wd/a%20b/c%23", url);
        var properties = files[1].GetProperty("properties");
        Assert.Equal("10", properties.GetProperty("contentLength").GetString());
        Assert.Equal("application/octet-stream", properties.GetProperty("contentType").GetString());
        Assert.Equal("0o100640", properties.GetProperty("fileMode").GetString());

        using var read = await endpoint.SendRawAsync(HttpMethod.Get, url);
        Assert.Equal("0123456789", await read.Content.ReadAsStringAsync());
        Assert.Equal([Uri.EscapeDataString(url)], read.Headers.GetValues("ocp-batch-file-url"));
        foreach (var (header, property) in ((string?, string)[])
            [
                (read.Headers.GetValues("ocp-creation-time").Single(), "creationTime"),
                (read.Content.Headers.LastModified?.ToString("R"), "lastModified"),
            ])
        {
            Assert.Equal(properties.GetProperty(property).GetDateTimeOffset().ToString("R"), header);
        }

        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData("..%2f..%2f..%2f..%2f..%2f.lock", 400)]
    [InlineData("..%2fother%2fstdout.txt", 400)]
    [InlineData("wd/..%2f..%2fother%2fstdout.txt", 400)]
    [InlineData("%2fetc%2fpasswd", 404)]
    [InlineData("wd/link", 404)]
    [InlineData("wd/dir/etc/passwd", 404)]
    [InlineData("wd/%00", 400)]
    [InlineData("missing.txt", 404)]
    public async Task Files_outside_the_task_directory_cannot_be_read(string path, int status)
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddScriptAsync("other", "echo secret");
        await endpoint.AddScriptAsync("t", "ln -s /etc/passwd link; ln -s / dir");
        await endpoint.CompletedAsync("other");
        await endpoint.CompletedAsync("t");
        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
        {
            var (given, body) = await endpoint.SendAsync(method, "jobs/j/tasks/t/files/" + path);
            Assert.True(status == given, $"{given} {body}");
        }

        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData("pipe")]
    [InlineData("stdout.txt/")]
    [InlineData("wd//f")]
    [InlineData("wd/socket")]
    public async Task Only_regular_files_can_be_read(string path)
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddScriptAsync("t", "touch f; mkfifo ../pipe");
        await endpoint.CompletedAsync("t");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(await WorkingDirectoryAsync(endpoint) + "/socket"));
        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
        {
            for (var i = 0; i < 20; i++) Assert.Equal(404, (await endpoint.SendAsync(method, "jobs/j/tasks/t/files/" + path)).Status);
        }

        var names = (await endpoint.GetAsync("jobs/j/tasks/t/files?recursive=true")).GetProperty("value").EnumerateArray();
        Assert.Equal(["stderr.txt", "stdout.txt", "wd", "wd/f"], names.Select(static file => file.GetProperty("name").GetString()));
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_task_directory_that_was_replaced_by_a_link_is_not_followed()
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddScriptAsync("t", "cd /; rm -rf $AZ_BATCH_TASK_DIR; ln -s /etc $AZ_BATCH_TASK_DIR");
        await endpoint.CompletedAsync("t");
        await endpoint.AssertErrorAsync(404, "FileNotFound", HttpMethod.Get, "jobs/j/tasks/t/files/passwd");
        Assert.Empty((await endpoint.GetAsync("jobs/j/tasks/t/files")).GetProperty("value").EnumerateArray());
        Assert.Equal(200, (await endpoint.SendAsync(HttpMethod.Delete, "jobs/j/tasks/t")).Status);
        Assert.True(File.Exists("/etc/passwd"));
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Files_can_be_deleted()
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddScriptAsync("t", "mkdir sub; touch a sub/b");
        await endpoint.CompletedAsync("t");
        Assert.Equal(200, (await endpoint.SendAsync(HttpMethod.Delete, "jobs/j/tasks/t/files/wd%2Fa")).Status);
        await endpoint.AssertErrorAsync(404, "FileNotFound", HttpMethod.Delete, "jobs/j/tasks/t/files/wd%2Fa");
        await endpoint.AssertErrorAsync(409, "DirectoryNotEmpty", HttpMethod.Delete, "jobs/j/tasks/t/files/wd/sub");
        Assert.Equal(200, (await endpoint.SendAsync(HttpMethod.Delete, "jobs/j/tasks/t/files/wd/sub?recursive=true")).Status);
        Assert.Equal(404, (await endpoint.SendAsync(HttpMethod.Head, "jobs/j/tasks/t/files/wd/sub")).Status);
        await endpoint.AssertCleanAsync();
    }

    // The header, the seconds after the time of the last change in it, the status, and the content.
    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData("If-Modified-Since", -1, 200, "0123456789")]
    [InlineData("If-Modified-Since", 0, 304, "")]
    [InlineData("If-Modified-Since", 1, 304, "")]
    [InlineData("If-Unmodified-Since", -1, 412, "")]
    [InlineData("If-Unmodified-Since", 0, 200, "0123456789")]
    [InlineData("If-Unmodified-Since", 1, 200, "0123456789")]
    [InlineData("If-Range", -1, 200, "0123456789")]
    [InlineData("If-Range", 0, 206, "234")]
    public async Task Conditional_headers_of_files_are_compared_in_seconds(string header, int seconds, int status, string content)
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddScriptAsync("t", "printf 0123456789 > f");
        await endpoint.CompletedAsync("t");
        var modified = new DateTime(2026, 3, 1, 12, 0, 0, 700, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(await WorkingDirectoryAsync(endpoint) + "/f", modified);
        (string, string)[] headers = [(header, modified.AddSeconds(seconds).ToString("R"))];
        if (header == "If-Range") headers = [.. headers, ("ocp-range", "bytes=2-4")];
        using var get = await endpoint.SendRawAsync(HttpMethod.Get, "jobs/j/tasks/t/files/wd/f", null, headers);
        Assert.Equal((status, content), ((int)get.StatusCode, await get.Content.ReadAsStringAsync()));
        if (status != 412) Assert.Equal("Sun, 01 Mar 2026 12:00:00 GMT", get.Content.Headers.LastModified?.ToString("R"));
        if (header != "If-Range")
        {
            Assert.Equal(status, (await endpoint.SendAsync(HttpMethod.Head, "jobs/j/tasks/t/files/wd/f", null, headers)).Status);
        }

        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Clients_that_use_a_proxy_can_send_the_whole_url()
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddScriptAsync("t", "echo content");
        await endpoint.CompletedAsync("t");
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(endpoint.Batch.Url.Host, endpoint.Batch.Url.Port);
        await using var stream = tcp.GetStream();
        var url = $"{endpoint.Batch.Url}jobs/j/tasks/t/files/stdout.txt?api-version={Endpoint.Version}";
        var request = $"GET {url} HTTP/1.1\r\nHost: {endpoint.Batch.Url.Authority}\r\nConnection: close\r\n"
            + $"Authorization: Bearer {endpoint.Batch.Token}\r\n\r\n";
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
        var response = await new StreamReader(stream).ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 200 ", response);
        Assert.EndsWith("\r\n\r\ncontent\n", response);
        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData("startswith(name,'wd/')", "wd/a wd/b")]
    [InlineData("startswith(name,'std')", "stderr.txt stdout.txt")]
    [InlineData("name eq 'wd/a'", "wd/a")]
    public async Task Files_can_be_filtered_by_name(string filter, string names)
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddScriptAsync("t", "touch a b");
        await endpoint.CompletedAsync("t");
        var files =
            (await endpoint.GetAsync("jobs/j/tasks/t/files?recursive=true&$filter=" + Uri.EscapeDataString(filter))).GetProperty("value");
        Assert.Equal(names, string.Join(' ', files.EnumerateArray().Select(static file => file.GetProperty("name").GetString())));
        await endpoint.AssertCleanAsync();
    }

    private static async Task<string> WorkingDirectoryAsync(Endpoint endpoint)
    {
        var node = (await endpoint.GetAsync("jobs/j/tasks/t")).GetProperty("nodeInfo");
        return $"{endpoint.Batch.RootDirectory}/{node.GetProperty("nodeId").GetString()}/{node.GetProperty("taskRootDirectory").GetString()}/wd";
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_task_that_has_not_run_has_no_files()
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddAsync("t", "true", """ "dependsOn":{"taskIds":["none"]} """);
        var (status, body) = await endpoint.SendAsync(HttpMethod.Get, "jobs/j/tasks/t/files/stdout.txt");
        Assert.Equal(409, status);
        Assert.Contains("\"OperationInvalidForCurrentState\"", body);
        Assert.Contains("it has not run yet", body);
        await endpoint.AssertCleanAsync();
    }
}
