using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Local.Execution;
using TaskGen.Local.Jobs;
using TaskGen.Local.Service;

namespace TaskGen.Local.Scheduling;

/// <summary>
/// The jobs and tasks of the account, and the operations on them. All state is guarded by one lock; tasks run outside it.
/// </summary>
internal sealed class JobStore : IAsyncDisposable
{
    // The service terminates tasks that are not completed this long after they were added.
    private static readonly TimeSpan MaxTaskLifetime = TimeSpan.FromDays(180);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LocalJob> _jobs = new(StringComparer.OrdinalIgnoreCase);
    private readonly BackgroundWork _work = new();
    private readonly FileRetention _files;
    private readonly NodePool _nodes;
    private readonly TaskLifecycle _lifecycle;
    private readonly JobTimers _jobTimers;
    private readonly TimeProvider _time;
    private readonly ITimer _lifetimeTimer;
    private readonly Dictionary<string, int> _deletedJobs = new(StringComparer.OrdinalIgnoreCase);
    private long _lastNumber;

    public JobStore(LocalBatchOptions options, string root, TaskRunner runner)
    {
        _time = options.TimeProvider;
        _nodes = new(options, root);
        _files = new(root, _lock, _work, _time);
        _lifecycle = new(_lock, runner, _nodes, _files, _work, _time);
        _jobTimers = new(_lock, _lifecycle, _time);
        Schedules = new(_lock, this, _time);
        _lifecycle.JobEnded = Schedules.EndJob;
        _lifetimeTimer = _time.CreateTimer(
            static state => ((JobStore)state!).TerminateExpiredTasks(), this, TimeSpan.FromDays(1), TimeSpan.FromDays(1));
    }

    public JobScheduleStore Schedules { get; }

    public DateTimeOffset Now => _time.GetUtcNow();

    /// <summary>Reads state under the lock.</summary>
    public T Read<T>(Func<T> read)
    {
        lock (_lock) return read();
    }

    /// <summary>Gets all jobs, in the order in which they were added. Called under the lock.</summary>
    public IEnumerable<LocalJob> Jobs => _jobs.Values.OrderBy(static job => job.Number);

    /// <summary>Returns a job. Called under the lock.</summary>
    /// <exception cref="ServiceException">The job does not exist.</exception>
    public LocalJob Job(string id) => _jobs.TryGetValue(id, out var job) ? job : throw ServiceException.JobNotFound();

    /// <summary>Returns a task. Called under the lock.</summary>
    /// <exception cref="ServiceException">The job or the task does not exist.</exception>
    public LocalTask Task(string jobId, string taskId) => Job(jobId).Find(taskId) ?? throw ServiceException.TaskNotFound();

    /// <summary>Gets the nodes, which all pools share.</summary>
    public IReadOnlyList<LocalNode> Nodes => _nodes.Nodes;

    public int SlotsPerNode => _nodes.SlotsPerNode;

    /// <summary>Returns the number of tasks that run on a node. Called under the lock.</summary>
    public int RunningTasks(LocalNode node) =>
        _jobs.Values.Sum(job => job.RunningTasks == 0 ? 0 : job.Tasks.Count(task => task.Run is { } run && run.Nodes.Contains(node)));

    /// <summary>Returns whether no task of a job runs or can run.</summary>
    public bool IsIdle(string jobId)
    {
        lock (_lock)
        {
            var job = Job(jobId);
            if (job.RunningTasks > 0) return false;
            return job.State != JobState.Active
                || !job.Tasks.Any(task => task is { State: TaskState.Active, OpenDependencies: 0 } && _nodes.CanRun(task));
        }
    }

    /// <summary>Returns a node.</summary>
    /// <exception cref="ServiceException">The node does not exist.</exception>
    public LocalNode Node(string id) =>
        Nodes.FirstOrDefault(node => string.Equals(node.Id, id, StringComparison.OrdinalIgnoreCase))
            ?? throw ServiceException.NodeNotFound();

    public LocalJob AddJob(JobAddParameter definition)
    {
        lock (_lock)
        {
            if (_jobs.ContainsKey(definition.Id!)) throw new ServiceException(409, "JobExists", "The specified job already exists.");
            var job = new LocalJob(definition, DirectoryName(definition.Id!), Now, ++_lastNumber);
            _jobs.Add(job.Id, job);
            _jobTimers.Start(job);
            _lifecycle.TerminateIfDone(job);
            return job;
        }
    }

    /// <summary>Changes a job.</summary>
    /// <param name="id">The job's id.</param>
    /// <param name="change">Returns the new definition, or throws.</param>
    public LocalJob PatchJob(string id, Func<LocalJob, JobAddParameter> change)
    {
        lock (_lock)
        {
            var job = Job(id);
            var definition = change(job);
            if (!job.AcceptsTasks) throw new ServiceException(409, "JobCompleted", "The specified job is in a completed state.");
            job.Change(definition, Now);
            _jobTimers.Start(job);
            _lifecycle.TerminateIfDone(job);
            _lifecycle.StartReadyTasks();
            return job;
        }
    }

    public void DeleteJob(string id, Action<LocalJob> check)
    {
        lock (_lock)
        {
            var job = Job(id);
            check(job);
            _jobs.Remove(id);
            _deletedJobs[id] = _deletedJobs.GetValueOrDefault(id) + 1;
            _jobTimers.Stop(job);
            _lifecycle.Delete(job);
        }
    }

    public void TerminateJob(string id, string reason, Action<LocalJob> check)
    {
        lock (_lock)
        {
            var job = Job(id);
            check(job);
            if (!job.AcceptsTasks)
            {
                var code = job.State == JobState.Completed ? "JobCompleted" : "JobBeingTerminated";
                throw new ServiceException(409, code, "The specified job is already completed, or is being terminated.");
            }

            _lifecycle.Terminate(job, reason);
        }
    }

    public void DisableJob(string id, string disableTasks, Action<LocalJob> check)
    {
        lock (_lock)
        {
            var job = Job(id);
            check(job);
            if (job.State != JobState.Active)
            {
                throw new ServiceException(
                    409, job.State == JobState.Disabled ? "JobDisabled" : "JobCompleted", "The specified job is not active.");
            }

            _lifecycle.Disable(job, disableTasks);
        }
    }

    public void EnableJob(string id, Action<LocalJob> check)
    {
        lock (_lock)
        {
            var job = Job(id);
            check(job);
            if (job.State != JobState.Disabled) throw new ServiceException(409, "JobNotDisabled", "The specified job is not disabled.");
            job.MoveTo(JobState.Active, Now);
            foreach (var task in job.Tasks) _nodes.Enqueue(task);
            _lifecycle.StartReadyTasks();
        }
    }

    public LocalTask AddTask(string jobId, TaskAddParameter definition, byte[] body)
    {
        lock (_lock)
        {
            var job = Job(jobId);
            if (!job.AcceptsTasks)
            {
                throw new ServiceException(409, "JobCompleted", "The specified job is in a completed state and accepts no tasks.");
            }
            TaskJobValidator.Check(job, definition);
            if (job.Find(definition.Id!) is not null) throw new ServiceException(409, "TaskExists", "The specified task already exists.");
            var task = new LocalTask(job, definition, body, Now, ++_lastNumber);
            job.Add(task);
            job.Dependencies.Add(task);
            _nodes.Enqueue(task);
            _lifecycle.StartReadyTasks();
            return task;
        }
    }

    public void TerminateTask(string jobId, string taskId, Action<LocalTask> check)
    {
        lock (_lock)
        {
            var task = Task(jobId, taskId);
            check(task);
            if (task.State == TaskState.Completed)
            {
                throw new ServiceException(409, "TaskCompleted", "The specified task is already completed.");
            }
            _lifecycle.Terminate(task);
            _lifecycle.StartReadyTasks();
        }
    }

    /// <summary>Changes the constraints of a task.</summary>
    public LocalTask UpdateTask(string jobId, string taskId, TaskConstraints? constraints, Action<LocalTask> check)
    {
        lock (_lock)
        {
            var task = Task(jobId, taskId);
            check(task);
            if (task.State == TaskState.Completed)
            {
                throw new ServiceException(409, "TaskCompleted", "The specified task is already completed.");
            }
            task.Change(task.Definition with { Constraints = constraints }, Now);
            return task;
        }
    }

    public void DeleteTask(string jobId, string taskId, Action<LocalTask> check)
    {
        lock (_lock)
        {
            var task = Task(jobId, taskId);
            check(task);
            _lifecycle.Delete(task);
            _lifecycle.TerminateIfDone(task.Job);
        }
    }

    public void ReactivateTask(string jobId, string taskId, Action<LocalTask> check)
    {
        lock (_lock)
        {
            var task = Task(jobId, taskId);
            check(task);
            if (!task.Job.AcceptsTasks)
            {
                throw new ServiceException(
                    409, "JobCompleted", "The specified job is in a completed state; its tasks cannot be reactivated.");
            }
            if (task.State != TaskState.Completed)
            {
                throw new ServiceException(
                    409, "TaskNotCompleted", "The specified task is not completed; only a failed task can be reactivated.");
            }
            if (task.Execution?.IsSuccess == true)
            {
                throw new ServiceException(409, "TaskSucceeded", "The specified task succeeded; only a failed task can be reactivated.");
            }
            task.Execution = null;
            task.Job.OpenTasks++;
            task.MoveTo(TaskState.Active, Now);
            _nodes.Enqueue(task);
            _lifecycle.StartReadyTasks();
        }
    }

    public async ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            Schedules.Dispose();
            _lifecycle.Shutdown();
            foreach (var task in _jobs.Values.SelectMany(static job => job.Tasks)) task.Run?.Stop(StopReason.Deleted);
        }

        await _work.WaitAsync().ConfigureAwait(false);
        await _lifetimeTimer.DisposeAsync().ConfigureAwait(false);
        await _files.DisposeAsync().ConfigureAwait(false);
        _jobTimers.Dispose();
    }

    private string DirectoryName(string jobId) =>
        string.Create(CultureInfo.InvariantCulture, $"job-{_deletedJobs.GetValueOrDefault(jobId) + 1}");

    private void TerminateExpiredTasks()
    {
        lock (_lock)
        {
            var oldest = Now - MaxTaskLifetime;
            var expired = _jobs.Values.SelectMany(static job => job.Tasks)
                .Where(task => task.State != TaskState.Completed && task.CreationTime <= oldest);
            foreach (var task in expired.ToArray()) _lifecycle.Terminate(task);
            _lifecycle.StartReadyTasks();
        }
    }
}
