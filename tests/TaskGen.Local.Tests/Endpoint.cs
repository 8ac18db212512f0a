using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using TaskGen.Client;

namespace TaskGen.Local.Tests;

/// <summary>An endpoint with an authorized HTTP client. Tests end with <see cref="AssertCleanAsync"/>.</summary>
internal sealed class Endpoint : IAsyncDisposable
{
    public const string Version = "2024-07-01.20.0";

    private readonly string _parent;
    private int _anotherTask;

    public Endpoint(LocalBatch batch, string parent)
    {
        _parent = parent;
        Batch = batch;
        Http = new(CurrentPlatform.IsWine ? new WineHandler() : new SocketsHttpHandler())
        {
            BaseAddress = batch.Url,
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", batch.Token) },
        };
    }

    public LocalBatch Batch { get; }

    public HttpClient Http { get; }

    /// <summary>Starts an endpoint with a job "j" that uses task dependencies and performs exit options.</summary>
    public static async Task<Endpoint> StartAsync(Action<LocalBatchOptions>? configure = null, string? job = null)
    {
        var options = new LocalBatchOptions { RootDirectory = Directory.CreateTempSubdirectory("taskgen-tests-").FullName };
        configure?.Invoke(options);
        var endpoint = new Endpoint(await LocalBatch.StartAsync(options), options.RootDirectory!);
        await endpoint.AddJobAsync("j", job ?? """ "usesTaskDependencies": true, "onTaskFailure": "performexitoptionsjobaction" """);
        return endpoint;
    }

    public BatchJobClient Client(string job = "j") => new(Batch.Url, job, Batch.Credential);

    public async Task AddJobAsync(string id, string more = "")
    {
        var (status, body) = await SendAsync(
            HttpMethod.Post, "jobs", $$"""{"id":"{{id}}","poolInfo":{"poolId":"p"}{{(more.Length == 0 ? "" : "," + more)}}}""");
        Assert.True(status == 201, body);
    }

    public async Task AddAsync(string id, string commandLine, string more = "", string job = "j")
    {
        var task = new JsonObject { ["id"] = id, ["commandLine"] = commandLine };
        foreach (var (name, value) in JsonNode.Parse($"{{{more}}}")!.AsObject()) task[name] = value?.DeepClone();
        var (status, body) = await SendAsync(HttpMethod.Post, $"jobs/{job}/tasks", task.ToJsonString());
        Assert.True(status == 201, body);
    }

    /// <summary>Adds a task that runs a shell script.</summary>
    public Task AddScriptAsync(string id, string script, string more = "", string job = "j") =>
        AddAsync(id, "/bin/sh -c '" + script.Replace("'", @"'\''") + "'", more, job);

    public async Task<(int Status, string Body)> SendAsync(
        HttpMethod method, string path, string? json = null, params (string Name, string Value)[] headers)
    {
        using var response = await SendRawAsync(method, path, json, headers);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async Task<HttpResponseMessage> SendRawAsync(
        HttpMethod method, string path, string? json = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(
            method,
            path.Contains("api-version", StringComparison.Ordinal)
                ? path
                : $"{path}{(path.Contains('?') ? "&" : "?")}api-version={Version}");
        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Http.SendAsync(request);
    }

    /// <summary>Sends a request, and verifies that it is rejected with a status and an error code.</summary>
    public async Task AssertErrorAsync(int status, string code, HttpMethod method, string path, string? json = null)
    {
        var (given, body) = await SendAsync(method, path, json);
        Assert.True(status == given, $"{given} {body}");
        Assert.Equal(code, JsonElement.Parse(body).GetProperty("code").GetString());
    }

    public async Task<JsonElement> GetAsync(string path)
    {
        var (status, body) = await SendAsync(HttpMethod.Get, path);
        Assert.True(status == 200, body);
        return JsonElement.Parse(body);
    }

    public async Task<string> FileAsync(string task, string file = "stdout.txt", string job = "j")
    {
        var (status, body) = await SendAsync(HttpMethod.Get, $"jobs/{job}/tasks/{task}/files/{file}");
        Assert.True(status == 200, body);
        return body;
    }

    /// <summary>Runs another task to its end, so that every task that was ready before it has been started.</summary>
    public async Task RunAnotherTaskAsync()
    {
        if (_anotherTask++ == 0) await AddJobAsync("another");
        await AddAsync($"t{_anotherTask}", "true", job: "another");
        await CompletedAsync($"t{_anotherTask}", "another");
    }

    public Task<JsonElement> CompletedAsync(string task, string job = "j") => StateAsync(task, "completed", job);

    public async Task<JsonElement> StateAsync(string task, string state, string job = "j")
    {
        JsonElement last = default;
        await UntilAsync(
            async () => (last = await GetAsync($"jobs/{job}/tasks/{task}")).GetProperty("state").GetString() == state,
            () => last.ToString());
        return last;
    }

    public Task JobStateAsync(string state, string job = "j") =>
        UntilAsync(async () => (await GetAsync($"jobs/{job}")).GetProperty("state").GetString() == state);

    public static Task UntilAsync(Func<Task<bool>> condition, Func<string>? explain = null) => Wait.UntilAsync(condition, explain);

    public static Task UntilAsync(Func<bool> condition) => Wait.UntilAsync(condition);

    /// <summary>Returns the running processes that the endpoint's tasks started.</summary>
    public IReadOnlyList<string> Processes() => Processes(Path.GetFileName(Batch.RootDirectory));

    /// <summary>Returns the running processes with a text in their command line or, as far as the system shows it, environment.</summary>
    /// <remarks>On Windows, <see cref="WindowsPing"/> finds its own.</remarks>
    public static IReadOnlyList<string> Processes(string mark) =>
        OperatingSystem.IsLinux() ? ProcessesOfProc(mark) : OperatingSystem.IsWindows() ? [] : ProcessesOfPs(mark);

    private static string[] ProcessesOfPs(string mark)
    {
        using var ps = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(
            "ps", ["-A", "-E", "-ww", "-o", "pid=", "-o", "command="]) { RedirectStandardOutput = true })!;
        var lines = ps.StandardOutput.ReadToEnd().Split('\n');
        ps.WaitForExit();
        var own = Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture) + " ";
        return [.. lines.Select(static line => line.Trim())
            .Where(line => line.Contains(mark, StringComparison.Ordinal) && !line.StartsWith(own, StringComparison.Ordinal))];
    }

    private static string[] ProcessesOfProc(string mark) => Directory.EnumerateDirectories("/proc")
        .Where(static directory => char.IsAsciiDigit(directory[6]))
        .Where(directory =>
        {
            try
            {
                return File.ReadAllText(directory + "/environ").Contains(mark, StringComparison.Ordinal)
                    || File.ReadAllText(directory + "/cmdline").Contains(mark, StringComparison.Ordinal);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        })
        .Where(static directory => directory != "/proc/" + Environment.ProcessId)
        .ToArray();

    /// <summary>Ends the endpoint, and verifies that no process and no file is left.</summary>
    public async Task AssertCleanAsync()
    {
        await Batch.DisposeAsync();
        Assert.Empty(Processes());
        Assert.Empty(Directory.EnumerateFileSystemEntries(_parent));
    }

    // Nothing is verified here, because an exception would replace the one of a test that failed.
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Batch.DisposeAsync();
        if (!Directory.EnumerateFileSystemEntries(_parent).Any()) Directory.Delete(_parent);
    }
}
