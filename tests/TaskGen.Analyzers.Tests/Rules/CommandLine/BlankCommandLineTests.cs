using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class BlankCommandLineTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = {|TG1018:" "|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "")]
        [TaskContainerSettings("a:1")]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData("", "", "TG1018")]
    [InlineData("\t ", "", "TG1018")]
    [InlineData("", "[TaskContainerSettings(\"a:1\")]")]
    [InlineData("  ", "[TaskContainerSettings(\"a:1\")]")]
    public async Task Blank_command_lines_are_reported(string line, string attributes, params string[] expected) =>
        Assert.Equal(expected, await Analysis.IdsOfAsync(line, attributes));

    [Theory]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "")]""",
        """TG1018 Warning: <""> 'commandLine' is blank and the task has no 'containerSettings', so there is nothing to run. Set a command line.""")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = " ")]""",
        """TG1018 Warning: <" "> 'commandLine' is blank and the task has no 'containerSettings', so there is nothing to run. Set a command line.""")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "{Name}")]""",
        "TG1022 Info: <{Name}> '{Name}' is quoted for Linux because 'commandLine' does not show its target operating system. Set 'TargetOS' or the MSBuild property 'TaskGenShell'.")]
    [InlineData("""[BatchTask(Id = "a-{Number}", CommandLine = "")] [TaskContainerSettings("r.io/app:1")]""", "")]
    [InlineData(
        """new TaskAddParameter { Id = "a", CommandLine = "" }""",
        """TG1018 Warning: <""> 'commandLine' is blank and the task has no 'containerSettings', so there is nothing to run. Set a command line.""")]
    [InlineData("""new TaskAddParameter { Id = "a", CommandLine = "run" }""", "")]
    [InlineData("""[BatchTask(CommandLine = "")] public abstract class Base;""", "")]
    public async Task A_blank_command_needs_an_image(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
