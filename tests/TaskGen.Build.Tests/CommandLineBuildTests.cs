using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace TaskGen.Build.Tests;

/// <summary>The analyzers without an editor: <c>dotnet build</c> and <c>dotnet format analyzers</c>.</summary>
public sealed class CommandLineBuildTests
{
    private const string AllAsErrors = "<TaskGenAnalysisMode>AllAsErrors</TaskGenAnalysisMode>";

    // `dotnet format` runs every rule that it finds, and the code fixes of the SDK are not the subject here.
    private const string NoRulesOfSdk = "<EnableNETAnalyzers>false</EnableNETAnalyzers>";

    [Fact]
    public async Task Build_reports_exactly_the_documented_rule_for_each_wrong_example()
    {
        using var consumer = AnalyzedProject.Create(AllAsErrors);
        foreach (var example in DocumentedViolation.All) consumer.Write(example.File, example.Source);

        var build = await consumer.BuildAsync();

        Assert.True(build.ExitCode != 0, build.Output);
        Assert.Equal(
            DocumentedViolation.All.Select(static example => $"{example.File} {example.Id}").Order(),
            build.Ids.Select(static file => $"{file.Key} {string.Join(",", file.Value)}").Order());
    }

    [Fact]
    public async Task Format_fixes_every_rule_that_has_a_code_fix()
    {
        using var consumer = AnalyzedProject.Create(AllAsErrors + NoRulesOfSdk);

        // The command line that TG1001 adds is one that the caller supplies, which TG1008 points out.
        consumer.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.TG1008.severity = suggestion\n");
        foreach (var example in DocumentedViolation.All.Where(static example => example.HasCodeFix))
        {
            consumer.Write(example.File, example.Source);
        }
        await consumer.RunAsync("restore");

        var formatOutput = await consumer.RunAsync("format", "analyzers", "--severity", "info", "--no-restore", "-v", "diag");

        var build = await consumer.BuildAsync();
        Assert.True(build.Ids.Count == 0, build.Output + formatOutput);
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal("ran\n", await consumer.RunAsync("run", "--no-build"));
        var missing = consumer.Read("TG1001.cs");
        Assert.Contains("[CommandLine] public required string CommandLine { get; init; }", missing);
        Assert.DoesNotContain("CommandLine =", missing);
    }

    [Fact]
    public async Task Format_leaves_the_right_source_of_each_mistake()
    {
        using var consumer = AnalyzedProject.Create(NoRulesOfSdk);
        foreach (var mistake in FixedMistake.All) consumer.Write(mistake.File, mistake.InFile(mistake.Wrong));
        await consumer.RunAsync("restore");

        string[] format = ["format", "analyzers", "--severity", "info", "--no-restore"];
        await consumer.RunAsync(format);

        // A run applies one kind of edit for each rule, and these rules have two.
        await consumer.RunAsync([.. format, "--diagnostics", "TG0006", "TG1007"]);

        Assert.NotEmpty(FixedMistake.All);
        Assert.All(FixedMistake.All, mistake => Assert.Equal(mistake.InFile(mistake.Right), consumer.Read(mistake.File)));
    }

    [Fact]
    public async Task Templates_in_URLs_of_attributes_are_not_reported_by_the_analyzers_of_the_SDK()
    {
        using var consumer = AnalyzedProject.Create("<AnalysisMode>All</AnalysisMode>");
        consumer.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.CA2243.severity = error\n");
        consumer.Write("Task.cs", """
            namespace C;
            [TaskGen.BatchTask(Id = "a-{Frame}", CommandLine = "run")]
            [TaskGen.ResourceFile(HttpUrl = "{Scene}/{Frame}.blend", FilePath = "a")]
            public sealed partial record Render(string Scene, int Frame);
            public sealed class LinkAttribute : System.Attribute { public string? HttpUrl { get; set; } }
            """);
        consumer.Write("Other.cs", "namespace C;\n[Link(HttpUrl = \"{no} URL\")]\npublic sealed class Other;\n");
        var build = await consumer.BuildAsync();
        Assert.Contains("CA2243", build.Ids["Other.cs"]);
        Assert.DoesNotContain("CA2243", build.Ids.GetValueOrDefault("Task.cs") ?? []);
    }

    [Fact]
    public async Task Analysis_mode_None_disables_all_rules()
    {
        using var consumer = AnalyzedProject.Create("<TaskGenAnalysisMode>None</TaskGenAnalysisMode>");
        consumer.Write("TG2001.cs", DocumentedViolation.Of("TG2001").Source);
        var build = await consumer.BuildAsync();
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Empty(build.Ids);
    }

    [Fact]
    public async Task Unknown_analysis_mode_is_an_error()
    {
        using var consumer = AnalyzedProject.Create("<TaskGenAnalysisMode>Some</TaskGenAnalysisMode>");
        var build = await consumer.BuildAsync();
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("TaskGenAnalysisMode 'Some' is not supported. Use Recommended, AllAsErrors, or None.", build.Output);
    }

    [Fact]
    public async Task Editorconfig_takes_precedence_over_the_analysis_mode()
    {
        using var consumer = AnalyzedProject.Create(AllAsErrors);
        consumer.Write("TG2004.cs", DocumentedViolation.Of("TG2004").Source);
        consumer.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.TG2004.severity = none\n");
        var build = await consumer.BuildAsync();
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Empty(build.Ids);
    }

    [Fact]
    public async Task TaskGenShell_sets_the_default_operating_system()
    {
        // A semicolon separates commands in shells for Linux only.
        const string Source = """
            namespace C;
            [TaskGen.BatchTask(Id = "a", CommandLine = "run a; b")]
            public sealed partial class Separated;
            """;
        using var linux = AnalyzedProject.Create("<TaskGenShell>linux</TaskGenShell>");
        linux.Write("Separated.cs", Source);
        Assert.Equal(["TG1006"], (await linux.BuildAsync()).Ids["Separated.cs"]);
        using var windows = AnalyzedProject.Create("<TaskGenShell>windows</TaskGenShell>");
        windows.Write("Separated.cs", Source);
        Assert.DoesNotContain("Separated.cs", (await windows.BuildAsync()).Ids.Keys);
    }
}
