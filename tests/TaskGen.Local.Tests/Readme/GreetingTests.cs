// The example of README.md, which ReadmeTests compares.
using System.Threading.Tasks;

namespace TaskGen.Local.Tests.Readme;

public sealed class GreetingTests
{
    [Fact]
    public async Task A_greeting_is_printed()
    {
        await using var batch = await LocalBatch.StartAsync();
        await using var job = await batch.CreateJobAsync("job-1");
        var results = await job.RunAsync([new Greeting("world"), new Greeting("")]);

        Assert.Equal("Hello, world!\n", results["greeting-world"].StandardOutput);
        Assert.Equal(2, results["greeting-"].ExitCode);
    }
}

[BatchTask(Id = "greeting-{Name}", CommandLine = "/bin/sh -c 'test -n {Name} || exit 2; echo \"Hello, {Name}!\"'")]
public sealed partial record Greeting(string Name);
