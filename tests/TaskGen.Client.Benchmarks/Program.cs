using System;
using System.CommandLine;
using System.Threading.Tasks;
using TaskGen.Client.Benchmarks;

// dotnet run -c Release --project tests/TaskGen.Client.Benchmarks [-- --tasks 1000000 --rounds 3 --rich]
var tasks = new Option<int>("--tasks") { Description = "How many tasks are added.", DefaultValueFactory = static _ => 1_000_000 };
var rounds = new Option<int>("--rounds") { Description = "How often each way is measured, in turn.", DefaultValueFactory = static _ => 3 };
var rich = new Option<bool>("--rich") { Description = "Tasks with containers, inputs and outputs, some 1.8 kB each, instead of some 380 bytes.", Recursive = true };
var root = new RootCommand("What the client costs beside a bare HttpClient that posts the same bodies, prebuilt; each in a process of its own.") { tasks, rounds, rich };
root.SetAction((result, _) => Comparison.RunAsync(result.GetValue(tasks), result.GetValue(rounds), result.GetValue(rich)));

var url = new Argument<string>("url");
var count = new Argument<int>("count");
var serve = new Command("serve", "The server, for the other processes.") { Hidden = true };
serve.SetAction(static (_, _) => Server.RunAsync());
foreach (var (name, way) in Comparison.Ways)
{
    var command = new Command(name) { url, count };
    command.Hidden = true;
    command.SetAction((result, _) => way(new(result.GetValue(url)!), result.GetValue(count), result.GetValue(rich)));
    root.Add(command);
}

root.Add(serve);
return await root.Parse(args).InvokeAsync();
