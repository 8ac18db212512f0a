using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Spectre.Console;
using TaskGen.Client;
using TaskGen.Playground.Rendering.Tasks;

namespace TaskGen.Playground.Rendering;

/// <summary>Waits until no task can run any more, and shows progress: bars on a terminal, otherwise a line every few seconds.</summary>
internal static class ProgressDisplay
{
    private static readonly TimeSpan LineInterval = TimeSpan.FromSeconds(2);

    public static Task<IReadOnlyDictionary<string, CompletedTask>> ShowAsync(
        IJobTarget target, Picture picture, CancellationToken cancellationToken) =>
        AnsiConsole.Profile.Capabilities.Interactive
            ? ShowBarsAsync(target, picture, cancellationToken)
            : ShowLinesAsync(target, picture, cancellationToken);

    private static Task<IReadOnlyDictionary<string, CompletedTask>> ShowBarsAsync(
        IJobTarget target, Picture picture, CancellationToken cancellationToken) =>
        AnsiConsole.Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new PercentageColumn(),
                new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var bars = picture.Kinds
                    .Select(kind => (kind.Kind, kind.Tasks, Bar: context.AddTask(kind.Kind, maxValue: kind.Tasks.Count)))
                    .ToArray();
                return await WaitAsync(
                    target,
                    (tasks, counts) =>
                    {
                        foreach (var (kind, of, bar) in bars)
                        {
                            bar.Value = Completed(of, tasks);
                            bar.Description = $"{kind,-8}{Markup(of, tasks),-24}";
                            if (bar.Value >= of.Count) bar.StopTask();
                        }
                    },
                    cancellationToken).ConfigureAwait(false);
            });

    private static Task<IReadOnlyDictionary<string, CompletedTask>> ShowLinesAsync(
        IJobTarget target, Picture picture, CancellationToken cancellationToken)
    {
        var (watch, last) = (Stopwatch.StartNew(), TimeSpan.MinValue);
        return WaitAsync(
            target,
            (tasks, counts) =>
            {
                if (last > TimeSpan.MinValue && watch.Elapsed - last < LineInterval && counts.Active + counts.Running > 0) return;
                last = watch.Elapsed;
                var kinds = picture.Kinds.Select(kind => $"{kind.Kind} {Completed(kind.Tasks, tasks)}/{kind.Tasks.Count}");
                var states = $"{counts.Active} waiting, {counts.Running} running, {counts.Failed} failed";
                Console.WriteLine(FormattableString.Invariant(
                    $"{last.TotalSeconds,6:F1} s  {string.Join("  ", kinds)}  {states}"));
            },
            cancellationToken);
    }

    private static async Task<IReadOnlyDictionary<string, CompletedTask>> WaitAsync(
        IJobTarget target,
        Action<IReadOnlyDictionary<string, CompletedTask>, WaitForTasksProgress> show,
        CancellationToken cancellationToken)
    {
        var tasks = new Dictionary<string, CompletedTask>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watchdog = new BlockedJobDetector(target.PollingInterval * 10, stop);
        var progress = new ProgressCallback(counts =>
        {
            show(tasks, counts);
            watchdog.Report(counts);
        });
        var options = new WaitForTasksOptions { PollingInterval = target.PollingInterval, MaxPollingInterval = target.PollingInterval };
        try
        {
            await foreach (var task in target.Client.WaitForTasksAsync(options, progress, stop.Token).ConfigureAwait(false))
            {
                tasks.Add(task.TaskId, task);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The tasks that are left depend on a failed task and never run.
        }

        return tasks;
    }

    private static int Completed(IReadOnlyList<FractalTask> of, IReadOnlyDictionary<string, CompletedTask> tasks) =>
        of.Count(task => tasks.ContainsKey(((IBatchTask)task).TaskId));

    private static string Markup(IReadOnlyList<FractalTask> of, IReadOnlyDictionary<string, CompletedTask> tasks)
    {
        var ended = of.Select(task => tasks.GetValueOrDefault(((IBatchTask)task).TaskId)).OfType<CompletedTask>().ToArray();
        var (failed, retried) = (ended.Count(static task => !task.IsSuccess), ended.Sum(static task => task.RetryCount));
        return (failed > 0 ? $"[red]{failed} failed[/]  " : "") + (retried > 0 ? $"[yellow]{retried} retried[/]" : "");
    }

    /// <summary>Receives reports on the thread that enumerates the tasks.</summary>
    private sealed class ProgressCallback(Action<WaitForTasksProgress> report) : IProgress<WaitForTasksProgress>
    {
        public void Report(WaitForTasksProgress value) => report(value);
    }
}
