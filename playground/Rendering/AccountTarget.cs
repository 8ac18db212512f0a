using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core;
using Azure.Identity;
using TaskGen.Client;

namespace TaskGen.Playground.Rendering;

/// <summary>A job of a real account. The tool is uploaded to the container, and the job is deleted at the end.</summary>
internal sealed class AccountTarget : IJobTarget
{
    private static readonly string[] ToolNames = ["fractal.dll", "fractal.runtimeconfig.json", "fractal.deps.json", "BigGustave.dll"];
    private static readonly TokenRequestContext Scope = new(["https://batch.core.windows.net/.default"]);

    private readonly HttpClient _http = new();
    private readonly DefaultAzureCredential _credential = new();
    private readonly Uri _account;
    private readonly string _jobId = $"taskgen-playground-{DateTime.UtcNow:yyyyMMdd-HHmmss}";
    private readonly JobApi _api;

    private AccountTarget(Uri account, Uri container)
    {
        (_account, Container) = (account, container);
        _api = new(account, _jobId, async cancellationToken => (await _credential.GetTokenAsync(Scope, cancellationToken).ConfigureAwait(false)).Token);
    }

    public string Description => $"{_account.Host}, job {_jobId}";

    public IReadOnlyList<string> Tool => ["dotnet", "fractal.dll"];

    public IReadOnlyList<ResourceFile> ToolFiles => [.. ToolNames.Select(name => new ResourceFile { HttpUrl = BlobAddress.Of(Container, "tool/" + name), FilePath = name })];

    public Uri Container { get; }

    public TimeSpan Interval => TimeSpan.FromSeconds(2);

    public static async Task<AccountTarget> CreateAsync(Uri account, string poolId, Uri container, CancellationToken cancellationToken)
    {
        var target = new AccountTarget(account, container);
        try
        {
            foreach (var name in ToolNames) await target.UploadAsync(name, cancellationToken).ConfigureAwait(false);
            await target._api.CreateJobAsync(poolId, cancellationToken).ConfigureAwait(false);
            return target;
        }
        catch
        {
            target.Close();
            throw;
        }
    }

    public BatchJobClient CreateClient() => new(_account, _jobId, _credential);

    public Task<IReadOnlyDictionary<string, TaskStatus>> ReadAsync(CancellationToken cancellationToken) => _api.ReadTasksAsync(cancellationToken);

    public async Task SaveAsync(string blobName, string path, CancellationToken cancellationToken)
    {
        await using var from = await _http.GetStreamAsync(new Uri(BlobAddress.Of(Container, blobName)), cancellationToken).ConfigureAwait(false);
        await using var to = File.Create(path);
        await from.CopyToAsync(to, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        // Also after Ctrl+C: what isn't deleted goes on, and costs.
        await _api.DeleteJobAsync(CancellationToken.None).ConfigureAwait(false);
        Close();
    }

    private async Task UploadAsync(string name, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, name));
        using var request = new HttpRequestMessage(HttpMethod.Put, BlobAddress.Of(Container, "tool/" + name)) { Content = new StreamContent(file), Headers = { { "x-ms-blob-type", "BlockBlob" } } };
        using var response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode) throw new Azure.RequestFailedException((int)response.StatusCode, $"The tool can't be written to the container: {(int)response.StatusCode} {response.ReasonPhrase}.");
    }

    private void Close()
    {
        _api.Dispose();
        _http.Dispose();
    }
}
