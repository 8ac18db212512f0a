using System.Threading.Tasks;
using TaskGen.CodeFixes.CommandLine;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class UnquotedCommandLineTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a-{Name}", CommandLine = "run {|TG1008:{Name:raw}|}")]
        public sealed partial record Render(string Name);
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a-{Name}", CommandLine = "./run {Name}")]
        public sealed partial record Render(string Name);
        """);

    [Theory]
    [InlineData("./run {|TG1008:{Name:raw}|} {|TG1008:{Name:raw}|}", "./run {Name} {Name}")]
    [InlineData("""/bin/sh -c 'run \"{|TG1008:{Name:raw}|}\"'""", """/bin/sh -c 'run \"{Name}\"'""")]
    public Task Is_fixed(string wrong, string right) => RuleVerifier.Fixes<UnquotedCommandLineFix>(Task(wrong), Task(right));

    // The value cannot be quoted there, or depends on the operating system.
    [Theory]
    [InlineData("run {|TG1008:{Name:raw}|}")]
    [InlineData("/bin/sh -c 'run `cat {|TG1008:{Name:raw}|}`'")]
    [InlineData("/bin/sh -c {|TG1008:{Name:raw}|}")]
    public Task Is_not_fixed(string commandLine) =>
        RuleVerifier.Fixes<UnquotedCommandLineFix>(Task(commandLine), Task(commandLine));

    [Theory]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run {Name:raw}")]""",
        "TG1008 Info: <{Name:raw}> 'Name' is inserted without quoting. Make sure that it comes from a trusted source.")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run {Name:raw} {Names}")]""",
        """
        TG1008 Info: <{Name:raw}> 'Name' is inserted without quoting. Make sure that it comes from a trusted source.
        TG1022 Info: <{Names}> '{Names}' is quoted for Linux because 'commandLine' does not show its target operating system. Set 'TargetOS' or the MSBuild property 'TaskGenShell'.
        """)]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "{Name:raw}")]""",
        "TG1008 Info: <{Name:raw}> 'Name' is inserted without quoting. Make sure that it comes from a trusted source.")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run {Number:raw}")]""",
        "TG1008 Info: <{Number:raw}> 'Number' is inserted without quoting. Make sure that it comes from a trusted source.")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "/bin/sh -c 'run {Name:raw}'")]""",
        "TG1008 Info: <{Name:raw}> 'Name' is inserted without quoting. Make sure that it comes from a trusted source. | Action: <quote>")]
    [InlineData(
        """[BatchTask(Id = "a")] public sealed partial class Render { [CommandLine] public string Line { get; init; } = ""; }""",
        "TG1008 Info: <CommandLine> 'Line' is inserted without quoting. Make sure that it comes from a trusted source.")]
    public async Task Every_value_without_quoting_is_reported(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));

    private static string Task(string commandLine) => $$"""
        [BatchTask(Id = "a-{Name}", CommandLine = "{{commandLine}}")]
        public sealed partial record Render(string Name);
        """;
}
