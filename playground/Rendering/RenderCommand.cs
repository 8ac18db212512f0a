using System;
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
using TaskGen.Local;

namespace TaskGen.Playground.Rendering;

/// <summary>The playground's main job: a picture, rendered by some two hundred tasks that depend on each other.</summary>
internal static class RenderCommand
{
    private const int Cancelled = 130;

    public static RootCommand Create()
    {
        var account = UrlOption.Create("--account", "Render on a real account instead of the embedded endpoint, signed in as DefaultAzureCredential finds you.");
        var pool = new Option<string?>("--pool") { Description = "With --account: a pool of Linux nodes that have the .NET 10 runtime.", HelpName = "ID" };
        var container = UrlOption.Create("--container", "With --account: a blob container's URL with a SAS that allows to read, write and list.");
        var output = new Option<FileInfo>("--output") { Description = "Where the picture goes.", HelpName = "FILE", DefaultValueFactory = static _ => new(Path.Combine(AppContext.BaseDirectory, Files.Picture)) };
        var root = new RootCommand("TaskGen's playground: renders a fractal by Azure Batch tasks, on an embedded endpoint that needs no account.") { account, pool, container, output };
        root.Validators.Add(result =>
        {
            Option[] together = [account, pool, container];
            if (together.Count(option => result.GetResult(option) is not null) is 0 or 3) return;
            result.AddError("--account, --pool and --container go together: a real account runs nothing without a pool, nor hands files from task to task without a container.");
        });
        root.SetAction(async (result, cancellationToken) =>
        {
            try
            {
                await using var target = result.GetValue(account) is { } url
                    ? await AccountTarget.CreateAsync(url, result.GetValue(pool)!, result.GetValue(container)!, cancellationToken).ConfigureAwait(false)
                    : (IJobTarget)await LocalTarget.CreateAsync(cancellationToken).ConfigureAwait(false);
                return await RunAsync(target, result.GetValue(output)!, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                AnsiConsole.MarkupLine("[yellow]Cancelled; nothing is left running.[/]");
                return Cancelled;
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
        AnsiConsole.MarkupLineInterpolated($"[bold]{picture.Tasks.Count} tasks[/] render a picture on [blue]{target.Description}[/].");

        await using (var client = target.CreateClient())
        {
            await foreach (var outcome in client.AddAllAsync(TaskGraph.Sort(picture.Tasks), cancellationToken: cancellationToken).ConfigureAwait(false))
            {
                if (outcome.Status == TaskOutcomeStatus.Added) continue;
                AnsiConsole.MarkupLineInterpolated($"[red]{outcome}[/]");
                return 1;
            }
        }

        var states = await ProgressDisplay.ShowAsync(target, picture, cancellationToken).ConfigureAwait(false);
        OutcomeTable.Write(picture, states);
        if (!states["picture"].IsSuccess) return 1;
        await target.SaveAsync(Files.Picture, output.FullName, cancellationToken).ConfigureAwait(false);
        AnsiConsole.MarkupLineInterpolated($"The picture: [link]{output.FullName}[/]");
        return 0;
    }
}
