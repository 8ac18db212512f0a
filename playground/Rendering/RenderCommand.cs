using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Azure;
using Azure.Identity;
using Fractal;
using Spectre.Console;
using TaskGen.Client;

namespace TaskGen.Playground.Rendering;

/// <summary>The default command: renders a picture with about two hundred tasks that depend on each other.</summary>
internal static class RenderCommand
{
    private const int Canceled = 130;

    public static RootCommand Create()
    {
        var account = UrlOption.Create(
            "--account", "Use a Batch account instead of the embedded endpoint, authenticated by DefaultAzureCredential.");
        var pool = new Option<string?>("--pool")
        {
            Description = "With --account: a pool of Linux nodes with the .NET 10 runtime.",
            HelpName = "ID",
        };
        var container = UrlOption.Create(
            "--container", "With --account: the URL of a blob container, with a SAS that permits read, write, and list.");
        var output = new Option<FileInfo>("--output")
        {
            Description = "The file to write the picture to.",
            HelpName = "FILE",
            DefaultValueFactory = static _ => new(Path.Combine(AppContext.BaseDirectory, Files.Picture)),
        };
        var root = new RootCommand("Renders a fractal with Azure Batch tasks, on an embedded endpoint that needs no account.")
        {
            account, pool, container, output,
        };
        root.Validators.Add(result =>
        {
            Option[] together = [account, pool, container];
            if (together.Count(option => result.GetResult(option) is not null) is 0 or 3) return;
            result.AddError("--account requires --pool, which runs the tasks, and --container, through which they exchange files.");
        });
        root.SetAction(async (result, cancellationToken) =>
        {
            try
            {
                await using var target = result.GetValue(account) is { } url
                    ? await AccountTarget.CreateAsync(
                        url, result.GetValue(pool)!, result.GetValue(container)!, cancellationToken).ConfigureAwait(false)
                    : (IJobTarget)await LocalTarget.CreateAsync(cancellationToken).ConfigureAwait(false);
                return await RunAsync(target, result.GetValue(output)!, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                AnsiConsole.MarkupLine("[yellow]Canceled. No task is left running.[/]");
                return Canceled;
            }
            catch (Exception exception) when (exception is RequestFailedException or AuthenticationFailedException or IOException)
            {
                AnsiConsole.MarkupLineInterpolated($"[red]{exception.Message}[/]");
                return 1;
            }
        });
        return root;
    }

    private static async Task<int> RunAsync(IJobTarget target, FileInfo output, CancellationToken cancellationToken)
    {
        var picture = Picture.Create(target);
        AnsiConsole.MarkupLineInterpolated(
            $"Rendering a picture with [bold]{picture.Tasks.Count} tasks[/] on [blue]{target.Description}[/].");

        var tasks = TaskGraph.Sort(picture.Tasks);
        await foreach (var outcome in target.Client.AddAllAsync(tasks, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (outcome.Status == TaskOutcomeStatus.Added) continue;
            AnsiConsole.MarkupLineInterpolated($"[red]{outcome}[/]");
            return 1;
        }

        var completed = await ProgressDisplay.ShowAsync(target, picture, cancellationToken).ConfigureAwait(false);
        OutcomeTable.Write(picture, completed);
        if (completed.GetValueOrDefault("picture") is not { IsSuccess: true }) return 1;
        await target.SaveAsync(Files.Picture, output.FullName, cancellationToken).ConfigureAwait(false);
        AnsiConsole.MarkupLineInterpolated($"Picture: [link]{output.FullName}[/]");
        return 0;
    }
}
