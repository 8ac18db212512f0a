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
    private readonly LocalBatch _batch;
    private readonly LocalBlobContainer _container;

    private LocalTarget(LocalBatch batch)
    {
        _batch = batch;
        _container = batch.GetContainer("fractal");
        Client = new(batch.Url, "fractal", batch.Credential);
    }

    public string Description => $"an embedded endpoint at {_batch.Url}";

    public IReadOnlyList<string> Tool => ["fractal"];

    public IReadOnlyList<ResourceFile> ToolFiles => [];

    public Uri Container => _container.Url;

    public TimeSpan PollingInterval => TimeSpan.FromMilliseconds(200);

    public BatchJobClient Client { get; }

    public static async Task<LocalTarget> CreateAsync(CancellationToken cancellationToken)
    {
        // The tool is next to the playground, and tasks find programs through PATH.
        Environment.SetEnvironmentVariable(
            "PATH", AppContext.BaseDirectory + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"));
        var target = new LocalTarget(await LocalBatch.StartAsync(cancellationToken: cancellationToken).ConfigureAwait(false));
        await target.Client.CreateJobAsync("local", Picture.JobOptions, cancellationToken).ConfigureAwait(false);
        return target;
    }

    public async Task SaveAsync(string blobName, string path, CancellationToken cancellationToken)
    {
        await using var from = _container.OpenRead(blobName);
        await using var to = File.Create(path);
        await from.CopyToAsync(to, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync().ConfigureAwait(false);
        await _batch.DisposeAsync().ConfigureAwait(false);
    }
}
