using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace TaskGen.Tool.Tests.Exporting;

public sealed class ExportCommandTests
{
    private static readonly string Samples = typeof(SampleTasks).Assembly.Location;

    /// <summary>The assembly of the playground.</summary>
    internal static readonly string Playground = FindPlayground();

    [Fact]
    public async Task Tasks_without_parameters_are_exported_and_others_are_reported()
    {
        using var tool = new Tool();
        var (exitCode, output, error) = await tool.RunAsync(null, "export", Playground);
        Assert.True(exitCode == 0, error);
        Assert.Contains("task1", JsonNode.Parse(output)!.AsArray().Select(static task => (string?)task!["id"]));
        Assert.Contains("RenderFrame: its parameter 'Frame' has no value.", error);
    }

    [Fact]
    public async Task Exported_file_passes_the_check()
    {
        using var tool = new Tool();
        Assert.Equal(0, (await tool.RunAsync(null, "export", Playground, "--type", "BasicTask", "-o", "task.json")).ExitCode);
        Assert.Equal(0, (await tool.RunAsync(null, "check", "task.json")).ExitCode);
    }

    [Theory]
    [InlineData("SampleTasks.Frames", "frame-1 frame-2 frame-3")]
    [InlineData("TaskGen.Tool.Tests.Exporting.SampleTasks.Single", "single")]
    [InlineData("SampleTasks.LoadAsync", "loaded")]
    [InlineData("SampleTasks.StreamAsync", "streamed")]
    [InlineData("SampleTasks.Numbered", "n-1 n-2", "--set", "count=2")]
    [InlineData("SampleTasks.Numbered", "x-1", "--set", "count=1", "--set", "SampleTasks.prefix=x")]
    public async Task Member_returns_the_tasks(string member, string expected, params string[] options)
    {
        using var tool = new Tool();
        var (exitCode, output, error) = await tool.RunAsync(null, ["export", Samples, "--from", member, .. options]);
        Assert.True(exitCode == 0, error);
        Assert.Equal(expected, Ids(output));
    }

    [Fact]
    public async Task Sources_are_found_without_options()
    {
        using var tool = new Tool();
        var (exitCode, output, error) = await tool.RunAsync(null, "export", Samples);
        Assert.Equal(1, exitCode);
        Assert.Equal("frame-1 frame-2 frame-3 single loaded streamed last secret", Ids(output));
        Assert.Contains("SampleTasks.Numbered: its parameter 'count' has no value.", error);
        Assert.Contains("SampleTasks.Throws: InvalidOperationException: No scene.", error);
        Assert.Contains("SampleTasks.Invalid: id ", error);
    }

    [Fact]
    public async Task Secrets_are_set_by_options_and_environment_variables()
    {
        using var tool = new Tool();
        string[] export = ["export", Samples, "--type", "SecretTask"];
        Assert.Equal("option", Url((await tool.RunAsync(null, [.. export, "--set", "ResultsUrl=option"])).Output));
        Assert.Equal("exact", Url((await tool.RunAsync(null, [("ResultsUrl", "exact")], export)).Output));
        Assert.Equal("upper", Url((await tool.RunAsync(null, [("RESULTS_URL", "upper"), ("Path2", "x")], export)).Output));
        Assert.Equal(
            "option", Url((await tool.RunAsync(null, [("RESULTS_URL", "upper")], [.. export, "--set", "ResultsUrl=option"])).Output));

        var task = JsonNode.Parse((await tool.RunAsync(null, [.. export, "--set", "SecretTask.Slots=3"])).Output)!;
        Assert.Equal(3, (int)task["requiredSlots"]!);
        Assert.Null(task["environmentSettings"]![1]!["value"]);

        static string? Url(string output) => (string?)JsonNode.Parse(output)!["environmentSettings"]![0]!["value"];
    }

    [Theory]
    [InlineData("C")]
    [InlineData("en_US.ISO-8859-1")]
    public async Task Text_of_any_language_is_written_as_UTF_8(string locale)
    {
        using var tool = new Tool();
        var (exitCode, output, error) = await tool.RunAsync(
            null,
            [("LANG", locale), ("LC_ALL", locale)],
            "export", Samples, "--type", "SecretTask", "--set", "ResultsUrl=Größe Ω 你好");
        Assert.True(exitCode == 0, error);
        Assert.StartsWith("{", output);
        Assert.Contains("\"Größe Ω 你好\"", output);
        Assert.DoesNotContain('\r', output);
    }

    [Fact]
    public async Task Input_is_not_overwritten()
    {
        using var tool = new Tool();
        tool.Write("a.dll", "an assembly");
        tool.Link("a.dll", "b.json");
        foreach (var output in (string[])["a.dll", "./a.dll", "b.json"])
        {
            var (exitCode, _, error) = await tool.RunAsync(null, "export", "a.dll", "-o", output);
            Assert.Equal(2, exitCode);
            Assert.Contains("which would be overwritten", error);
            Assert.Equal("an assembly", await File.ReadAllTextAsync(tool.PathOf("a.dll")));
        }
    }

    [Theory]
    [InlineData(2, "a.dll")]
    [InlineData(2, "none.dll")]
    [InlineData(2, "SAMPLES", "--from", "SampleTasks.Frame")]
    [InlineData(2, "SAMPLES", "--from", "SampleTasks.Single", "--set", "Color=red")]
    [InlineData(2, "SAMPLES", "--type", "SecretTask", "--set", "Slots=many")]
    [InlineData(2, "SAMPLES", "--type", "SecretTask", "--set", "hunter2")]
    [InlineData(2, "SAMPLES", "--from", "SampleTasks.Single", "-o", ".")]
    [InlineData(1, "SAMPLES", "--type", "None")]
    [InlineData(1, "SAMPLES", "--from", "SampleTasks.Invalid")]
    [InlineData(1, "SAMPLES", "--from", "SampleTasks.Numbered")]
    public async Task Failure_has_its_exit_code_and_one_line_each(int expected, params string[] arguments)
    {
        using var tool = new Tool();
        tool.Write("a.dll", "not an assembly");
        var (exitCode, _, error) = await tool.RunAsync(
            null, ["export", .. arguments.Select(static argument => argument == "SAMPLES" ? Samples : argument)]);
        Assert.Equal(expected, exitCode);
        Assert.DoesNotContain("   at ", error);
        Assert.DoesNotContain("hunter2", error);
    }

    [Theory]
    [InlineData("SampleTasks.Numbered", "count=x", "The value for 'count' is not a valid 'int'.")]
    [InlineData(
        "SampleTasks.Chosen",
        "choices=x",
        "'choices' has the type 'IReadOnlyList<int?[]>', which '--set' cannot set. Return the task from a method, and use '--from'.")]
    public async Task Types_are_named_as_in_source(string source, string setting, string expected)
    {
        using var tool = new Tool();
        Assert.Contains(expected, (await tool.RunAsync(null, "export", Samples, "--from", source, "--set", setting)).Error);
    }

    [Fact]
    public async Task Unknown_member_suggests_the_nearest()
    {
        using var tool = new Tool();
        Assert.Contains(
            "Did you mean 'SampleTasks.Frames'?", (await tool.RunAsync(null, "export", Samples, "--from", "SampleTasks.Frame")).Error);
    }

    private static string Ids(string output) => JsonNode.Parse(output) is JsonArray tasks
        ? string.Join(' ', tasks.Select(static task => (string?)task!["id"]))
        : (string?)JsonNode.Parse(output)!["id"] ?? "";

    /// <summary>Returns the playground beside the tests where they are published together, and otherwise in its own directory.</summary>
    private static string FindPlayground()
    {
        var published = Path.Combine(AppContext.BaseDirectory, "TaskGen.Playground.dll");
        return File.Exists(published)
            ? published
            : typeof(ExportCommandTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .Single(static metadata => metadata.Key == "Playground").Value!;
    }
}
