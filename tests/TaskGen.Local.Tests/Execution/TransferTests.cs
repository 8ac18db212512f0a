using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using TaskGen.Local.Execution;

namespace TaskGen.Local.Tests.Execution;

/// <summary>Tests of resource files and output files.</summary>
public sealed class TransferTests
{
    private static string Blob(LocalBlobContainer container, string name) => FileTransfer.BlobUrl(container.Url.ToString(), name);

    private static string Fill(string json, LocalBlobContainer container) =>
        json.Replace("BLOBS", container.Url.GetLeftPart(UriPartial.Path)).Replace("?SIG", container.Url.Query);

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Resource_files_are_downloaded_before_the_program_starts()
    {
        await using var endpoint = await Endpoint.StartAsync();
        var blobs = endpoint.Batch.GetContainer("c");
        blobs.PageSize = 2;
        blobs.Write("in/one", "1"u8);
        blobs.Write("in/deep/a b/ü#.txt", "2"u8);
        blobs.Write("in/deep/c", "3"u8);
        blobs.Write("in/deep/d", "4"u8);
        blobs.Write("in/tool", "#!/bin/sh\necho tool ran"u8);
        await endpoint.AddScriptAsync("t", "find . -type f -printf '%P %m\\n' | sort; ./bin/tool", $$"""
            "resourceFiles": [
              {"httpUrl":"{{Blob(blobs, "in/one")}}","filePath":"x/one","fileMode":"0640"},
              {"httpUrl":"{{Blob(blobs, "in/tool")}}","filePath":"bin/tool"},
              {"storageContainerUrl":"{{blobs.Url}}","blobPrefix":"in/deep/","filePath":"all","fileMode":"600"}]
            """);
        await endpoint.CompletedAsync("t");
        Assert.Equal(
            "all/in/deep/a b/ü#.txt 600\nall/in/deep/c 600\nall/in/deep/d 600\nbin/tool 770\nx/one 640\ntool ran\n",
            await endpoint.FileAsync("t"));
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Linux, "Other systems do not distinguish names by case.")]
    public async Task Resource_files_can_differ_by_case_and_are_written_again()
    {
        await using var endpoint = await Endpoint.StartAsync();
        var container = endpoint.Batch.GetContainer("c");
        container.Write("A/input", "one"u8);
        container.Write("a/input", "two"u8);
        container.Write("a/Input", "three"u8);
        await endpoint.AddScriptAsync("t", "cat A/input a/input a/Input; exit 3", $$"""
            "constraints":{"maxTaskRetryCount":1},"resourceFiles":[{"storageContainerUrl":"{{container.Url}}"}]
            """);
        var execution = (await endpoint.CompletedAsync("t")).GetProperty("executionInfo");
        Assert.Equal(1, execution.GetProperty("retryCount").GetInt32());
        Assert.Equal("onetwothreeonetwothree", await endpoint.FileAsync("t"));
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_resource_file_can_have_an_absolute_path()
    {
        await using var endpoint = await Endpoint.StartAsync();
        var blobs = endpoint.Batch.GetContainer("c");
        blobs.Write("in", "1"u8);
        var path = Path.Combine(endpoint.Batch.RootDirectory, "elsewhere", "file");
        await endpoint.AddAsync(
            "t", $"/bin/cat {path}", $$""" "resourceFiles":[{"httpUrl":"{{Blob(blobs, "in")}}","filePath":"{{path}}"}] """);
        await endpoint.CompletedAsync("t");
        Assert.Equal("1", await endpoint.FileAsync("t"));
        await endpoint.AssertCleanAsync();
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_resource_file_does_not_replace_a_pipe(bool isLink)
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no named pipes in the file system.");
        await using var endpoint = await Endpoint.StartAsync();
        var blobs = endpoint.Batch.GetContainer("c");

        // A pipe holds 64 KiB; writing more waits for a reader.
        blobs.Write("in", new byte[300_000]);
        var path = Path.Combine(endpoint.Batch.RootDirectory, "pipe");
        var script = isLink ? $"mkfifo {path}.target; ln -s {path}.target {path}" : $"mkfifo {path}";
        await endpoint.AddScriptAsync("pipe", script);
        await endpoint.CompletedAsync("pipe");
        await endpoint.AddAsync("t", "true", $$""" "resourceFiles":[{"httpUrl":"{{Blob(blobs, "in")}}","filePath":"{{path}}"}] """);
        var failure = (await endpoint.CompletedAsync("t")).GetProperty("executionInfo").GetProperty("failureInfo");
        Assert.Equal("ResourceFileWriteFailed", failure.GetProperty("code").GetString());
        Assert.EndsWith("not a regular file.", failure.GetProperty("message").GetString());
        await endpoint.AssertCleanAsync();
    }

    [Fact]
    public async Task A_list_of_blobs_that_repeats_its_marker_fails()
    {
        const string List = "<R><Blobs><Blob><Name>a</Name></Blob></Blobs><NextMarker>again</NextMarker></R>";
        using var server = new RecordingServer();
        var serving = Task.Run(async () =>
        {
            for (var i = 0; i < 2; i++)
            {
                await server.ReceiveAsync($"HTTP/1.1 200 OK\r\nContent-Length: {List.Length}\r\nConnection: close\r\n\r\n{List}");
            }
        });
        using var transfer = new FileTransfer();
        var exception = await Assert.ThrowsAsync<TransferException>(
            () => transfer.ListAsync($"{server.Url}/c", null, default));
        Assert.Equal("The listing of the blobs repeats a continuation marker.", exception.Message);
        await serving;
    }

    [Fact]
    public async Task A_list_of_blobs_that_is_not_received_to_its_end_is_requested_again()
    {
        const string List = "<R><Blobs><Blob><Name>a</Name></Blob></Blobs></R>";
        using var server = new RecordingServer();
        var serving = Task.Run(async () =>
        {
            await server.ReceiveAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nbroken\r\n");
            await server.ReceiveAsync($"HTTP/1.1 200 OK\r\nContent-Length: {List.Length}\r\nConnection: close\r\n\r\n{List}");
        });
        using var transfer = new FileTransfer();
        Assert.Equal(["a"], await transfer.ListAsync($"{server.Url}/c", null, default));
        await serving;
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_request_that_the_service_asks_to_repeat_is_repeated(int status)
    {
        const string List = "<R><Blobs><Blob><Name>a</Name></Blob></Blobs></R>";
        using var server = new RecordingServer();
        var serving = Task.Run(async () =>
        {
            await server.ReceiveAsync($"HTTP/1.1 {status} Later\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            await server.ReceiveAsync($"HTTP/1.1 200 OK\r\nContent-Length: {List.Length}\r\nConnection: close\r\n\r\n{List}");
        });
        using var transfer = new FileTransfer();
        Assert.Equal(["a"], await transfer.ListAsync($"{server.Url}/c", null, default));
        await serving;
    }

    [Theory]
    [InlineData("https://host/c")]
    [InlineData("https://host/c/")]
    public void The_URL_of_a_blob_has_the_query_of_its_container(string container)
    {
        Assert.Equal("https://host/c/d/a%20%23", FileTransfer.BlobUrl(container, "d/a #"));
        Assert.Equal("https://host/c/b?sv=1&sig=x%2F", FileTransfer.BlobUrl(container + "?sv=1&sig=x%2F", "b"));
    }

    [SkippableFact]
    public async Task A_directory_that_cannot_be_read_fails_the_upload()
    {
        Skip.If(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Permissions do not apply to this user.");
        await using var endpoint = await Endpoint.StartAsync(job: "");
        await endpoint.AddScriptAsync("t", "mkdir a; chmod 000 a", Fill("""
            "outputFiles": [{"filePattern":"a/*","destination":{"container":{"containerUrl":"BLOBS?SIG"}},"uploadOptions":{"uploadCondition":"taskcompletion"}}]
            """, endpoint.Batch.GetContainer("c")));
        var execution = (await endpoint.CompletedAsync("t")).GetProperty("executionInfo");
        Assert.Equal("FileUploadMiscError", execution.GetProperty("failureInfo").GetProperty("code").GetString());
        Assert.Equal(0, execution.GetProperty("exitCode").GetInt32());
        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData("""{"httpUrl":"BLOBS/in/none?SIG","filePath":"a"}""", "BlobNotFound")]
    [InlineData("""{"httpUrl":"BLOBS/in/one?sig=hush","filePath":"a"}""", "BlobAccessDenied")]
    [InlineData("""{"httpUrl":"http://127.0.0.1:1/x?sig=hush","filePath":"a"}""", "BlobDownloadMiscError")]
    [InlineData("""{"storageContainerUrl":"BLOBS?sig=hush"}""", "ResourceContainerAccessDenied")]
    [InlineData("""{"storageContainerUrl":"BLOBS?SIG","blobPrefix":"evil"}""", "ResourceFileCreateFailed")]
    [InlineData("""{"autoStorageContainerName":"in"}""", "ResourceContainerNotFound")]
    [InlineData("""{"httpUrl":"BLOBS/in/one?SIG","filePath":"a\u0000b"}""", "ResourceFileCreateFailed")]
    [InlineData("""{"httpUrl":"BLOBS/in/one?SIG","filePath":"/tmp/a\u0000b"}""", "ResourceFileCreateFailed")]
    [InlineData("""{"storageContainerUrl":"BLOBS?SIG","filePath":"a\u0000b"}""", "ResourceFileCreateFailed")]
    public async Task A_failed_download_fails_the_task_before_it_starts(string file, string code)
    {
        await using var endpoint = await Endpoint.StartAsync(job: "");
        var blobs = endpoint.Batch.GetContainer("c");
        blobs.Write("in/one", default);
        blobs.Write("evil/../../escaped", default);
        await endpoint.AddAsync("t", "true", $""" "resourceFiles": [{Fill(file, blobs)}] """);
        var execution = (await endpoint.CompletedAsync("t")).GetProperty("executionInfo");
        Assert.Equal(code, execution.GetProperty("failureInfo").GetProperty("code").GetString());
        Assert.DoesNotContain("hush", execution.GetProperty("failureInfo").GetRawText());
        Assert.False(execution.TryGetProperty("exitCode", out _));
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Output_files_are_uploaded_by_condition_and_pattern()
    {
        await using var endpoint = await Endpoint.StartAsync(job: "");
        var blobs = endpoint.Batch.GetContainer("c");
        var files = """
            "outputFiles": [
              {"filePattern":"../std*.txt","destination":{"container":{"containerUrl":"BLOBS?SIG","path":"NAME/logs"}},"uploadOptions":{"uploadCondition":"taskcompletion"}},
              {"filePattern":"$AZ_BATCH_TASK_WORKING_DIR/r/**/*.dat","destination":{"container":{"containerUrl":"BLOBS?SIG","path":"NAME/data","uploadHeaders":[{"name":"x-ms-blob-content-type","value":"text/csv"}]}},"uploadOptions":{"uploadCondition":"tasksuccess"}},
              {"filePattern":"one","destination":{"container":{"containerUrl":"BLOBS?SIG","path":"NAME/renamed"}},"uploadOptions":{"uploadCondition":"tasksuccess"}},
              {"filePattern":"one","destination":{"container":{"containerUrl":"BLOBS?SIG"}},"uploadOptions":{"uploadCondition":"taskfailure"}},
              {"filePattern":"not/there/*","destination":{"container":{"containerUrl":"BLOBS?SIG"}},"uploadOptions":{"uploadCondition":"taskcompletion"}}]
            """;
        const string Script =
            "echo hi; mkdir -p r/a/b; echo 1 > r/x.dat; echo 2 > r/a/b/y.dat; echo 3 > r/z.txt; echo 4 > one; ln -s /etc/passwd r/p.dat; ";
        await endpoint.AddScriptAsync("good", Script, Fill(files, blobs).Replace("NAME", "good"));
        await endpoint.AddScriptAsync("bad", Script + "exit 1", Fill(files, blobs).Replace("NAME", "bad"));
        Assert.Equal("success", (await endpoint.CompletedAsync("good")).GetProperty("executionInfo").GetProperty("result").GetString());
        await endpoint.CompletedAsync("bad");

        Assert.Equal(
            [
                "bad/logs/stderr.txt",
                "bad/logs/stdout.txt",
                "good/data/a/b/y.dat",
                "good/data/x.dat",
                "good/logs/stderr.txt",
                "good/logs/stdout.txt",
                "good/renamed",
                "one",
            ],
            blobs.BlobNames);
        Assert.Equal("hi\n", await new StreamReader(blobs.OpenRead("good/logs/stdout.txt")).ReadToEndAsync());
        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData(0, "FileUploadAccessDenied")]
    [InlineData(3, "FailureExitCode")]
    public async Task A_failed_upload_fails_the_task_and_keeps_the_exit_code(int exitCode, string code)
    {
        await using var endpoint = await Endpoint.StartAsync();
        var blobs = endpoint.Batch.GetContainer("c");
        await endpoint.AddScriptAsync("t", $"touch f; exit {exitCode}", Fill("""
            "outputFiles": [{"filePattern":"f","destination":{"container":{"containerUrl":"BLOBS?sig=hush"}},"uploadOptions":{"uploadCondition":"taskcompletion"}}],
            "exitConditions": {"fileUploadError":{"jobAction":"disable"},"exitCodes":[{"code":3,"exitOptions":{"jobAction":"none"}}]}
            """, blobs));
        var execution = (await endpoint.CompletedAsync("t")).GetProperty("executionInfo");
        Assert.Equal((exitCode, "failure"), (execution.GetProperty("exitCode").GetInt32(), execution.GetProperty("result").GetString()));
        Assert.Equal(code, execution.GetProperty("failureInfo").GetProperty("code").GetString());
        Assert.DoesNotContain("hush", execution.GetRawText());

        // A listed exit code wins over the upload.
        await endpoint.JobStateAsync(exitCode == 3 ? "active" : "disabled");
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task The_first_of_the_failed_uploads_is_the_failure_of_the_task()
    {
        await using var endpoint = await Endpoint.StartAsync(job: "");
        await endpoint.AddScriptAsync("t", "touch f1 f2 g", Fill("""
            "outputFiles": [
              {"filePattern":"f*","destination":{"container":{"containerUrl":"BLOBS?sig=hush"}},
                "uploadOptions":{"uploadCondition":"taskcompletion"}},
              {"filePattern":"g","destination":{"container":{"containerUrl":"BLOBS?sig=hush"}},
                "uploadOptions":{"uploadCondition":"taskcompletion"}}]
            """, endpoint.Batch.GetContainer("c")));
        var failure = (await endpoint.CompletedAsync("t")).GetProperty("executionInfo").GetProperty("failureInfo");
        Assert.StartsWith("f1 to ", failure.GetProperty("message").GetString());
        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData("401 Unauthorized", "FileUploadAccessDenied")]
    [InlineData("403 Forbidden", "FileUploadAccessDenied")]
    [InlineData("404 Not Found", "FileUploadContainerNotFound")]
    [InlineData("409 Conflict", "FileUploadMiscError")]
    public async Task An_upload_that_is_rejected_has_the_failure_of_its_status(string status, string code)
    {
        using var server = new RecordingServer();
        var serving = server.ReceiveAsync($"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        await using var endpoint = await Endpoint.StartAsync(job: "");
        await endpoint.AddScriptAsync("t", "touch f", $$$"""
            "outputFiles": [{"filePattern":"f","destination":{"container":{"containerUrl":"{{{server.Url}}}/c?sig=hush"}},"uploadOptions":{"uploadCondition":"taskcompletion"}}]
            """);
        var failure = (await endpoint.CompletedAsync("t")).GetProperty("executionInfo").GetProperty("failureInfo");
        Assert.Equal(code, failure.GetProperty("code").GetString());
        Assert.DoesNotContain("hush", failure.GetRawText());
        await serving;
        await endpoint.AssertCleanAsync();
    }

    [SkippableTheory]
    [InlineData("*", "a.txt b1 b2 é.txt")]
    [InlineData("**", "a.txt b1 b2 d/c.txt d/e/f.txt é.txt")]
    [InlineData("**/*", "a.txt b1 b2 d/c.txt d/e/f.txt é.txt")]
    [InlineData("**/*.txt", "a.txt d/c.txt d/e/f.txt é.txt")]
    [InlineData("?1", "b1")]
    [InlineData("b[1]", "b1")]
    [InlineData("b[1-2]", "b1 b2")]
    [InlineData("b[!1]", "b2")]
    [InlineData("d/*", "c.txt")]
    [InlineData("d/**", "c.txt e/f.txt")]
    [InlineData("d/**/f.txt", "e/f.txt")]
    [InlineData("./d/*/f.txt", "e/f.txt")]
    [InlineData("A.TXT", "")]
    [InlineData("d", "")]
    [InlineData("a.txt", "a.txt")]
    [InlineData("d/c.txt", "c.txt")]
    [InlineData("a\0.txt", "")]
    [InlineData("a\0*", "")]
    [InlineData("\0/*", "")]
    public void File_patterns_match_as_documented(string pattern, string names)
    {
        Skip.If(OperatingSystem.IsWindows() && pattern == "A.TXT", "File names of Windows have no case.");
        var root = Directory.CreateTempSubdirectory("taskgen-tests-");
        try
        {
            foreach (var name in (string[])["a.txt", "é.txt", "b1", "b2", "d/c.txt", "d/e/f.txt"])
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root.FullName, name))!);
                File.WriteAllText(Path.Combine(root.FullName, name), "");
            }

            foreach (var form in (string[])[pattern, $"{root.FullName}/{pattern}"])
            {
                Assert.Equal(
                    names,
                    string.Join(
                        ' ',
                        OutputFiles.Find(form, root.FullName, null).Select(static file => file.BlobName).Order(StringComparer.Ordinal)));
            }
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
