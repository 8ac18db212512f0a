using System;
using System.CommandLine;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Local;

namespace TaskGen.Playground.Serving;

/// <summary><c>serve</c>: keeps an endpoint up for other clients, and says first how to reach it.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "The port on loopback; 0 for a free one.", HelpName = "N" };
        var nodes = new Option<int?>("--nodes") { Description = "How many nodes the pool has; the processors if left out.", HelpName = "N" };
        var slots = new Option<int?>("--slots") { Description = "How many slots a node has; the processors, and at least 4, if left out.", HelpName = "N" };
        var key = new Option<string?>("--key") { Description = "The account's key in Base64; a random one if left out.", HelpName = "KEY" };
        var command = new Command("serve", "Keep an endpoint up for other clients. The first line of standard output says how to reach it: {\"url\":…,\"account\":…,\"key\":…}") { port, nodes, slots, key };
        command.SetAction((result, cancellationToken) => RunAsync(
            new() { Port = result.GetValue(port), NodeCount = result.GetValue(nodes), SlotsPerNode = result.GetValue(slots), AccountKey = result.GetValue(key) }, cancellationToken));
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
            Console.WriteLine(JsonSerializer.Serialize(new { url = batch.Url.ToString(), account = batch.AccountName, key = batch.AccountKey }));
            await Console.Error.WriteLineAsync("Serving until Ctrl+C. Jobs may name any pool.");
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return 0;
    }
}
