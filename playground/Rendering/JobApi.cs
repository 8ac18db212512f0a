using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace TaskGen.Playground.Rendering;

/// <summary>What the playground needs of the service beside adding tasks: a job to add them to, and how they are.</summary>
internal sealed class JobApi(Uri batchUrl, string jobId, Func<CancellationToken, ValueTask<string>> token) : IDisposable
{
    private const string Version = "api-version=2024-07-01.20.0";
    private readonly HttpClient _http = new();

    private string Job => $"{batchUrl.ToString().TrimEnd('/')}/jobs/{jobId}";

    public async Task CreateJobAsync(string poolId, CancellationToken cancellationToken)
    {
        var job = JsonSerializer.SerializeToUtf8Bytes(new { id = jobId, poolInfo = new { poolId }, usesTaskDependencies = true, onTaskFailure = "performexitoptionsjobaction" });
        await SendAsync(HttpMethod.Post, $"{batchUrl.ToString().TrimEnd('/')}/jobs?{Version}", job, cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyDictionary<string, TaskStatus>> ReadTasksAsync(CancellationToken cancellationToken)
    {
        var tasks = new Dictionary<string, TaskStatus>();
        for (var page = $"{Job}/tasks?{Version}&$select=id,state,executionInfo"; page is not null;)
        {
            page = TaskStatus.ReadPage(await SendAsync(HttpMethod.Get, page, null, cancellationToken).ConfigureAwait(false), tasks);
        }

        return tasks;
    }

    public Task DeleteJobAsync(CancellationToken cancellationToken) => SendAsync(HttpMethod.Delete, $"{Job}?{Version}", null, cancellationToken);

    public void Dispose() => _http.Dispose();

    private async Task<byte[]> SendAsync(HttpMethod method, string url, byte[]? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, url) { Headers = { Authorization = new("Bearer", await token(cancellationToken).ConfigureAwait(false)) } };
        if (body is not null) request.Content = new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse("application/json; odata=minimalmetadata") } };
        using var response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        if (response.IsSuccessStatusCode) return answer;
        throw new Azure.RequestFailedException((int)response.StatusCode, $"{method} {request.RequestUri!.AbsolutePath}: {(int)response.StatusCode} {Encoding.UTF8.GetString(answer)}");
    }
}
