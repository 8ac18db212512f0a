using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core;
using TaskGen.Client.Bulk;
using TaskGen.Client.Diagnostics;
using TaskGen.Client.Pipeline;

namespace TaskGen.Client;

/// <summary>
/// Adds tasks to an Azure Batch job and reports the outcome of each; creates the job, waits for its tasks, and reads their files.
/// </summary>
/// <remarks>
/// Pools, nodes, schedules, and all other features of the service are available in the official client, which accepts the same credential.
/// Instances are thread-safe: create one client for each job and reuse it. All members are virtual, and a protected constructor allows
/// mocking.
/// </remarks>
public partial class BatchJobClient : IAsyncDisposable
{
    /// <summary>
    /// The name of the client's <see cref="System.Diagnostics.ActivitySource"/> (activities <c>BatchJobClient.Add</c>,
    /// <c>BatchJobClient.AddAll</c>, <c>BatchJobClient.AddTaskCollection</c>, and the other methods likewise) and of its
    /// <see cref="System.Diagnostics.Metrics.Meter"/> (counters <c>taskgen.client.tasks.added</c>, <c>taskgen.client.tasks.failed</c>,
    /// <c>taskgen.client.tasks.retried</c>, <c>taskgen.client.requests.split</c>, <c>taskgen.client.request.body.size</c>).
    /// </summary>
    public const string TelemetryName = "TaskGen.Client";

    private readonly JobRequests? _requests;
    private readonly RetrySchedule? _retries;

    /// <summary>Initializes a new instance of the <see cref="BatchJobClient"/> class that authenticates with Microsoft Entra ID.</summary>
    /// <param name="batchUrl">
    /// The URL of the Batch account, such as <c>https://account.region.batch.azure.com</c>; without a scheme, <c>https</c> is used.
    /// </param>
    /// <param name="jobId">The identifier of the job.</param>
    /// <param name="credential">The credential that provides tokens for the scope <c>https://batch.core.windows.net/.default</c>.</param>
    /// <param name="options">The options for retries, transport, and diagnostics.</param>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="batchUrl"/>, <paramref name="jobId"/>, or <paramref name="credential"/> is null.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="batchUrl"/> is not an http or https URL or has a query, or <paramref name="jobId"/> is blank.
    /// </exception>
    public BatchJobClient(Uri batchUrl, string jobId, TokenCredential credential, BatchJobClientOptions? options = null)
        : this(
            JobRequests.Create(
                batchUrl, jobId, credential ?? throw new ArgumentNullException(nameof(credential)), options ??= new()),
            options)
    {
    }

    /// <summary>
    /// Initializes a new instance of the <see cref="BatchJobClient"/> class that authenticates with a key of the account.
    /// </summary>
    /// <param name="batchUrl">
    /// The URL of the Batch account, such as <c>https://account.region.batch.azure.com</c>; without a scheme, <c>https</c> is used.
    /// </param>
    /// <param name="jobId">The identifier of the job.</param>
    /// <param name="credential">The name and key of the account.</param>
    /// <param name="options">The options for retries, transport, and diagnostics.</param>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="batchUrl"/>, <paramref name="jobId"/>, or <paramref name="credential"/> is null.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="batchUrl"/> is not an http or https URL or has a query, or <paramref name="jobId"/> is blank.
    /// </exception>
    public BatchJobClient(Uri batchUrl, string jobId, BatchSharedKeyCredential credential, BatchJobClientOptions? options = null)
        : this(
            JobRequests.Create(
                batchUrl, jobId, credential ?? throw new ArgumentNullException(nameof(credential)), options ??= new()),
            options)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="BatchJobClient"/> class for mocking.</summary>
    protected BatchJobClient()
    {
    }

    private BatchJobClient(JobRequests requests, BatchJobClientOptions options)
    {
        _requests = requests;
        _retries = new(options, requests.RetryAfter);
    }

    /// <summary>Gets the URL of the Batch account.</summary>
    public virtual Uri BatchUrl => Requests.BatchUrl;

    /// <summary>Gets the identifier of the job.</summary>
    public virtual string JobId => Requests.JobId;

    private JobRequests Requests => _requests
        ?? throw new InvalidOperationException(
            "The client was created with the mocking constructor and has no job. Use a constructor that takes a job id.");

    /// <summary>Adds a task to the job. REST: Task - Add.</summary>
    /// <param name="task">The task to add.</param>
    /// <param name="cancellationToken">
    /// The token to monitor for cancellation requests. The service may already have processed the request.
    /// </param>
    /// <returns>
    /// The entity tag of the task and the identifiers of the request. <see cref="TaskAddResult.AddedByEarlierAttempt"/> is set where a
    /// response was lost and a retry found that the task had been added.
    /// </returns>
    /// <exception cref="TaskValidationException">
    /// The service would reject a value that is known only at run time; nothing was sent.
    /// </exception>
    /// <exception cref="BatchRequestException">The service rejected the request or did not respond.</exception>
    public virtual Task<TaskAddResult> AddAsync(IBatchTask task, CancellationToken cancellationToken = default) =>
        AddAsync(task, null, cancellationToken);

    /// <summary>Adds a task to the job. REST: Task - Add.</summary>
    /// <param name="task">The task to add.</param>
    /// <param name="options">The options for the request.</param>
    /// <param name="cancellationToken">
    /// The token to monitor for cancellation requests. The service may already have processed the request.
    /// </param>
    /// <returns>
    /// The entity tag of the task and the identifiers of the request. <see cref="TaskAddResult.AddedByEarlierAttempt"/> is set where a
    /// response was lost and a retry found that the task had been added.
    /// </returns>
    /// <exception cref="TaskValidationException">
    /// The service would reject a value that is known only at run time; nothing was sent.
    /// </exception>
    /// <exception cref="BatchRequestException">The service rejected the request or did not respond.</exception>
    public virtual async Task<TaskAddResult> AddAsync(
        IBatchTask task, AddTaskOptions? options, CancellationToken cancellationToken = default)
    {
        var add = new SingleAdd(Requests, task, options);
        return await add.SendAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Adds a task to the job and blocks until the service has responded. REST: Task - Add.</summary>
    /// <param name="task">The task to add.</param>
    /// <param name="options">The options for the request.</param>
    /// <param name="cancellationToken">
    /// The token to monitor for cancellation requests. The service may already have processed the request.
    /// </param>
    /// <returns>
    /// The entity tag of the task and the identifiers of the request. <see cref="TaskAddResult.AddedByEarlierAttempt"/> is set where a
    /// response was lost and a retry found that the task had been added.
    /// </returns>
    /// <exception cref="TaskValidationException">
    /// The service would reject a value that is known only at run time; nothing was sent.
    /// </exception>
    /// <exception cref="BatchRequestException">The service rejected the request or did not respond.</exception>
    public virtual TaskAddResult Add(IBatchTask task, AddTaskOptions? options = null, CancellationToken cancellationToken = default) =>
        new SingleAdd(Requests, task, options).Send(cancellationToken);

    /// <summary>
    /// Adds any number of tasks with concurrent requests and returns an outcome for each task. REST: Task - Add Collection.
    /// </summary>
    /// <typeparam name="T">The type of the tasks.</typeparam>
    /// <param name="tasks">
    /// The tasks to add. The sequence is enumerated once and lazily, on another thread, at most a few requests ahead of what has been
    /// sent; it may be endless. Use <see cref="TaskGraph"/> to sort tasks by their dependencies.
    /// </param>
    /// <param name="options">The options for concurrency and request size.</param>
    /// <param name="progress">
    /// The provider that receives the current counts after each response, in order, while the outcomes are enumerated.
    /// </param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>
    /// Exactly one outcome for each task that was read from <paramref name="tasks"/>, in any order. Sending starts when the sequence is
    /// enumerated and stops when the enumerator is disposed. When <paramref name="cancellationToken"/> is canceled or
    /// <paramref name="tasks"/> throws, the outcomes of all tasks read so far are returned before the exception is thrown.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="tasks"/> is null.</exception>
    public virtual IAsyncEnumerable<TaskOutcome> AddAllAsync<T>(
        IEnumerable<T> tasks,
        AddTasksOptions? options = null,
        IProgress<AddTasksProgress>? progress = null,
        CancellationToken cancellationToken = default)
        where T : IBatchTask
    {
        if (tasks is null) throw new ArgumentNullException(nameof(tasks));
        return BulkAdd.RunAsync(Requests, _retries!, TaskSource.From(tasks), options ?? new(), progress, cancellationToken);
    }

    /// <summary>
    /// Adds any number of tasks with concurrent requests and returns an outcome for each task. REST: Task - Add Collection.
    /// </summary>
    /// <typeparam name="T">The type of the tasks.</typeparam>
    /// <param name="tasks">
    /// The tasks to add. While the sequence has no next task, the tasks read so far are sent after <see cref="AddTasksOptions.MaxWait"/>.
    /// </param>
    /// <param name="options">The options for concurrency and request size.</param>
    /// <param name="progress">
    /// The provider that receives the current counts after each response, in order, while the outcomes are enumerated.
    /// </param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>Exactly one outcome for each task that was read from <paramref name="tasks"/>, in any order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tasks"/> is null.</exception>
    public virtual IAsyncEnumerable<TaskOutcome> AddAllAsync<T>(
        IAsyncEnumerable<T> tasks,
        AddTasksOptions? options = null,
        IProgress<AddTasksProgress>? progress = null,
        CancellationToken cancellationToken = default)
        where T : IBatchTask
    {
        if (tasks is null) throw new ArgumentNullException(nameof(tasks));
        return BulkAdd.RunAsync(Requests, _retries!, TaskSource.From(tasks), options ?? new(), progress, cancellationToken);
    }

    /// <summary>
    /// Writes the request that adds a task as a <c>curl</c> command for a bug report. The credential, signatures of SAS URLs, passwords,
    /// and the values of environment settings and upload headers are redacted. The command line is not redacted: review it before you
    /// share the text.
    /// </summary>
    /// <remarks>The command is for PowerShell on Windows, and for a POSIX shell on other systems.</remarks>
    /// <param name="task">The task.</param>
    /// <param name="output">The writer that receives the command.</param>
    /// <exception cref="ArgumentNullException"><paramref name="task"/> or <paramref name="output"/> is null.</exception>
    /// <exception cref="TaskValidationException">The service would reject a value that is known only at run time.</exception>
    public virtual void WriteCurl(IBatchTask task, TextWriter output)
    {
        if (task is null) throw new ArgumentNullException(nameof(task));
        if (output is null) throw new ArgumentNullException(nameof(output));
        CurlWriter.Write(output, Requests.TasksUrl(null), task.ToUtf8Json());
    }

    /// <summary>Releases the client's resources. Connections belong to the transport and stay open for other clients.</summary>
    /// <returns>A completed task.</returns>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return default;
    }
}
