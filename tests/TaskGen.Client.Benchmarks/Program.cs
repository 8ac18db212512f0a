using System.CommandLine;
using TaskGen.Client.Benchmarks;

// dotnet run -c Release --project tests/TaskGen.Client.Benchmarks [-- --tasks 1000000 --rounds 3 --rich]
var tasks = new Option<int>("--tasks") { Description = "The number of tasks to add.", DefaultValueFactory = static _ => 1_000_000 };
var rounds = new Option<int>("--rounds")
{
    Description = "The number of measurements of each variant.",
    DefaultValueFactory = static _ => 3,
};
var rich = new Option<bool>("--rich")
{
    Description = "Use tasks with containers, inputs and outputs, about 1.8 kB each, instead of about 380 bytes.",
    Recursive = true,
};
var root = new RootCommand(
    "Compares the client with a bare HttpClient that posts the same bodies, prebuilt. Each variant runs in its own process.")
{
    tasks,
    rounds,
    rich,
};
root.SetAction((result, _) => Comparison.RunAsync(result.GetValue(tasks), result.GetValue(rounds), result.GetValue(rich)));

var url = new Argument<string>("url");
var count = new Argument<int>("count");
var serve = new Command("serve", "Run the server for the other processes.") { Hidden = true };
serve.SetAction(static (_, _) => Server.RunAsync());
foreach (var (name, run) in Comparison.Variants)
{
    var command = new Command(name) { url, count };
    command.Hidden = true;
    command.SetAction((result, _) => run(new(result.GetValue(url)!), result.GetValue(count), result.GetValue(rich)));
    root.Add(command);
}

root.Add(serve);
return await root.Parse(args).InvokeAsync();
