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

/// <summary>Adds tasks to a job of Azure Batch, and accounts for each.</summary>
/// <remarks>Thread-safe: make one for a job and keep it. Members are virtual, and there is a constructor without arguments, for mocks.</remarks>
public class BatchJobClient : IAsyncDisposable
{
    /// <summary>
    /// The name of the client's <see cref="System.Diagnostics.ActivitySource"/> (activities <c>BatchJobClient.Add</c>, <c>BatchJobClient.AddAll</c> and
    /// <c>BatchJobClient.AddTaskCollection</c>) and of its <see cref="System.Diagnostics.Metrics.Meter"/> (counters <c>taskgen.client.tasks.added</c>,
    /// <c>taskgen.client.tasks.failed</c>, <c>taskgen.client.tasks.retried</c>, <c>taskgen.client.parts.split</c>, <c>taskgen.client.request.body.size</c>).
    /// </summary>
    public const string TelemetryName = "TaskGen.Client";

    private readonly JobRequests? _requests;
    private readonly RetrySchedule? _retries;

    /// <summary>Makes a client that authenticates with Microsoft Entra.</summary>
    /// <param name="batchUrl">The account's URL, such as <c>https://account.region.batch.azure.com</c>.</param>
    /// <param name="jobId">The job that tasks are added to.</param>
    /// <param name="credential">Gives tokens for the scope <c>https://batch.core.windows.net/.default</c>.</param>
    /// <param name="options">Retries, transport, diagnostics.</param>
    /// <exception cref="ArgumentNullException"><paramref name="batchUrl"/>, <paramref name="jobId"/> or <paramref name="credential"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="batchUrl"/> is no absolute http or https URL without query, or <paramref name="jobId"/> is blank.</exception>
    public BatchJobClient(Uri batchUrl, string jobId, TokenCredential credential, BatchJobClientOptions? options = null)
        : this(JobRequests.Create(batchUrl, jobId, credential ?? throw new ArgumentNullException(nameof(credential)), options ?? new()), options)
    {
    }

    /// <summary>Makes a client that authenticates with a key of the account.</summary>
    /// <param name="batchUrl">The account's URL, such as <c>https://account.region.batch.azure.com</c>.</param>
    /// <param name="jobId">The job that tasks are added to.</param>
    /// <param name="credential">The account's name and key.</param>
    /// <param name="options">Retries, transport, diagnostics.</param>
    /// <exception cref="ArgumentNullException"><paramref name="batchUrl"/>, <paramref name="jobId"/> or <paramref name="credential"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="batchUrl"/> is no absolute http or https URL without query, or <paramref name="jobId"/> is blank.</exception>
    public BatchJobClient(Uri batchUrl, string jobId, BatchSharedKeyCredential credential, BatchJobClientOptions? options = null)
        : this(JobRequests.Create(batchUrl, jobId, credential ?? throw new ArgumentNullException(nameof(credential)), options ?? new()), options)
    {
    }

    /// <summary>For mocks.</summary>
    protected BatchJobClient()
    {
    }

    private BatchJobClient(JobRequests requests, BatchJobClientOptions? options)
    {
        _requests = requests;
        _retries = new(options ?? new());
    }

    /// <summary>The account's URL.</summary>
    public virtual Uri BatchUrl => Requests.BatchUrl;

    /// <summary>The job that tasks are added to.</summary>
    public virtual string JobId => Requests.JobId;

    private JobRequests Requests => _requests ?? throw new InvalidOperationException("This client was made for a mock, without a job: use a constructor that takes one.");

    /// <summary>Adds a task. REST: Task - Add.</summary>
    /// <param name="task">The task.</param>
    /// <param name="cancellationToken">Stops the request. It may have been done all the same.</param>
    /// <returns>The task's version and the request's ids. Where an answer was lost and a retry found the task there, <see cref="TaskAddResult.AddedByEarlierAttempt"/>.</returns>
    /// <exception cref="TaskValidationException">A value known only at run time is one that the service refuses; nothing was sent.</exception>
    /// <exception cref="BatchRequestException">The service refused the request, or didn't answer.</exception>
    public virtual Task<TaskAddResult> AddAsync(IBatchTask task, CancellationToken cancellationToken = default) => AddAsync(task, null, cancellationToken);

    /// <summary>Adds a task. REST: Task - Add.</summary>
    /// <param name="task">The task.</param>
    /// <param name="options">How it is added.</param>
    /// <param name="cancellationToken">Stops the request. It may have been done all the same.</param>
    /// <returns>The task's version and the request's ids. Where an answer was lost and a retry found the task there, <see cref="TaskAddResult.AddedByEarlierAttempt"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="AddTaskOptions.Timeout"/> is not positive.</exception>
    /// <exception cref="TaskValidationException">A value known only at run time is one that the service refuses; nothing was sent.</exception>
    /// <exception cref="BatchRequestException">The service refused the request, or didn't answer.</exception>
    public virtual async Task<TaskAddResult> AddAsync(IBatchTask task, AddTaskOptions? options, CancellationToken cancellationToken = default)
    {
        var add = new SingleAdd(Requests, task, options);
        return await add.SendAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Adds a task, and blocks until it is done. REST: Task - Add.</summary>
    /// <param name="task">The task.</param>
    /// <param name="options">How it is added.</param>
    /// <param name="cancellationToken">Stops the request. It may have been done all the same.</param>
    /// <returns>As <see cref="AddAsync(IBatchTask, AddTaskOptions?, CancellationToken)"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="AddTaskOptions.Timeout"/> is not positive.</exception>
    /// <exception cref="TaskValidationException">A value known only at run time is one that the service refuses; nothing was sent.</exception>
    /// <exception cref="BatchRequestException">The service refused the request, or didn't answer.</exception>
    public virtual TaskAddResult Add(IBatchTask task, AddTaskOptions? options = null, CancellationToken cancellationToken = default) =>
        new SingleAdd(Requests, task, options).Send(cancellationToken);

    /// <summary>Adds tasks in parts, several at once, and tells what became of each. REST: Task - Add Collection.</summary>
    /// <typeparam name="T">The tasks' type.</typeparam>
    /// <param name="tasks">
    /// The tasks; read lazily, once, on another thread, never more than a few parts ahead of what is sent. It may be endless. To have tasks added after
    /// those that they depend on, sort them with <see cref="TaskGraph"/>.
    /// </param>
    /// <param name="options">How many requests at once, and how large they may be.</param>
    /// <param name="progress">Told after each answer, in order, while outcomes are read.</param>
    /// <param name="cancellationToken">Stops reading and sending.</param>
    /// <returns>
    /// One outcome for each task that was read from <paramref name="tasks"/>, none missing, none twice, in any order. It starts when it is enumerated. Stop
    /// enumerating, and it stops sending. When <paramref name="cancellationToken"/> is set or <paramref name="tasks"/> throws, the outcomes of all tasks
    /// read so far come first, then the exception.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="tasks"/> is null.</exception>
    public virtual IAsyncEnumerable<TaskOutcome> AddAllAsync<T>(
        IEnumerable<T> tasks, AddTasksOptions? options = null, IProgress<AddTasksProgress>? progress = null, CancellationToken cancellationToken = default)
        where T : IBatchTask
    {
        if (tasks is null) throw new ArgumentNullException(nameof(tasks));
        return BulkAdd.RunAsync(Requests, _retries!, TaskSource.From(tasks), options ?? new(), progress, cancellationToken);
    }

    /// <summary>Adds tasks in parts, several at once, and tells what became of each. REST: Task - Add Collection.</summary>
    /// <typeparam name="T">The tasks' type.</typeparam>
    /// <param name="tasks">As above. While it keeps the client waiting, what was read is sent after <see cref="AddTasksOptions.MaxWait"/>.</param>
    /// <param name="options">How many requests at once, and how large they may be.</param>
    /// <param name="progress">Told after each answer, in order, while outcomes are read.</param>
    /// <param name="cancellationToken">Stops reading and sending.</param>
    /// <returns>One outcome for each task that was read from <paramref name="tasks"/>, none missing, none twice, in any order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tasks"/> is null.</exception>
    public virtual IAsyncEnumerable<TaskOutcome> AddAllAsync<T>(
        IAsyncEnumerable<T> tasks, AddTasksOptions? options = null, IProgress<AddTasksProgress>? progress = null, CancellationToken cancellationToken = default)
        where T : IBatchTask
    {
        if (tasks is null) throw new ArgumentNullException(nameof(tasks));
        return BulkAdd.RunAsync(Requests, _retries!, TaskSource.From(tasks), options ?? new(), progress, cancellationToken);
    }

    /// <inheritdoc cref="AddAllAsync{T}(IEnumerable{T}, AddTasksOptions?, IProgress{AddTasksProgress}?, CancellationToken)"/>
    public IAsyncEnumerable<TaskOutcome> AddAllAsync<T>(IEnumerable<T> tasks, IProgress<AddTasksProgress>? progress, CancellationToken cancellationToken = default)
        where T : IBatchTask => AddAllAsync(tasks, null, progress, cancellationToken);

    /// <inheritdoc cref="AddAllAsync{T}(IAsyncEnumerable{T}, AddTasksOptions?, IProgress{AddTasksProgress}?, CancellationToken)"/>
    public IAsyncEnumerable<TaskOutcome> AddAllAsync<T>(IAsyncEnumerable<T> tasks, IProgress<AddTasksProgress>? progress, CancellationToken cancellationToken = default)
        where T : IBatchTask => AddAllAsync(tasks, null, progress, cancellationToken);

    /// <summary>
    /// Writes the request that would add a task as a <c>curl</c> command, for a bug report: the credential, signatures of SAS URLs, passwords, the values of
    /// environment settings and upload headers are struck out. The command line is not: look at it before you hand it on.
    /// </summary>
    /// <param name="task">The task.</param>
    /// <param name="output">Takes the command.</param>
    /// <exception cref="TaskValidationException">A value known only at run time is one that the service refuses.</exception>
    public virtual void WriteCurl(IBatchTask task, TextWriter output)
    {
        if (task is null) throw new ArgumentNullException(nameof(task));
        if (output is null) throw new ArgumentNullException(nameof(output));
        CurlText.Write(output, Requests.TasksUrl(null), task.ToUtf8Json());
    }

    /// <summary>Lets the client go. Connections belong to the transport, which outlives it.</summary>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return default;
    }
}
