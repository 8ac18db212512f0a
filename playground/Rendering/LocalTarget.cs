using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Client;
using TaskGen.Local;

namespace TaskGen.Playground.Rendering;

/// <summary>A job of the embedded endpoint.</summary>
internal sealed class LocalTarget : IJobTarget
{
    private const string JobId = "fractal";
    private readonly LocalBatch _batch;
    private readonly LocalBlobContainer _container;
    private readonly JobApi _api;

    private LocalTarget(LocalBatch batch)
    {
        _batch = batch;
        _container = batch.GetContainer("fractal");
        _api = new(batch.Url, JobId, _ => new(batch.Token));
    }

    public string Description => $"an embedded endpoint at {_batch.Url}";

    public IReadOnlyList<string> Tool => ["fractal"];

    public IReadOnlyList<ResourceFile> ToolFiles => [];

    public Uri Container => _container.Url;

    public TimeSpan Interval => TimeSpan.FromMilliseconds(200);

    public static async Task<LocalTarget> CreateAsync(CancellationToken cancellationToken)
    {
        // The tool lies beside the playground, and tasks find programs by PATH.
        Environment.SetEnvironmentVariable("PATH", AppContext.BaseDirectory + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"));
        var target = new LocalTarget(await LocalBatch.StartAsync(cancellationToken: cancellationToken).ConfigureAwait(false));
        await target._api.CreateJobAsync("local", cancellationToken).ConfigureAwait(false);
        return target;
    }

    public BatchJobClient CreateClient() => new(_batch.Url, JobId, _batch.Credential);

    public Task<IReadOnlyDictionary<string, TaskStatus>> ReadAsync(CancellationToken cancellationToken) => _api.ReadTasksAsync(cancellationToken);

    public async Task SaveAsync(string blobName, string path, CancellationToken cancellationToken)
    {
        await using var from = _container.OpenRead(blobName);
        await using var to = File.Create(path);
        await from.CopyToAsync(to, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        _api.Dispose();
        await _batch.DisposeAsync().ConfigureAwait(false);
    }
}
