using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

namespace TaskGen.Local.Tests.Service;

/// <summary>Tests of the file operations.</summary>
public sealed class FileTests
{
    [Fact]
    public async Task Files_are_listed_and_read_in_ranges()
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddScriptAsync("t", "printf 0123456789; mkdir sub; echo x > \"sub/a b\"; ln -s /etc/passwd link; ln -s / dir");
        await endpoint.CompletedAsync("t");

        Assert.Equal("stderr.txt stdout.txt wd/", await Names(""));
        Assert.Equal("stderr.txt stdout.txt wd/ wd/sub/ wd/sub/a b", await Names("?recursive=true"));
        Assert.Equal("x\n", await endpoint.FileAsync("t", "wd/sub/a%20b"));
        foreach (var (header, range, status, expected) in ((string, string, int, string)[])
            [
                ("ocp-range", "bytes=2-4", 206, "234"), ("Range", "bytes=2-4", 206, "234"), ("ocp-range", "bytes=7-", 206, "789"), ("ocp-range", "bytes=5-100", 206, "56789"), ("ocp-range", "bytes=10-", 416, ""),
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
            string.Join(' ', (await endpoint.GetAsync("jobs/j/tasks/t/files" + query)).GetProperty("value").EnumerateArray().Select(static f => f.GetProperty("name").GetString() + (f.GetProperty("isDirectory").GetBoolean() ? "/" : "")));
    }

    [Theory]
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
    }

    [Fact]
    public async Task A_task_that_has_not_run_has_no_files()
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddAsync("t", "true", """ "dependsOn":{"taskIds":["none"]} """);
        Assert.Equal(409, (await endpoint.SendAsync(HttpMethod.Get, "jobs/j/tasks/t/files/stdout.txt")).Status);
    }
}
