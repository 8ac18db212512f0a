using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Client;
using TaskGen.Local.Execution;
using TaskGen.Local.Hosting;
using TaskGen.Local.Http;
using TaskGen.Local.Scheduling;
using TaskGen.Local.Service;
using TaskGen.Validation;

namespace TaskGen.Local;

/// <summary>
/// An embedded Azure Batch endpoint: it answers on loopback as the service does, REST version 2024-07-01.20.0, and runs the tasks on this machine, as whoever started it.
/// </summary>
/// <remarks>
/// Any client of the service can talk to it, by <see cref="Url"/> and <see cref="Credential"/>. There are no pools: a job may name any, and its tasks run on the nodes that
/// <see cref="LocalBatchOptions"/> sets up. Disposing of it ends all that runs, and deletes all files.
/// </remarks>
public sealed class LocalBatch : IAsyncDisposable
{
    private readonly AccountIdentity _account;
    private readonly RunRoot _root;
    private readonly ConcurrentDictionary<string, LocalBlobContainer> _containers;
    private readonly Scheduler _scheduler;
    private readonly BatchServer _server;
    private int _isDisposed;

    private LocalBatch(AccountIdentity account, RunRoot root, ConcurrentDictionary<string, LocalBlobContainer> containers, Scheduler scheduler, BatchServer server)
    {
        (_account, _root, _containers, _scheduler, _server) = (account, root, containers, scheduler, server);
        Credential = new(account.Name, account.Key);
    }

    /// <summary>The account's URL, such as <c>http://127.0.0.1:49152/</c>.</summary>
    public Uri Url => _account.Url;

    /// <summary>The account's name.</summary>
    public string AccountName => _account.Name;

    /// <summary>The account's key, in Base64. Whoever has it can run programs on this machine.</summary>
    public string AccountKey => _account.Key;

    /// <summary>The name and the key, as clients take them.</summary>
    public BatchSharedKeyCredential Credential { get; }

    /// <summary>A bearer token in the place of the key, for plain HTTP clients. Azure's own send a token over https alone: give them the key.</summary>
    public string Token => _account.Token;

    /// <summary>Where nodes keep their files while the endpoint lives.</summary>
    public string RootDirectory => _root.Path;

    /// <summary>Starts an endpoint.</summary>
    /// <param name="options">How it is set up; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="ArgumentException">An option has no meaning.</exception>
    /// <exception cref="IOException">The port is taken, or <see cref="LocalBatchOptions.RootDirectory"/> can't be written.</exception>
    public static async Task<LocalBatch> StartAsync(LocalBatchOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        options.Check();
        var account = new AccountIdentity(options.AccountName, options.AccountKey);
        var root = RunRoot.Create(options.RootDirectory ?? Path.GetTempPath());
        Scheduler? scheduler = null;
        try
        {
            scheduler = new(options, root.Path, new TaskRunner(options, account, root.Mark));
            var containers = new ConcurrentDictionary<string, LocalBlobContainer>(StringComparer.Ordinal);
            return new(account, root, containers, scheduler, await BatchServer.StartAsync(options, account, scheduler, containers, cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            if (scheduler is not null) await scheduler.DisposeAsync().ConfigureAwait(false);
            root.Dispose();
            throw;
        }
    }

    /// <summary>A container of blobs for resource files and output files; made when it is asked for first.</summary>
    /// <param name="name">Its name: letters, digits, <c>-</c> and <c>_</c>.</param>
    /// <exception cref="ArgumentException">The name has other characters.</exception>
    public LocalBlobContainer GetContainer(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!TaskIds.IsValid(name)) throw new ArgumentException($"'{name}' is no name of a container: it has 1 to 64 letters, digits, - and _.", nameof(name));
        return _containers.GetOrAdd(name, added => new(added, Url, Path.Combine(_root.Path, "containers", added)));
    }

    /// <summary>Ends the endpoint, all tasks that run, and all that they started; deletes all files.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0) return;
        await _server.DisposeAsync().ConfigureAwait(false);
        await _scheduler.DisposeAsync().ConfigureAwait(false);
        _root.Dispose();
    }
}
