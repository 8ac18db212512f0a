using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Local.Execution;
using TaskGen.Local.Jobs;
using TaskGen.Local.Service;

namespace TaskGen.Local.Scheduling;

/// <summary>Jobs, their tasks, and which of them runs where. All state is behind one lock; tasks run outside it.</summary>
internal sealed class Scheduler : IAsyncDisposable
{
    // How far past a task that finds no room others are looked at, and how often that is done to the same task.
    private const int MostPassedBy = 64;
    private const int MostTimesPassed = 200;
    public static readonly TimeSpan DefaultRetention = TimeSpan.FromDays(7);

    // The service ends tasks that are not completed so long after they were added.
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(180);

    // Timers take no more than some 49 days.
    private static readonly TimeSpan MostTimer = TimeSpan.FromDays(49);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, LocalJob> _jobs = new(StringComparer.OrdinalIgnoreCase);
    private readonly PriorityQueue<LocalTask, (int Priority, long Number)> _ready = new();
    private readonly PriorityQueue<LocalTask, DateTimeOffset> _retained = new();
    private readonly Dictionary<LocalJob, ITimer> _jobTimers = [];
    private readonly HashSet<Task> _runs = [];
    private readonly LocalNode[] _nodes;
    private readonly string _trash;
    private readonly int _slotsPerNode;
    private readonly int _mostRunningSlots;
    private readonly TaskRunner _runner;
    private readonly TimeProvider _time;
    private readonly ITimer _retention;
    private readonly ITimer _age;
    private int _runningSlots;
    private long _numbers;
    private bool _isStopped;

    public Scheduler(LocalBatchOptions options, string root, TaskRunner runner)
    {
        var processors = Environment.ProcessorCount;
        _time = options.TimeProvider;
        _runner = runner;
        _trash = Directory.CreateDirectory(Path.Combine(root, "trash")).FullName;
        _slotsPerNode = options.SlotsPerNode ?? Math.Max(processors, 4);
        _nodes = [.. Enumerable.Range(1, options.NodeCount ?? processors).Select(i => "node-" + i.ToString(CultureInfo.InvariantCulture)).Select(id => new LocalNode(id, Path.Combine(root, id), _slotsPerNode))];
        _mostRunningSlots = options.MaxRunningSlots ?? (options.NodeCount is null && options.SlotsPerNode is null ? processors : _nodes.Length * _slotsPerNode);
        _retention = _time.CreateTimer(static state => ((Scheduler)state!).DropExpired(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _age = _time.CreateTimer(static state => ((Scheduler)state!).EndOld(), this, TimeSpan.FromDays(1), TimeSpan.FromDays(1));
    }

    private DateTimeOffset Now => _time.GetUtcNow();

    /// <summary>Reads under the lock.</summary>
    public T Read<T>(Func<T> read)
    {
        lock (_gate) return read();
    }

    /// <summary>All jobs, in the order in which they were added.</summary>
    public IEnumerable<LocalJob> Jobs => _jobs.Values.OrderBy(static job => job.Number);

    public LocalJob Job(string id) => _jobs.TryGetValue(id, out var job) ? job : throw ServiceException.JobNotFound();

    public LocalTask Task(string jobId, string taskId) => Job(jobId).Find(taskId) ?? throw ServiceException.TaskNotFound();

    public LocalJob AddJob(JobAddParameter definition)
    {
        lock (_gate)
        {
            if (_jobs.ContainsKey(definition.Id!)) throw new ServiceException(409, "JobExists", "The specified job already exists.");
            var job = new LocalJob(definition, Now, ++_numbers);
            _jobs.Add(job.Id, job);
            WatchWallClock(job);
            return job;
        }
    }

    /// <summary>Changes a job.</summary>
    /// <param name="id">Which.</param>
    /// <param name="change">Gives its new definition, or throws.</param>
    public LocalJob PatchJob(string id, Func<LocalJob, JobAddParameter> change)
    {
        lock (_gate)
        {
            var job = Job(id);
            var definition = change(job);
            if (!job.TakesTasks) throw new ServiceException(409, "JobCompleted", "The specified job is in a completed state.");
            job.Change(definition, Now);
            WatchWallClock(job);
            EndIfDone(job);
            Pump();
            return job;
        }
    }

    public void DeleteJob(string id, Action<LocalJob> check)
    {
        lock (_gate)
        {
            var job = Job(id);
            check(job);
            _jobs.Remove(id);
            job.IsDeleted = true;
            if (_jobTimers.Remove(job, out var timer)) timer.Dispose();
            foreach (var task in job.Tasks.ToArray()) Drop(task);
        }
    }

    public void TerminateJob(string id, string reason, Action<LocalJob> check)
    {
        lock (_gate)
        {
            var job = Job(id);
            check(job);
            if (!job.TakesTasks) throw new ServiceException(409, job.State == JobState.Completed ? "JobCompleted" : "JobTerminating", "The specified job is already completed, or about to be.");
            Terminate(job, reason);
        }
    }

    public void DisableJob(string id, string disableTasks)
    {
        lock (_gate)
        {
            var job = Job(id);
            if (job.State != JobState.Active) throw new ServiceException(409, job.State == JobState.Disabled ? "JobDisabled" : "JobCompleted", "The specified job is not active.");
            Disable(job, disableTasks);
        }
    }

    public void EnableJob(string id)
    {
        lock (_gate)
        {
            var job = Job(id);
            if (job.State != JobState.Disabled) throw new ServiceException(409, "JobNotDisabled", "The specified job is not disabled.");
            job.MoveTo(JobState.Active, Now);
            foreach (var task in job.Tasks) Enqueue(task);
            Pump();
        }
    }

    public LocalTask AddTask(string jobId, TaskAddParameter definition, byte[] body)
    {
        lock (_gate)
        {
            var job = Job(jobId);
            if (!job.TakesTasks) throw new ServiceException(409, "JobCompleted", "The specified job is in a completed state and takes no tasks.");
            JobRules.Check(job, definition);
            if (job.Find(definition.Id!) is not null) throw new ServiceException(409, "TaskExists", "The specified task already exists.");
            var task = new LocalTask(job, definition, body, Now, ++_numbers);
            job.Add(task);
            job.Dependencies.Add(task);
            Enqueue(task);
            Pump();
            return task;
        }
    }

    public void TerminateTask(string jobId, string taskId, Action<LocalTask> check)
    {
        lock (_gate)
        {
            var task = Task(jobId, taskId);
            check(task);
            if (task.State == TaskState.Completed) throw new ServiceException(409, "TaskCompleted", "The specified task is already completed.");
            Terminate(task);
            Pump();
        }
    }

    public void DeleteTask(string jobId, string taskId, Action<LocalTask> check)
    {
        lock (_gate)
        {
            var task = Task(jobId, taskId);
            check(task);
            Drop(task);
            EndIfDone(task.Job);
        }
    }

    public void ReactivateTask(string jobId, string taskId, Action<LocalTask> check)
    {
        lock (_gate)
        {
            var task = Task(jobId, taskId);
            check(task);
            if (!task.Job.TakesTasks) throw new ServiceException(409, "JobCompleted", "The specified job is in a completed state: its tasks can't be run again.");
            if (task.State != TaskState.Completed) throw new ServiceException(409, "TaskNotCompleted", "The specified task is not completed: only a task that failed can be run again.");
            if (task.Execution?.IsSuccess == true) throw new ServiceException(409, "TaskSucceeded", "The specified task succeeded: only a task that failed can be run again.");
            task.Execution = null;
            task.Job.OpenTasks++;
            task.Job.Dependencies.Forget(task.Id);
            task.MoveTo(TaskState.Active, Now);
            Enqueue(task);
            Pump();
        }
    }

    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _isStopped = true;
            foreach (var task in _jobs.Values.SelectMany(static job => job.Tasks)) task.Run?.Stop(StopReason.Dropped);
        }

        while (Read(() => _runs.ToArray()) is { Length: > 0 } runs) await System.Threading.Tasks.Task.WhenAll(runs).ConfigureAwait(false);
        await _retention.DisposeAsync().ConfigureAwait(false);
        await _age.DisposeAsync().ConfigureAwait(false);
        foreach (var timer in _jobTimers.Values) await timer.DisposeAsync().ConfigureAwait(false);
    }

    private void Enqueue(LocalTask task)
    {
        if (task is { State: TaskState.Active, OpenDependencies: 0 }) _ready.Enqueue(task, (-(task.Job.Definition.Priority ?? 0), task.Number));
    }

    /// <summary>Starts what finds room.</summary>
    private void Pump()
    {
        if (_isStopped) return;
        var passedBy = new List<(LocalTask Task, (int, long) Priority)>();
        while (passedBy.Count < MostPassedBy && _runningSlots < _mostRunningSlots && _ready.TryDequeue(out var task, out var priority))
        {
            if (task.IsDeleted || task.State != TaskState.Active || task.Run is not null || task.OpenDependencies > 0 || task.Job.State != JobState.Active) continue;
            if (task.RequiredSlots > _slotsPerNode || task.Instances > _nodes.Length) continue;
            if (task.Job.Definition.MaxParallelTasks is > 0 and { } most && task.Job.RunningTasks >= most || Place(task) is not { } nodes)
            {
                passedBy.Add((task, priority));
                if (++task.TimesPassed > MostTimesPassed) break;
                continue;
            }

            Start(task, nodes);
        }

        foreach (var (task, priority) in passedBy) _ready.Enqueue(task, priority);
    }

    private LocalNode[]? Place(LocalTask task)
    {
        var slots = task.RequiredSlots * task.Instances;
        if (_runningSlots > 0 && _runningSlots + slots > _mostRunningSlots) return null;
        var nodes = _nodes.Where(node => node.FreeSlots >= task.RequiredSlots)
            .OrderByDescending(node => task.Nodes.Contains(node))
            .ThenByDescending(static node => node.FreeSlots)
            .Take(task.Instances).ToArray();
        return nodes.Length == task.Instances ? nodes : null;
    }

    private void Start(LocalTask task, LocalNode[] nodes)
    {
        foreach (var node in nodes) node.FreeSlots -= task.RequiredSlots;
        _runningSlots += task.RequiredSlots * nodes.Length;
        task.Job.RunningTasks++;
        task.TimesPassed = 0;
        TaskDirectory[] directories = [.. nodes.Select((node, i) => node.Task(task.Job.Id, task.Id, i))];
        var run = task.Run = new(task, nodes, directories, [.. task.Directories.Except(directories)]);
        (task.Nodes, task.Directories) = (nodes, directories);
        task.Execution ??= new();
        task.Execution.StartTime = Now;
        task.MoveTo(TaskState.Preparing, Now);
        Track(System.Threading.Tasks.Task.Run(() => RunAsync(run)));
    }

    private async Task RunAsync(TaskRun run)
    {
        RunResult result;
        try
        {
            result = await _runner.RunAsync(run, () => Read(() => MarkRunning(run))).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // What the endpoint itself did wrong is told as such, and the task ends all the same.
            result = new(null, new("servererror", "InternalError", exception.ToString()), IsPreProcessingError: true);
        }

        lock (_gate)
        {
            var task = run.Task;
            foreach (var node in run.Nodes) node.FreeSlots += task.RequiredSlots;
            _runningSlots -= task.RequiredSlots * run.Nodes.Count;
            task.Job.RunningTasks--;
            task.Run = null;
            task.SubtaskExitCodes = run.SubtaskExitCodes;
            if (!task.IsDeleted) End(task, run.Reason, result);
            else DeleteFiles(task);
            if (task.Job is { State: JobState.Terminating, RunningTasks: 0 }) task.Job.MoveTo(JobState.Completed, Now);
            Pump();
        }
    }

    private bool MarkRunning(TaskRun run)
    {
        run.Task.MoveTo(TaskState.Running, Now);
        return true;
    }

    /// <summary>Runs a task again, or completes it.</summary>
    private void End(LocalTask task, StopReason reason, RunResult result)
    {
        var execution = task.Execution!;
        if (reason == StopReason.Requeued)
        {
            execution.RequeueCount++;
            execution.LastRequeueTime = Now;
            task.MoveTo(TaskState.Active, Now);
            Enqueue(task);
            return;
        }

        var retries = task.Definition.Constraints?.MaxTaskRetryCount ?? task.Job.Definition.Constraints?.MaxTaskRetryCount ?? 0;
        var isRetried = reason == StopReason.None && result.ExitCode is not (null or 0) && (retries < 0 || execution.RetryCount < retries);
        if (isRetried && task.Job.State is JobState.Active or JobState.Disabled)
        {
            execution.RetryCount++;
            execution.LastRetryTime = Now;
            execution.ExitCode = result.ExitCode;
            task.MoveTo(TaskState.Active, Now);
            Enqueue(task);
            return;
        }

        Complete(task, result);
    }

    private void Complete(LocalTask task, RunResult result)
    {
        var job = task.Job;
        var execution = task.Execution ??= new();
        execution.ExitCode = result.ExitCode;
        execution.Failure = result.Failure;
        execution.EndTime = Now;
        task.MoveTo(TaskState.Completed, Now);
        job.OpenTasks--;
        if (task.Directories.Count > 0) Retain(task);

        var actions = ExitActions.Of(task.Definition.ExitConditions, result.ExitCode, result.IsPreProcessingError, result.IsFileUploadError);
        if (actions.DependencyAction == DependencyAction.Satisfy)
        {
            foreach (var free in job.Dependencies.Satisfy(task.Id)) Enqueue(free);
        }
        else
        {
            job.Dependencies.Block(task.Id);
        }

        if (job.OnTaskFailure == OnTaskFailure.PerformExitOptionsJobAction && job.TakesTasks)
        {
            if (actions.JobAction == JobAction.Terminate) Terminate(job, "TaskFailed");
            else if (actions.JobAction == JobAction.Disable && job.State == JobState.Active) Disable(job, "requeue");
        }

        EndIfDone(job);
    }

    private void EndIfDone(LocalJob job)
    {
        if (job is { OpenTasks: 0, TakesTasks: true, EndsWithTasks: true }) Terminate(job, "AllTasksComplete");
    }

    private void WatchWallClock(LocalJob job)
    {
        if (_jobTimers.Remove(job, out var former)) former.Dispose();
        if (job.Definition.Constraints?.MaxWallClockTime is not { } time || time > MostTimer) return;
        var left = job.CreationTime + time - Now;
        _jobTimers[job] = _time.CreateTimer(_ => TerminateExpired(job), null, left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private void Terminate(LocalJob job, string reason)
    {
        job.MoveTo(JobState.Terminating, Now, reason);
        foreach (var task in job.Tasks) task.Run?.Stop(StopReason.Terminated);
        if (job.RunningTasks == 0) job.MoveTo(JobState.Completed, Now);
    }

    private void Terminate(LocalTask task)
    {
        if (task.Run is { } run) run.Stop(StopReason.Terminated);
        else Complete(task, new(null, FailureInformation.EndedByUser()));
    }

    private void EndOld()
    {
        lock (_gate)
        {
            var old = Now - LongestLife;
            foreach (var task in _jobs.Values.SelectMany(static job => job.Tasks).Where(task => task.State != TaskState.Completed && task.CreationTime <= old).ToArray()) Terminate(task);
            Pump();
        }
    }

    private void TerminateExpired(LocalJob job)
    {
        lock (_gate)
        {
            if (!job.IsDeleted && job.TakesTasks) Terminate(job, "MaxWallClockTimeExpiry");
        }
    }

    private void Disable(LocalJob job, string disableTasks)
    {
        job.MoveTo(JobState.Disabled, Now);
        if (disableTasks == "wait") return;
        foreach (var task in job.Tasks) task.Run?.Stop(disableTasks == "terminate" ? StopReason.Terminated : StopReason.Requeued);
    }

    private void Drop(LocalTask task)
    {
        task.IsDeleted = true;
        task.Job.Remove(task);
        if (task.Run is { } run) run.Stop(StopReason.Dropped);
        else DeleteFiles(task);
    }

    private void Retain(LocalTask task)
    {
        var time = task.Definition.Constraints?.RetentionTime ?? DefaultRetention;
        var now = Now;
        if (time >= DateTimeOffset.MaxValue - now) return;
        _retained.Enqueue(task, now + time);
        WaitForNextExpiry();
    }

    private void WaitForNextExpiry()
    {
        if (!_retained.TryPeek(out _, out var due)) return;
        var wait = due - Now;
        _retention.Change(wait < TimeSpan.Zero ? TimeSpan.Zero : wait > TimeSpan.FromDays(20) ? TimeSpan.FromDays(20) : wait, Timeout.InfiniteTimeSpan);
    }

    private void DropExpired()
    {
        lock (_gate)
        {
            while (_retained.TryPeek(out var task, out var due) && due <= Now)
            {
                _retained.Dequeue();
                // One that was run again since then is kept from its new end on.
                var time = task.Definition.Constraints?.RetentionTime ?? DefaultRetention;
                if (task is { State: TaskState.Completed, IsDeleted: false } && task.Execution?.EndTime + time <= Now) DeleteFiles(task);
            }

            WaitForNextExpiry();
        }
    }

    /// <summary>Takes a task's files out of the way at once, and deletes them behind the lock's back.</summary>
    private void DeleteFiles(LocalTask task)
    {
        foreach (var directory in task.Directories)
        {
            if (directory.MoveTo(Path.Combine(_trash, Guid.NewGuid().ToString("N"))) is { } moved) Track(System.Threading.Tasks.Task.Run(() => Directories.Delete(moved)));
        }

        (task.Nodes, task.Directories) = ([], []);
    }

    /// <summary>Waits for work at the end.</summary>
    private void Track(Task work)
    {
        _runs.Add(work);
        _ = work.ContinueWith(
            done =>
            {
                lock (_gate) _runs.Remove(done);
            },
            TaskScheduler.Default);
    }
}
