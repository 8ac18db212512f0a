using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core;

namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class BatchClient
{
    protected BatchClient()
    {
    }

    public BatchClient(Uri endpoint, TokenCredential credential)
    {
        _ = endpoint;
        _ = credential;
    }

    public virtual Response CreateTask(
        string jobId,
        BatchTaskCreateOptions task,
        TimeSpan? timeout = null,
        DateTimeOffset? requestDate = null,
        CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public virtual Task<Response> CreateTaskAsync(
        string jobId,
        BatchTaskCreateOptions task,
        TimeSpan? timeout = null,
        DateTimeOffset? requestDate = null,
        CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public virtual Task<Response> CreateTaskAsync(
        string jobId,
        RequestContent content,
        TimeSpan? timeout = null,
        DateTimeOffset? requestDate = null,
        RequestContext context = null) => throw new NotSupportedException();

    public virtual Task<Response> CreateTaskCollectionAsync(
        string jobId,
        BatchTaskGroup taskCollection,
        TimeSpan? timeout = null,
        DateTimeOffset? requestDate = null,
        CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public virtual Task<Response> CreateTasksAsync(
        string jobId,
        IEnumerable<BatchTaskCreateOptions> tasksToAdd,
        TimeSpan? timeOutInSeconds = null,
        CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
