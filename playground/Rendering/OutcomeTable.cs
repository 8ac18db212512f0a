using System;
using System.Collections.Generic;
using System.Linq;
using Spectre.Console;
using TaskGen.Client;

namespace TaskGen.Playground.Rendering;

/// <summary>Prints how the tasks ended.</summary>
internal static class OutcomeTable
{
    public static void Write(Picture picture, IReadOnlyDictionary<string, CompletedTask> tasks)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn("Tasks");
        foreach (var column in (string[])["Added", "Succeeded", "Failed", "Retries", "Time on nodes"])
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }
        foreach (var (kind, of) in picture.Kinds)
        {
            var ended = of.Select(task => tasks.GetValueOrDefault(((IBatchTask)task).TaskId)).OfType<CompletedTask>().ToArray();
            table.AddRow(
                kind,
                $"{of.Count}",
                $"[green]{ended.Count(static task => task.IsSuccess)}[/]",
                Shown(ended.Count(static task => !task.IsSuccess), "red"),
                Shown(ended.Sum(static task => task.RetryCount), "yellow"),
                FormattableString.Invariant($"{ended.Sum(static task => task.Duration?.TotalSeconds ?? 0):F1} s"));
        }

        AnsiConsole.Write(table);
        foreach (var (kind, of) in picture.Kinds)
        {
            foreach (var task in of)
            {
                if (tasks.GetValueOrDefault(((IBatchTask)task).TaskId) is { } status) Explain(task.Name, status);
            }
        }
    }

    private static string Shown(int count, string color) => count == 0 ? "0" : $"[{color}]{count}[/]";

    private static void Explain(string name, CompletedTask status)
    {
        if (status is { IsSuccess: true, RetryCount: > 0 })
        {
            AnsiConsole.MarkupLineInterpolated($"[yellow]{name}[/] failed and was retried, as its constraints allow.");
        }
        else if (status is { IsSuccess: false, ExitCode: global::Fractal.Layout.LostTileExitCode })
        {
            AnsiConsole.MarkupLineInterpolated(
                $"[red]{name}[/] exited with code {status.ExitCode} on purpose; its exit condition let the row render the tile.");
        }
        else if (!status.IsSuccess)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{name}[/] failed: {status.FailureInfo?.Message}");
        }
    }
}
