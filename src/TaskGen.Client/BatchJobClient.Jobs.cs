using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Azure;
using Azure.Core;
using TaskGen.Client.Checking;
using TaskGen.Client.Jobs;
using TaskGen.Client.Waiting;

namespace TaskGen.Client;

/// <content>The operations on the job and on the results of its tasks.</content>
public partial class BatchJobClient
{
    /// <summary>Creates the job. REST: Job - Add.</summary>
    /// <param name="poolId">The identifier of the pool that runs the tasks. The service accepts the job before the pool exists.</param>
    /// <param name="options">The options of the job.</param>
    /// <param name="cancellationToken">
    /// The token to monitor for cancellation requests. The service may already have processed the request.
    /// </param>
    /// <returns>
    /// The response of the service. Its status is 201 (Created), or 409 (Conflict) where a response was lost and a retry found that the
    /// job had been created.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="poolId"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="poolId"/> is blank.</exception>
    /// <exception cref="BatchRequestException">
    /// The service rejected the request (<c>JobExists</c> if the job exists) or did not respond.
    /// </exception>
    public virtual async Task<Response> CreateJobAsync(
        string poolId, CreateJobOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (poolId is null) throw new ArgumentNullException(nameof(poolId));
        if (string.IsNullOrWhiteSpace(poolId)) throw new ArgumentException("The pool id is blank.", nameof(poolId));
        using var message = Requests.Send(
            RequestMethod.Post, Requests.AccountUrl("/jobs"), JobBodies.Create(JobId, poolId, options ?? new()));
        return await new JobOperation(Requests, "BatchJobClient.CreateJob", $"Job '{JobId}' was not created")
            .SendAsync(message, ["JobExists"], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Reads the job, its pool, and the application packages of the tasks once, and returns what in them would make the service reject the
    /// tasks, or would make them fail or wait forever. Nothing is added. REST: Job - Get, Pool - Get, Application - Get.
    /// </summary>
    /// <typeparam name="T">The type of the tasks.</typeparam>
    /// <param name="tasks">The tasks that are to be added. The sequence is enumerated once.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>
    /// The findings, one for each cause, with the identifiers of the tasks that are affected; empty if nothing is wrong. Where the caller
    /// is not permitted to read the pool, one finding reports this, and everything else is checked.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="tasks"/> is null.</exception>
    /// <exception cref="TaskValidationException">
    /// The service would reject a value that is known only at run time.
    /// </exception>
    /// <exception cref="BatchRequestException">
    /// The service rejected the request (<c>JobNotFound</c> if the job does not exist) or did not respond.
    /// </exception>
    public virtual async Task<IReadOnlyList<JobFinding>> CheckJobAsync<T>(
        IEnumerable<T> tasks, CancellationToken cancellationToken = default)
        where T : IBatchTask
    {
        if (tasks is null) throw new ArgumentNullException(nameof(tasks));
        var requirements = new List<TaskRequirements>();
        foreach (var task in tasks) requirements.Add(TaskRequirements.Of(task));
        return await new JobCheck(Requests).RunAsync(requirements, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Makes the job end as soon as all of its tasks have completed: sets <c>onAllTasksComplete</c> to <c>terminatejob</c>. Call it after
    /// all tasks were added, because a job without open tasks ends immediately. REST: Job - Patch.
    /// </summary>
    /// <param name="cancellationToken">
    /// The token to monitor for cancellation requests. The service may already have processed the request.
    /// </param>
    /// <returns>The response of the service.</returns>
    /// <exception cref="BatchRequestException">The service rejected the request or did not respond.</exception>
    public virtual async Task<Response> CompleteJobWhenTasksFinishAsync(CancellationToken cancellationToken = default)
    {
        using var message = Requests.Send(RequestMethod.Patch, Requests.JobUrl(""), JobBodies.Patch(OnAllTasksComplete.TerminateJob));
        return await new JobOperation(Requests, "BatchJobClient.CompleteJobWhenTasksFinish", $"Job '{JobId}' was not changed")
            .SendAsync(message, [], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Waits until all tasks of the job have completed, and returns each task once as soon as it is found to have completed, in any order.
    /// REST: Task - List, Job - Get Task Counts.
    /// </summary>
    /// <param name="options">The options for polling.</param>
    /// <param name="progress">
    /// The provider that receives the number of tasks in each state after each poll, while the tasks are enumerated.
    /// </param>
    /// <param name="cancellationToken">
    /// The token to monitor for cancellation requests. Canceling stops waiting; the tasks continue to run.
    /// </param>
    /// <returns>
    /// The completed tasks, including those that had completed before. Polling starts when the sequence is enumerated; enumeration ends
    /// when the job has no task that is not completed.
    /// </returns>
    /// <remarks>
    /// Add all tasks first: a job without tasks has nothing to wait for. A task that depends on a failed task stays active unless the exit
    /// options of the failed task satisfy its dependents, and a disabled job does not run its tasks: use <paramref name="progress"/> to
    /// notice, and
    /// <paramref name="cancellationToken"/> to stop waiting.
    /// </remarks>
    /// <exception cref="BatchRequestException">
    /// While enumerating: the service rejected a request (<c>JobNotFound</c> if the job was deleted) or did not respond.
    /// </exception>
    public virtual IAsyncEnumerable<CompletedTask> WaitForTasksAsync(
        WaitForTasksOptions? options = null,
        IProgress<WaitForTasksProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        new TaskWaiter(Requests, _retries!.Time, options ?? new(), progress).RunAsync(cancellationToken);

    /// <summary>Opens a file of a task, such as its standard output. REST: File - Get From Task.</summary>
    /// <param name="taskId">The identifier of the task.</param>
    /// <param name="filePath">
    /// The path of the file relative to the task directory: <c>stdout.txt</c>, <c>stderr.txt</c>, or <c>wd/name</c> for a file of the
    /// working directory.
    /// </param>
    /// <param name="range">The range of bytes to read. Default: the whole file. REST: header <c>ocp-range</c>.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>
    /// A stream that downloads the content while it is read; dispose it to release the connection. The file of a running task contains
    /// what has been written so far.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="taskId"/> or <paramref name="filePath"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="taskId"/> or <paramref name="filePath"/> is blank or has a segment of dots.
    /// </exception>
    /// <exception cref="BatchRequestException">
    /// The service rejected the request (<c>TaskNotFound</c>, <c>FileNotFound</c>, <c>InvalidRange</c>, or 409 if the task has not
    /// started) or did not respond.
    /// </exception>
    public virtual async Task<Stream> OpenTaskFileAsync(
        string taskId, string filePath, HttpRange range = default, CancellationToken cancellationToken = default)
    {
        using var message = Requests.TaskFile(taskId, filePath, range);
        await new JobOperation(
            Requests, "BatchJobClient.OpenTaskFile", $"File '{filePath}' of task '{taskId}' of job '{JobId}' was not opened")
            .SendAsync(message, [], cancellationToken).ConfigureAwait(false);
        return message.ExtractResponseContent() ?? Stream.Null;
    }

    /// <summary>Terminates the job: running tasks are stopped and active tasks never start. REST: Job - Terminate.</summary>
    /// <param name="reason">
    /// The reason, which the job shows afterwards. Default: <c>UserTerminate</c>. REST: <c>terminateReason</c>.
    /// </param>
    /// <param name="cancellationToken">
    /// The token to monitor for cancellation requests. The service may already have processed the request.
    /// </param>
    /// <returns>
    /// The response of the service, which ends the tasks afterwards. Its status is 202 (Accepted), or 409 (Conflict) where a response was
    /// lost and a retry found that the job had been terminated.
    /// </returns>
    /// <exception cref="BatchRequestException">The service rejected the request or did not respond.</exception>
    public virtual async Task<Response> TerminateAsync(string? reason = null, CancellationToken cancellationToken = default)
    {
        using var message = Requests.Send(RequestMethod.Post, Requests.JobUrl("/terminate"), JobBodies.Terminate(reason));
        return await new JobOperation(Requests, "BatchJobClient.Terminate", $"Job '{JobId}' was not terminated")
            .SendAsync(message, ["JobCompleted", "JobBeingTerminated"], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes the job with all of its tasks and their files on nodes. REST: Job - Delete.</summary>
    /// <param name="cancellationToken">
    /// The token to monitor for cancellation requests. The service may already have processed the request.
    /// </param>
    /// <returns>
    /// The response of the service, which deletes the job afterwards. Its status is 202 (Accepted), or 404 (Not Found) or 409 (Conflict)
    /// where a response was lost and a retry found that the job had been deleted.
    /// </returns>
    /// <exception cref="BatchRequestException">The service rejected the request or did not respond.</exception>
    public virtual async Task<Response> DeleteJobAsync(CancellationToken cancellationToken = default)
    {
        using var message = Requests.Send(RequestMethod.Delete, Requests.JobUrl(""), null);
        return await new JobOperation(Requests, "BatchJobClient.DeleteJob", $"Job '{JobId}' was not deleted")
            .SendAsync(message, ["JobNotFound", "JobBeingDeleted"], cancellationToken).ConfigureAwait(false);
    }
}
