using System;
using System.CommandLine;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Local;

namespace TaskGen.Playground.Serving;

/// <summary>The command <c>serve</c>: runs an endpoint for other clients, and first prints its address.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "The loopback port. Default: a free port.", HelpName = "N" };
        var nodes = new Option<int?>("--nodes")
        {
            Description = "The number of nodes. Default: the number of processors.",
            HelpName = "N",
        };
        var slots = new Option<int?>("--slots")
        {
            Description = "The number of task slots of a node. Default: the number of processors, at least 4.",
            HelpName = "N",
        };
        var key = new Option<string?>("--key") { Description = "The account key in Base64. Default: a random key.", HelpName = "KEY" };
        var command = new Command(
            "serve",
            "Run an endpoint for other clients. "
            + "The first line of standard output is its address: {\"url\":…,\"account\":…,\"key\":…}")
        {
            port, nodes, slots, key,
        };
        command.SetAction((result, cancellationToken) => RunAsync(
            new()
            {
                Port = result.GetValue(port),
                NodeCount = result.GetValue(nodes),
                SlotsPerNode = result.GetValue(slots),
                AccountKey = result.GetValue(key),
            },
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(LocalBatchOptions options, CancellationToken cancellationToken)
    {
        LocalBatch batch;
        try
        {
            batch = await LocalBatch.StartAsync(options, cancellationToken);
        }
        catch (Exception exception) when (exception is ArgumentException or IOException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }

        await using (batch)
        {
            Console.WriteLine(
                JsonSerializer.Serialize(new { url = batch.Url.ToString(), account = batch.AccountName, key = batch.AccountKey }));
            await Console.Error.WriteLineAsync("The endpoint is running. Press Ctrl+C to stop it. Jobs may use any pool id.");
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return 0;
    }
}
