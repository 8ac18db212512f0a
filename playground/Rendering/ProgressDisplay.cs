using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Spectre.Console;

namespace TaskGen.Playground.Rendering;

/// <summary>Shows progress until no task can run any more: bars on a terminal, otherwise a line every few seconds.</summary>
internal static class ProgressDisplay
{
    private static readonly TimeSpan LineInterval = TimeSpan.FromSeconds(2);

    public static Task<IReadOnlyDictionary<string, TaskStatus>> ShowAsync(IJobTarget target, Picture picture, CancellationToken cancellationToken) =>
        AnsiConsole.Profile.Capabilities.Interactive ? ShowBarsAsync(target, picture, cancellationToken) : ShowLinesAsync(target, picture, cancellationToken);

    private static Task<IReadOnlyDictionary<string, TaskStatus>> ShowBarsAsync(IJobTarget target, Picture picture, CancellationToken cancellationToken) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
        .StartAsync(async context =>
        {
            var bars = picture.Kinds.Select(kind => (kind.Kind, kind.Tasks, Bar: context.AddTask(kind.Kind, autoStart: false, maxValue: kind.Tasks.Count))).ToArray();
            return await WatchAsync(
                target,
                picture,
                tasks =>
                {
                    foreach (var (kind, of, bar) in bars)
                    {
                        var counts = Counts.Of(of.Select(task => tasks.GetValueOrDefault(((IBatchTask)task).TaskId)));
                        if (counts.Running + counts.Completed > 0 && !bar.IsStarted) bar.StartTask();
                        bar.Value = counts.Completed;
                        if (counts.Completed == of.Count) bar.StopTask();
                        bar.Description = $"{kind,-8}{counts.ToMarkup(),-44}";
                    }
                },
                cancellationToken).ConfigureAwait(false);
        });

    private static Task<IReadOnlyDictionary<string, TaskStatus>> ShowLinesAsync(IJobTarget target, Picture picture, CancellationToken cancellationToken)
    {
        var (watch, last) = (Stopwatch.StartNew(), TimeSpan.MinValue);
        return WatchAsync(
            target,
            picture,
            tasks =>
            {
                if (last > TimeSpan.MinValue && watch.Elapsed - last < LineInterval && tasks.Values.Any(static task => !task.IsCompleted)) return;
                last = watch.Elapsed;
                var kinds = picture.Kinds.Select(kind => $"{kind.Kind} {Counts.Of(kind.Tasks.Select(task => tasks.GetValueOrDefault(((IBatchTask)task).TaskId))).Completed}/{kind.Tasks.Count}");
                Console.WriteLine(FormattableString.Invariant($"{last.TotalSeconds,6:F1} s  {string.Join("  ", kinds)}  {Counts.Of(tasks.Values)}"));
            },
            cancellationToken);
    }

    private static async Task<IReadOnlyDictionary<string, TaskStatus>> WatchAsync(
        IJobTarget target, Picture picture, Action<IReadOnlyDictionary<string, TaskStatus>> show, CancellationToken cancellationToken)
    {
        while (true)
        {
            var tasks = await target.ReadAsync(cancellationToken).ConfigureAwait(false);
            show(tasks);

            // Tasks that depend on a failed task never run.
            var isStuck = tasks.Values.Any(static task => task is { IsCompleted: true, IsSuccess: false }) && !tasks.Values.Any(static task => task.IsRunning) && await IsStillAsync(target, tasks, cancellationToken).ConfigureAwait(false);
            if (isStuck || (tasks.Count == picture.Tasks.Count && tasks.Values.All(static task => task.IsCompleted))) return tasks;
            await Task.Delay(target.Interval, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<bool> IsStillAsync(IJobTarget target, IReadOnlyDictionary<string, TaskStatus> tasks, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromSeconds(2) + target.Interval, cancellationToken).ConfigureAwait(false);
        var now = await target.ReadAsync(cancellationToken).ConfigureAwait(false);
        return now.Count == tasks.Count && now.All(task => tasks[task.Key] == task.Value);
    }

    /// <summary>The number of tasks in each state.</summary>
    private readonly record struct Counts(int Waiting, int Running, int Completed, int Failed, int Retried)
    {
        public static Counts Of(IEnumerable<TaskStatus?> tasks)
        {
            var counts = default(Counts);
            foreach (var task in tasks)
            {
                counts = counts with
                {
                    Waiting = counts.Waiting + (task is null or { State: "active" } ? 1 : 0),
                    Running = counts.Running + (task is { IsRunning: true } ? 1 : 0),
                    Completed = counts.Completed + (task is { IsCompleted: true } ? 1 : 0),
                    Failed = counts.Failed + (task is { IsCompleted: true, IsSuccess: false } ? 1 : 0),
                    Retried = counts.Retried + (task?.Retries ?? 0),
                };
            }

            return counts;
        }

        public override string ToString() => $"{Waiting} waiting, {Running} running, {Failed} failed, {Retried} retried";

        public string ToMarkup() => string.Join(
            "  ",
            ((string, int, string)[])[("waiting", Waiting, "grey"), ("running", Running, "blue"), ("failed", Failed, "red"), ("retried", Retried, "yellow")] is var all
                ? all.Where(static part => part.Item2 > 0).Select(static part => $"[{part.Item3}]{part.Item2} {part.Item1}[/]")
                : []);
    }
}
