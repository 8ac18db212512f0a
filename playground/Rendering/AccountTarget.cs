using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Azure.Identity;
using TaskGen.Client;

namespace TaskGen.Playground.Rendering;

/// <summary>A job of a Batch account. The tool is uploaded to the blob container, and the job is deleted at the end.</summary>
internal sealed class AccountTarget : IJobTarget
{
    private static readonly string[] ToolNames = ["fractal.dll", "fractal.runtimeconfig.json", "fractal.deps.json", "BigGustave.dll"];

    private readonly HttpClient _http = new();

    private AccountTarget(Uri account, Uri container)
    {
        Container = container;
        Client = new(account, $"taskgen-playground-{DateTime.UtcNow:yyyyMMdd-HHmmss}", new DefaultAzureCredential());
    }

    public string Description => $"{Client.BatchUrl.Host}, job {Client.JobId}";

    public IReadOnlyList<string> Tool => ["dotnet", "fractal.dll"];

    public IReadOnlyList<ResourceFile> ToolFiles =>
        [.. ToolNames.Select(name => new ResourceFile { HttpUrl = BlobAddress.Of(Container, "tool/" + name), FilePath = name })];

    public Uri Container { get; }

    public TimeSpan PollingInterval => TimeSpan.FromSeconds(2);

    public BatchJobClient Client { get; }

    public static async Task<AccountTarget> CreateAsync(Uri account, string poolId, Uri container, CancellationToken cancellationToken)
    {
        var target = new AccountTarget(account, container);
        try
        {
            foreach (var name in ToolNames) await target.UploadAsync(name, cancellationToken).ConfigureAwait(false);
            await target.Client.CreateJobAsync(poolId, Picture.JobOptions, cancellationToken).ConfigureAwait(false);
            return target;
        }
        catch
        {
            target._http.Dispose();
            throw;
        }
    }

    public async Task SaveAsync(string blobName, string path, CancellationToken cancellationToken)
    {
        await using var from = await _http.GetStreamAsync(
            new Uri(BlobAddress.Of(Container, blobName)), cancellationToken).ConfigureAwait(false);
        await using var to = File.Create(path);
        await from.CopyToAsync(to, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        // Also after Ctrl+C: a job that is not deleted continues to run and to cost.
        await Client.DeleteJobAsync(CancellationToken.None).ConfigureAwait(false);
        await Client.DisposeAsync().ConfigureAwait(false);
        _http.Dispose();
    }

    private async Task UploadAsync(string name, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, name));
        using var request = new HttpRequestMessage(HttpMethod.Put, BlobAddress.Of(Container, "tool/" + name))
        {
            Content = new StreamContent(file),
            Headers = { { "x-ms-blob-type", "BlockBlob" } },
        };
        using var response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.IsSuccessStatusCode) return;
        throw new Azure.RequestFailedException(
            (int)response.StatusCode,
            $"The file {name} was not uploaded to the container: {(int)response.StatusCode} {response.ReasonPhrase}.");
    }
}
