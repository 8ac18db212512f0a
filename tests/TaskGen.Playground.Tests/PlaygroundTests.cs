using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Runtime.Versioning;
using System.Text.Json;
using System.Threading.Tasks;
using BigGustave;
using Fractal;
using TaskGen.Client;

namespace TaskGen.Playground.Tests;

/// <summary>Runs the playground as a newcomer does.</summary>
public sealed class PlaygroundTests : IDisposable
{
    private readonly string _temporary = Directory.CreateTempSubdirectory("taskgen-playground-").FullName;

    public void Dispose() => Directory.Delete(_temporary, recursive: true);

    [Fact]
    public async Task Default_command_renders_the_picture()
    {
        var path = Path.Combine(_temporary, "picture.png");
        using var playground = new PlaygroundProcess(_temporary, "--output", path);
        var (exitCode, output) = await playground.EndAsync();

        Assert.True(exitCode == 0, output);
        Assert.Contains("206 tasks", output);

        // The lines of the table depend on the code page of the console.
        Assert.Matches(@"tiles +\W +192 \W +191 \W +1 \W +2 \W", output);
        Assert.Matches(@"picture +\W +1 \W +1 \W +0 \W", output);
        Assert.Contains("tile-4-13 exited with code 42", output);
        Assert.Contains("tile-9-4 failed and was retried", output);

        var (picture, palette) = (Canvas.Load(path), Palette.Create());
        for (var row = 0; row < Layout.Rows; row++)
        {
            for (var column = 0; column < Layout.Columns; column++)
            {
                AssertTile(picture, new Tile(row, column).Render(palette), row, column);
            }
        }

        Assert.Equal([path], Directory.EnumerateFileSystemEntries(_temporary));
        if (OperatingSystem.IsLinux()) Assert.Empty(TaskProcesses());
        else Assert.Empty(Process.GetProcessesByName("fractal"));

        // Another system has rendered the same picture: .ci/run compares Linux and Windows.
        if (Environment.GetEnvironmentVariable("TASKGEN_PICTURE") is { Length: > 0 } other) AssertSame(path, other);
    }

    [TheoryOn(TestPlatform.Linux, "The processes of tasks are found in /proc, and signals are sent by kill.")]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Signal_ends_the_render_command_without_leftovers(string signal)
    {
        using var playground = new PlaygroundProcess(_temporary);
        await playground.ReadToAsync("tiles [1-9]");
        playground.Signal(signal);
        var (exitCode, output) = await playground.EndAsync();
        Assert.True(exitCode != 0, output);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_temporary));
        Assert.Empty(TaskProcesses());
    }

    [FactOn(TestPlatform.Linux, "The processes of tasks are found in /proc, and signals are sent by kill.")]
    public async Task Serve_prints_its_address_and_runs_until_Ctrl_C()
    {
        using var playground = new PlaygroundProcess(_temporary, "serve", "--nodes", "1");
        var address = await playground.AddressAsync();
        await AddJobAsync(address);
        await using (var client = Client(address)) await client.AddAsync(new TaskAddParameter { Id = "t", CommandLine = "sleep 1000" });
        await Wait.UntilAsync(() => TaskProcesses().Length > 0);

        playground.Signal("INT");
        Assert.Equal(0, (await playground.EndAsync()).ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_temporary));
        Assert.Empty(TaskProcesses());
    }

    [SkippableFact]
    [Trait("Platform", nameof(TestPlatform.Windows))]
    [SupportedOSPlatform("windows")]
    public async Task Ctrl_C_in_a_console_ends_the_serve_command_and_its_tasks()
    {
        using var console = WindowsConsole.Open();
        using var playground = new PlaygroundProcess(_temporary, "serve", "--nodes", "1");
        var address = await playground.AddressAsync();
        await AddJobAsync(address);
        var ping = new WindowsPing();
        await using (var client = Client(address))
        {
            await client.AddAsync(new TaskAddParameter { Id = "t", CommandLine = ping.CommandLine });
        }

        await Wait.UntilAsync(() => ping.Processes().Length > 0);
        WindowsConsole.PressCtrlC();
        var (exitCode, output) = await playground.EndAsync();
        Assert.True(exitCode == 0, output);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_temporary));
        Assert.Empty(ping.Processes());
    }

    [FactOn(TestPlatform.Linux, "The processes of tasks are found in /proc, and signals are sent by kill.")]
    public async Task Endpoint_starts_after_another_was_killed()
    {
        using var killed = new PlaygroundProcess(_temporary, "serve", "--nodes", "1", "--key", "c2VjcmV0");
        var address = await killed.AddressAsync();
        await AddJobAsync(address);
        await using (var client = Client(address))
        {
            await client.AddAsync(new TaskAddParameter { Id = "t", CommandLine = "/bin/sh -c 'setsid sleep 1000 & sleep 1000'" });
        }
        await Wait.UntilAsync(() => TaskProcesses().Length > 1);
        killed.KillWithWatchdog();
        await killed.EndAsync();
        Assert.NotEmpty(TaskProcesses());

        using var next = new PlaygroundProcess(
            _temporary, "serve", "--port", $"{new Uri(address.GetProperty("url").GetString()!).Port}", "--key", "c2VjcmV0");
        Assert.Equal(address.GetRawText(), (await next.AddressAsync()).GetRawText());
        Assert.Empty(TaskProcesses());
        Assert.Single(Directory.EnumerateDirectories(_temporary, "taskgen-local-*"));
        next.Signal("TERM");
        Assert.Equal(0, (await next.EndAsync()).ExitCode);
        Assert.Empty(Directory.EnumerateDirectories(_temporary, "taskgen-local-*"));
    }

    [FactOn(TestPlatform.Linux, "The memory of a process is read from /proc.")]
    public async Task Endpoint_keeps_a_hundred_thousand_tasks_in_less_than_500_MB()
    {
        const int Count = 100_000;
        using var playground = new PlaygroundProcess(_temporary, "serve");
        var address = await playground.AddressAsync();
        await AddJobAsync(address);
        var added = 0;
        await using (var client = Client(address))
        {
            var tasks = Enumerable.Range(0, Count)
                .Select(static i => new TaskAddParameter { Id = $"task-{i}", CommandLine = "/bin/true" });
            await foreach (var outcome in client.AddAllAsync(tasks)) added += outcome.Status == TaskOutcomeStatus.Added ? 1 : 0;
        }

        Assert.Equal(Count, added);
        var listed = 0;
        using var http = new HttpClient();
        for (string? page = $"jobs/j/tasks?api-version=2024-07-01.20.0&$select=id,state"; page is not null;)
        {
            var json = JsonElement.Parse(await SendAsync(http, address, HttpMethod.Get, page, null));
            listed += json.GetProperty("value").GetArrayLength();
            page = json.TryGetProperty("odata.nextLink", out var next) ? next.GetString() : null;
        }

        Assert.Equal(Count, listed);
        var peak = File.ReadLines($"/proc/{playground.Process.Id}/status")
            .Single(static line => line.StartsWith("VmHWM", StringComparison.Ordinal));
        Assert.True(long.Parse(string.Concat(peak.Where(char.IsAsciiDigit))) < 500_000, peak);
        playground.Signal("INT");
        Assert.Equal(0, (await playground.EndAsync()).ExitCode);
    }

    [Theory]
    [InlineData("--account", "https://a.b.batch.azure.com")]
    [InlineData("serve", "--port", "99999")]
    [InlineData("serve", "--key", "?")]
    [InlineData("requests", "--to", "ftp://x")]
    [InlineData("no-such-command")]
    public async Task Invalid_arguments_are_rejected(params string[] arguments)
    {
        using var playground = new PlaygroundProcess(_temporary, arguments);
        var (exitCode, output) = await playground.EndAsync();
        Assert.Equal(1, exitCode);
        Assert.NotEqual("", output);
        Assert.DoesNotContain("   at ", output);
    }

    [Fact]
    public async Task Requests_are_printed_and_sent()
    {
        using var endpoint = new PlaygroundProcess(_temporary, "serve");
        var address = await endpoint.AddressAsync();
        using var playground = new PlaygroundProcess(_temporary, "requests", "--to", address.GetProperty("url").GetString()!);
        var (exitCode, output) = await playground.EndAsync();

        // The requests carry no credentials.
        Assert.Equal(1, exitCode);
        Assert.Contains("\"commandLine\":", output);
        Assert.Contains("401", output);
    }

    private static void AssertSame(string path, string otherPath)
    {
        var (picture, other) = (Png.Open(path), Png.Open(otherPath));
        Assert.Equal((other.Width, other.Height), (picture.Width, picture.Height));
        for (var y = 0; y < picture.Height; y++)
        {
            for (var x = 0; x < picture.Width; x++)
            {
                if (!picture.GetPixel(x, y).Equals(other.GetPixel(x, y))) Assert.Fail($"The pictures differ at {x}, {y}.");
            }
        }
    }

    private static void AssertTile(Canvas picture, Canvas tile, int row, int column)
    {
        for (var y = 0; y < Layout.TileSize; y++)
        {
            for (var x = 0; x < Layout.TileSize; x++)
            {
                if (!picture[(column * Layout.TileSize) + x, (row * Layout.TileSize) + y].Equals(tile[x, y]))
                {
                    Assert.Fail($"Tile {row}, {column} differs at {x}, {y}.");
                }
            }
        }
    }

    private static BatchJobClient Client(JsonElement address) => new(
        new Uri(address.GetProperty("url").GetString()!),
        "j",
        new BatchSharedKeyCredential(address.GetProperty("account").GetString()!, address.GetProperty("key").GetString()!));

    private static async Task AddJobAsync(JsonElement address)
    {
        using var http = new HttpClient();
        await SendAsync(http, address, HttpMethod.Post, "jobs?api-version=2024-07-01.20.0", """{"id":"j","poolInfo":{"poolId":"p"}}""");
    }

    /// <summary>Sends a request that is signed independently of the client, as the reference describes.</summary>
    private static async Task<string> SendAsync(HttpClient http, JsonElement address, HttpMethod method, string path, string? body)
    {
        var url = new Uri(new Uri(address.GetProperty("url").GetString()!), path);
        var (account, date) = (address.GetProperty("account").GetString()!, DateTimeOffset.UtcNow.ToString("R"));
        using var request = new HttpRequestMessage(method, url) { Headers = { { "ocp-date", date } } };
        if (body is not null) request.Content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        var query = url.Query.TrimStart('?')
            .Split('&')
            .Select(static pair => pair.Split('='))
            .Select(static pair => (Name: Uri.UnescapeDataString(pair[0]).ToLowerInvariant(), Value: Uri.UnescapeDataString(pair[1])))
            .OrderBy(static pair => pair.Name, StringComparer.Ordinal);
        var text =
            $"{method}\n\n\n{(body is null ? "" : body.Length.ToString())}\n\n{(body is null ? "" : "application/json")}\n\n\n\n\n\n\nocp-date:{date}\n/{account}{url.AbsolutePath}{string.Concat(query.Select(static pair => $"\n{pair.Name}:{pair.Value}"))}";
        var signature = System.Security.Cryptography.HMACSHA256.HashData(
            Convert.FromBase64String(address.GetProperty("key").GetString()!), System.Text.Encoding.UTF8.GetBytes(text));
        request.Headers.Authorization = new("SharedKey", $"{account}:{Convert.ToBase64String(signature)}");
        using var response = await http.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, answer);
        return answer;
    }

    /// <summary>Returns the processes of tasks that are still running.</summary>
    private string[] TaskProcesses() =>
        Directory.EnumerateDirectories("/proc").Where(static directory => char.IsAsciiDigit(directory[6])).Where(IsTask).ToArray();

    private bool IsTask(string directory)
    {
        try
        {
            return File.ReadAllText(directory + "/environ").Contains($"AZ_BATCH_NODE_ROOT_DIR={_temporary}", StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
