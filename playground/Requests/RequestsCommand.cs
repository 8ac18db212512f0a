using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Spectre.Console;

namespace TaskGen.Playground.Requests;

/// <summary>
/// The command <c>requests [--to URL]</c>: prints the request of each sample task as HTTP text, and sends it where a URL is given.
/// </summary>
internal static class RequestsCommand
{
    private static readonly Uri ShownUrl = new("https://account.region.batch.azure.com");

    public static Command Create()
    {
        var to = UrlOption.Create("--to", "Send the requests to this batch URL and print each status.");
        var job = new Option<string>("--job")
        {
            Description = "The job to which the tasks are added.",
            HelpName = "ID",
            DefaultValueFactory = static _ => "jobId",
        };
        var command = new Command("requests", "Print the add request of each sample task as HTTP text.") { to, job };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(to), result.GetValue(job)!, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Uri? to, string jobId, CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        var summary = new Table().Border(TableBorder.Rounded).AddColumns("Task", "Id", "Body");
        if (to is not null) summary.AddColumn("Status");

        var failures = 0;
        foreach (var sample in Samples.All)
        {
            using var request = sample.Request(jobId).Build(to ?? ShownUrl);
            AnsiConsole.Write(new Rule($"[bold]{Markup.Escape(sample.Title)}[/]").LeftJustified());
            await HttpText.WriteAsync(request, cancellationToken).ConfigureAwait(false);

            var row = new List<string> { sample.Title, sample.Task.TaskId, $"{request.Content!.Headers.ContentLength} bytes" };
            if (to is not null)
            {
                var (status, isAdded) = await PostAsync(client, request, cancellationToken).ConfigureAwait(false);
                AnsiConsole.MarkupLine($"[{(isAdded ? "green" : "red")}]{Markup.Escape(status)}[/]\n");
                row.Add(status);
                if (!isAdded) failures++;
            }

            summary.AddRow(row.ConvertAll(static cell => Markup.Escape(cell)).ToArray());
        }

        AnsiConsole.Write(summary);
        return failures == 0 ? 0 : 1;
    }

    private static async Task<(string Status, bool IsAdded)> PostAsync(
        HttpClient client, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            var status = $"{(int)response.StatusCode} {response.ReasonPhrase}";
            if (response.IsSuccessStatusCode) return (status, true);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            return (BatchError.TryParse(body, out var error) ? $"{status}: {error!.Code} {error.Message?.Value}" : status, false);
        }
        catch (HttpRequestException exception)
        {
            return (exception.Message, false);
        }
    }
}
