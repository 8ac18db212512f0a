using System.Linq;
using System.Threading.Tasks;

namespace TaskGen.Build.Tests;

/// <summary>What a user sees of the analyzers without an editor: <c>dotnet build</c> and <c>dotnet format analyzers</c>.</summary>
public sealed class CommandLineBuildTests
{
    [Fact]
    public async Task Build_prints_exactly_the_expected_ids_for_one_class_a_rule()
    {
        using var consumer = new Consumer("<TaskGenAnalysisMode>AllAsErrors</TaskGenAnalysisMode>");
        foreach (var example in Examples.All) consumer.Write(example.File, example.Source);

        var (exitCode, found, output) = await consumer.BuildAsync();

        Assert.True(exitCode != 0, output);
        Assert.Equal(
            Examples.All.Select(static example => $"{example.File} {example.Id}").Order(),
            found.Select(static file => $"{file.Key} {string.Join(",", file.Value)}").Order());
    }

    [Fact]
    public async Task Format_mends_every_fixable_one_and_the_project_builds_clean()
    {
        using var consumer = new Consumer("<TaskGenAnalysisMode>AllAsErrors</TaskGenAnalysisMode>");
        var fixable = Examples.All.Where(static example => example.IsFixable).ToList();
        foreach (var example in fixable) consumer.Write(example.File, example.Source);
        Assert.NotEqual(0, (await consumer.BuildAsync()).ExitCode);

        var (exitCode, formatOutput) = await consumer.RunAsync("format", "analyzers", "--severity", "info", "--no-restore", "-v", "diag");
        Assert.True(exitCode == 0, formatOutput);

        var (built, found, output) = await consumer.BuildAsync();
        Assert.True(found.Count == 0, formatOutput);
        Assert.True(built == 0, output);
        Assert.Equal("ran\n", (await consumer.RunAsync("run", "--no-build")).Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_analysis_mode_none_silences_all_and_a_wrong_one_is_refused()
    {
        using var silent = new Consumer("<TaskGenAnalysisMode>None</TaskGenAnalysisMode>");
        silent.Write("TG2001.cs", Examples.All.Single(static example => example.Id == "TG2001").Source);
        var (exitCode, found, output) = await silent.BuildAsync();
        Assert.True(exitCode == 0, output);
        Assert.Empty(found);

        using var wrong = new Consumer("<TaskGenAnalysisMode>Some</TaskGenAnalysisMode>");
        Assert.Contains("it takes Recommended, AllAsErrors or None", (await wrong.BuildAsync()).Output);
    }

    [Fact]
    public async Task An_editorconfig_wins_over_the_mode()
    {
        using var consumer = new Consumer("<TaskGenAnalysisMode>AllAsErrors</TaskGenAnalysisMode>");
        consumer.Write("TG2004.cs", Examples.All.Single(static example => example.Id == "TG2004").Source);
        consumer.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.TG2004.severity = none\n");
        var (exitCode, found, output) = await consumer.BuildAsync();
        Assert.True(exitCode == 0, output);
        Assert.Empty(found);
    }

    [Fact]
    public async Task The_shell_that_is_meant_can_be_set()
    {
        using var consumer = new Consumer("<TaskGenShell>windows</TaskGenShell>");
        consumer.Write("Quoted.cs", "namespace C;\n[TaskGen.BatchTask(Id = \"a-{Name}\", CommandLine = \"sh -c 'run {Name}'\")]\npublic sealed partial record Quoted(string Name);\n");
        Assert.Equal(["TG1007"], (await consumer.BuildAsync()).Found["Quoted.cs"]);
    }
}
