using System.Threading.Tasks;
using TaskGen.CodeFixes.CommandLine;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class TargetAssumedTests
{
    [Theory]
    [InlineData("run {|TG1022:{Name}|}")]
    [InlineData("run --name={|TG1022:{Name}|} {Frame} {Name}")]
    [InlineData("run \\\"a {|TG1022:{Name}|}\\\"")]
    [InlineData("{|TG1022:{Name}|} run")]
    [InlineData("run {Frame} {|TG1022:{Width:F2}|}")]
    [InlineData("python3 main.py {|TG1022:{Name}|}")]
    public Task Is_reported(string commandLine) => RuleVerifier.Reports(
        $$"""
        [BatchTask(Id = "a-{Frame}", CommandLine = "{{commandLine}}")]
        public sealed partial record Render(string Name, int Frame, double Width);
        """);

    [Theory]
    [InlineData("/bin/run {Name}")]
    [InlineData("./run {Name}")]
    [InlineData("run.exe {Name}")]
    [InlineData("sh -c 'run {Name}'")]
    [InlineData("run $AZ_BATCH_TASK_DIR/a {Name}", "TG1006", "$AZ_BATCH_TASK_DIR")]
    [InlineData("run {Frame} {Kind} {Run} {IsFast}")]
    [InlineData("run")]
    public Task Is_not_reported(string commandLine, string? id = null, string? marked = null) => RuleVerifier.Reports(
        $$"""
        public enum Kind { Quick, Full }

        [BatchTask(Id = "a-{Frame}", CommandLine = "{{(id is null ? commandLine : commandLine.Replace(marked!, $"{{|{id}:{marked}|}}"))}}")]
        public sealed partial record Render(string Name, int Frame, Kind Kind, Guid Run, bool IsFast);
        """);

    [Theory]
    [InlineData("Linux")]
    [InlineData("Windows")]
    public Task Is_not_reported_where_a_class_sets_the_target(string system) => RuleVerifier.ReportsNothing(
        $$"""
        [BatchTask(CommandLine = "run {Name}", TargetOS = TargetOS.{{system}})]
        public abstract record Base(string Name);

        [BatchTask(Id = "a-{Name}")]
        public sealed partial record Render(string Name) : Base(Name);
        """);

    [Fact]
    public Task Is_reported_for_the_task_and_not_for_its_base_class() => RuleVerifier.Reports(
        """
        [BatchTask(CommandLine = "run {Name}")]
        public abstract record Base(string Name);

        [BatchTask(Id = "a-{Name}")]
        public sealed partial record {|TG1022:Render|}(string Name) : Base(Name);

        [BatchTask(Id = "b-{Name}", TargetOS = TargetOS.Windows)]
        public sealed partial record Encode(string Name) : Base(Name);
        """);

    [Theory]
    [InlineData("{|TG1022:{Name}|}", "run")]
    [InlineData("{Name}", "/bin/run")]
    [InlineData("{Name}", "cmd /c run")]
    public Task Container_options_follow_the_command_line(string placeholder, string commandLine) => RuleVerifier.Reports(
        $$"""
        [BatchTask(Id = "a-{Name}", CommandLine = "{{commandLine}}")]
        [TaskContainerSettings("ubuntu:24.04", ContainerRunOptions = "--env MODE={{placeholder}}")]
        public sealed partial record Render(string Name);
        """);

    [Theory]
    [InlineData("Linux", 0)]
    [InlineData("Windows", 1)]
    public Task Is_fixed(string system, int index) => RuleVerifier.Fixes<TargetAssumedFix>(
        """
        [BatchTask(Id = "a-{Name}", CommandLine = "run {|TG1022:{Name}|}")] // a
        public sealed partial record Render(string Name);
        """,
        $$"""
        [BatchTask(Id = "a-{Name}", CommandLine = "run {Name}", TargetOS = TargetOS.{{system}})] // a
        public sealed partial record Render(string Name);
        """,
        index);

    [Fact]
    public Task Is_fixed_on_the_task_of_a_base_class() => RuleVerifier.Fixes<TargetAssumedFix>(
        """
        [BatchTask(CommandLine = "run {Name}")]
        public abstract record RenderBase(string Name);

        [TaskGen.BatchTask(Id = "a-{Name}")]
        public sealed partial record {|TG1022:Render|}(string Name) : RenderBase(Name);
        """,
        """
        [BatchTask(CommandLine = "run {Name}")]
        public abstract record RenderBase(string Name);

        [TaskGen.BatchTask(Id = "a-{Name}", TargetOS = TargetOS.Linux)]
        public sealed partial record Render(string Name) : RenderBase(Name);
        """);

    [Theory]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run {Name} {Name}")]""",
        "TG1022 Info: <{Name}> '{Name}' is quoted for Linux because 'commandLine' does not show its target operating system. Set 'TargetOS' or the MSBuild property 'TaskGenShell'.")]
    [InlineData("""[BatchTask(Id = "a-{Number}", CommandLine = "/bin/sh -c 'run {Name}'")]""", "")]
    [InlineData("""[BatchTask(Id = "a-{Number}", CommandLine = "run {Number}")]""", "")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run {Name:raw}")]""",
        "TG1008 Info: <{Name:raw}> 'Name' is inserted without quoting. Make sure that it comes from a trusted source.")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run")] [MultiInstanceSettings("start {Name}")]""",
        "TG1022 Info: <{Name}> '{Name}' is quoted for Linux because 'multiInstanceSettings.coordinationCommandLine' does not show its target operating system. Set 'TargetOS' or the MSBuild property 'TaskGenShell'.")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run {Name}")] [MultiInstanceSettings("start {Name}")]""",
        "TG1022 Info: <{Name}> '{Name}' is quoted for Linux because 'commandLine' does not show its target operating system. Set 'TargetOS' or the MSBuild property 'TaskGenShell'.")]
    [InlineData("""[BatchTask(CommandLine = "run {Name}")] public abstract class Base { public string Name => ""; }""", "")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run \"{Name}")]""",
        """TG1007 Error: <{Name}> '{Name}' and what follows cannot be quoted safely because the command line has an unclosed quotation mark. Close the quotation mark. | OtherText: <run "{Name}">""")]
    public async Task The_first_value_that_is_quoted_is_reported(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
