using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace TaskGen.Tool.Tests;

public sealed class ExportTests
{
    private static string Playground => typeof(ExportTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "Playground").Value!;

    [Fact]
    public async Task Tasks_without_values_are_written_and_the_others_are_told()
    {
        using var tool = new Tool();
        var (exitCode, output, error) = await tool.RunAsync(null, "export", Playground);
        Assert.True(exitCode == 0, error);
        Assert.Contains("task1", JsonNode.Parse(output)!.AsArray().Select(static task => (string?)task!["id"]));
        Assert.Contains("RenderFrame is left out", error);
    }

    [Fact]
    public async Task One_is_written_alone_into_a_file_that_check_finds_nothing_in()
    {
        using var tool = new Tool();
        Assert.Equal(0, (await tool.RunAsync(null, "export", Playground, "--type", "BasicTask", "-o", "task.json")).ExitCode);
        Assert.Equal(0, (await tool.RunAsync(null, "check", "task.json")).ExitCode);
    }

    [Fact]
    public async Task What_is_no_assembly_is_told()
    {
        using var tool = new Tool();
        tool.Write("a.dll", "no assembly");
        Assert.Equal(2, (await tool.RunAsync(null, "export", "a.dll")).ExitCode);
        Assert.Equal(2, (await tool.RunAsync(null, "export", "none.dll")).ExitCode);
        Assert.Equal(1, (await tool.RunAsync(null, "export", Playground, "--type", "None")).ExitCode);
    }
}
