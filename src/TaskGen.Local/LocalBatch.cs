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
/// An embedded Azure Batch endpoint. It serves the REST API of Azure Batch on the loopback interface and runs tasks on this machine, as
/// the current user.
/// </summary>
/// <remarks>
/// Any client of the service can connect to it with <see cref="Url"/> and <see cref="Credential"/>. A job may name any pool; its tasks run
/// on the nodes that
/// <see cref="LocalBatchOptions"/> configures. Disposing the endpoint stops all running tasks and deletes all files.
/// </remarks>
public sealed class LocalBatch : IAsyncDisposable
{
    private readonly AccountIdentity _account;
    private readonly RunRoot _root;
    private readonly ConcurrentDictionary<string, LocalBlobContainer> _containers;
    private readonly JobStore _jobs;
    private readonly TaskRunner _runner;
    private readonly BatchServer _server;
    private int _isDisposed;

    private LocalBatch(
        AccountIdentity account,
        RunRoot root,
        ConcurrentDictionary<string, LocalBlobContainer> containers,
        JobStore jobs,
        TaskRunner runner,
        BatchServer server)
    {
        (_account, _root, _containers, _jobs, _runner, _server) = (account, root, containers, jobs, runner, server);
        Credential = new(account.Name, account.Key);
    }

    /// <summary>Gets the URL of the account, such as <c>http://127.0.0.1:49152/</c>.</summary>
    public Uri Url => _account.Url;

    /// <summary>Gets the name of the account.</summary>
    public string AccountName => _account.Name;

    /// <summary>Gets the Base64-encoded key of the account. Anyone who has it can run programs on this machine.</summary>
    public string AccountKey => _account.Key;

    /// <summary>Gets the credential for clients: the name and the key of the account.</summary>
    public BatchSharedKeyCredential Credential { get; }

    /// <summary>
    /// Gets a bearer token for plain HTTP clients. Azure SDK clients send tokens over HTTPS only; use <see cref="Credential"/> for them.
    /// </summary>
    public string Token => _account.Token;

    /// <summary>Gets the directory that holds the files of the nodes until the endpoint is disposed.</summary>
    public string RootDirectory => _root.Path;

    /// <summary>Starts an endpoint.</summary>
    /// <param name="options">The options of the endpoint, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <exception cref="ArgumentException">An option value is invalid.</exception>
    /// <exception cref="IOException">The port is in use, or <see cref="LocalBatchOptions.RootDirectory"/> is not writable.</exception>
    public static async Task<LocalBatch> StartAsync(LocalBatchOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        options.Validate();
        var account = new AccountIdentity(options.AccountName, options.AccountKey);
        var root = RunRoot.Create(options.RootDirectory ?? Path.GetTempPath());
        var runner = new TaskRunner(options, account, root);
        JobStore? jobs = null;
        try
        {
            jobs = new(options, root.Path, runner);
            var containers = new ConcurrentDictionary<string, LocalBlobContainer>(StringComparer.Ordinal);
            var server = await BatchServer.StartAsync(options, account, jobs, containers, root.Path, cancellationToken)
                .ConfigureAwait(false);
            return new(account, root, containers, jobs, runner, server);
        }
        catch
        {
            if (jobs is not null) await jobs.DisposeAsync().ConfigureAwait(false);
            runner.Dispose();
            root.Dispose();
            throw;
        }
    }

    /// <summary>Returns the blob container of a name, for resource files and output files. The first call creates it.</summary>
    /// <param name="name">The name of the container: 1 to 64 letters, digits, hyphens, and underscores.</param>
    /// <exception cref="ArgumentException">The name is invalid.</exception>
    public LocalBlobContainer GetContainer(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!TaskIds.IsValid(name))
        {
            throw new ArgumentException(
                $"'{name}' is not a valid container name. Use 1 to 64 letters, digits, hyphens, and underscores.", nameof(name));
        }
        return _containers.GetOrAdd(
            name, added => new(added, Url, Path.Combine(_root.Path, "containers", LocalNode.DirectoryName(added))));
    }

    /// <summary>Creates a job on the pool <c>local</c>.</summary>
    /// <param name="jobId">The identifier of the job.</param>
    /// <param name="options">The options of the job.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>A client for the job.</returns>
    /// <exception cref="BatchRequestException">The id is invalid, or the job exists already.</exception>
    public async Task<LocalBatchJob> CreateJobAsync(
        string jobId, CreateJobOptions? options = null, CancellationToken cancellationToken = default)
    {
        var job = new LocalBatchJob(this, _jobs, jobId);
        try
        {
            await job.CreateJobAsync(Jobs.LocalJob.DefaultPoolId, options, cancellationToken).ConfigureAwait(false);
            return job;
        }
        catch
        {
            await job.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Stops the endpoint, all running tasks and every process that they started, and deletes all files.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0) return;
        await _server.DisposeAsync().ConfigureAwait(false);
        await _jobs.DisposeAsync().ConfigureAwait(false);
        _root.Dispose();
        _runner.Dispose();
    }
}
