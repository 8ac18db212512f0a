using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using TaskGen.Local;

namespace TaskGen.Fuzzing.Definitions;

/// <summary>An endpoint whose job is disabled, so that it accepts tasks and does not run them.</summary>
internal sealed class QuietEndpoint : IAsyncDisposable
{
    private const string Version = "?api-version=2024-07-01.20.0";

    private readonly LocalBatch _batch;
    private readonly HttpClient _http;
    private readonly string _parent;

    private QuietEndpoint(LocalBatch batch, string parent)
    {
        (_batch, _parent) = (batch, parent);
        _http = new()
        {
            BaseAddress = batch.Url,
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", batch.Token) },
        };
    }

    public static async Task<QuietEndpoint> StartAsync()
    {
        var parent = Directory.CreateTempSubdirectory("taskgen-fuzzing-").FullName;
        var endpoint = new QuietEndpoint(await LocalBatch.StartAsync(new() { RootDirectory = parent }), parent);
        var added = await endpoint.PostAsync(
            "jobs",
            """{"id":"j","poolInfo":{"poolId":"p"},"usesTaskDependencies":true,"onTaskFailure":"performexitoptionsjobaction"}"""u8.ToArray());
        var disabled = await endpoint.PostAsync("jobs/j/disable", """{"disableTasks":"requeue"}"""u8.ToArray());
        Assert.True(added.Status == 201 && disabled.Status == 202, added.Body + disabled.Body);
        return endpoint;
    }

    /// <summary>Posts the body of a task.</summary>
    public Task<(int Status, string Body)> AddAsync(byte[] task) => PostAsync("jobs/j/tasks", task);

    public Task<(int Status, string Body)> AddAsync(string task) => AddAsync(Encoding.UTF8.GetBytes(task));

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _batch.DisposeAsync();
        Directory.Delete(_parent, recursive: true);
    }

    private async Task<(int Status, string Body)> PostAsync(string path, byte[] json)
    {
        using var content = new ByteArrayContent(
            json)
        { Headers = { ContentType = MediaTypeHeaderValue.Parse("application/json; odata=minimalmetadata") } };
        using var response = await _http.PostAsync(path + Version, content);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
