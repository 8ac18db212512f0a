using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Sockets;
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
        Assert.Equal(409, (await endpoint.SendAsync(HttpMethod.Get, "jobs/j/tasks/t/files/wd")).Status);

        async Task<string> Names(string query) =>
            string.Join(
                ' ',
                (await endpoint.GetAsync("jobs/j/tasks/t/files" + query)).GetProperty("value")
                    .EnumerateArray()
                    .Select(static f => f.GetProperty("name").GetString() + (f.GetProperty("isDirectory").GetBoolean() ? "/" : "")));
        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData("..%2f..%2f..%2f..%2f..%2f.lock")]
    [InlineData("..%2fother%2fstdout.txt")]
    [InlineData("wd/..%2f..%2fother%2fstdout.txt")]
    [InlineData("%2fetc%2fpasswd")]
    [InlineData("wd/link")]
    [InlineData("wd/dir/etc/passwd")]
    [InlineData("wd/%00")]
    [InlineData("missing.txt")]
    public async Task Files_outside_the_task_directory_cannot_be_read(string path)
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddScriptAsync("other", "echo secret");
        await endpoint.AddScriptAsync("t", "ln -s /etc/passwd link; ln -s / dir");
        await endpoint.CompletedAsync("other");
        await endpoint.CompletedAsync("t");
        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
        {
            var (status, body) = await endpoint.SendAsync(method, "jobs/j/tasks/t/files/" + path);
            Assert.True(status is 400 or 404, $"{status} {body}");
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
        Assert.Equal(404, (await endpoint.SendAsync(HttpMethod.Get, "jobs/j/tasks/t/files/passwd")).Status);
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
        Assert.Equal(404, (await endpoint.SendAsync(HttpMethod.Delete, "jobs/j/tasks/t/files/wd%2Fa")).Status);
        Assert.Equal(409, (await endpoint.SendAsync(HttpMethod.Delete, "jobs/j/tasks/t/files/wd/sub")).Status);
        Assert.Equal(200, (await endpoint.SendAsync(HttpMethod.Delete, "jobs/j/tasks/t/files/wd/sub?recursive=true")).Status);
        Assert.Equal(404, (await endpoint.SendAsync(HttpMethod.Head, "jobs/j/tasks/t/files/wd/sub")).Status);
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
        Assert.Equal(409, (await endpoint.SendAsync(HttpMethod.Get, "jobs/j/tasks/t/files/stdout.txt")).Status);
        await endpoint.AssertCleanAsync();
    }
}
