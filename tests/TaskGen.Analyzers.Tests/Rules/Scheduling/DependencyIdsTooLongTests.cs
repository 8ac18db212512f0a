using System.Linq;
using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Scheduling;

public sealed class DependencyIdsTooLongTests
{
    [Fact]
    public async Task Is_reported() => Assert.Equal(["TG5011"], (await Analysis.RunAsync(DependsOn(1001))).Select(static d => d.Id));

    [Fact]
    public async Task Is_not_reported() => Assert.Empty(await Analysis.RunAsync(DependsOn(1000)));

    private static string DependsOn(int count) =>
        $"[BatchTask(Id = \"a\", CommandLine = \"run\")]\n[DependsOn({string.Join(", ", Enumerable.Range(0, count).Select(static i => $"\"{i:D64}\""))})]\npublic sealed partial class Render;";
}
