using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class CommandLineContainsNulTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = {|TG1017:"run\0this"|})]
        [MultiInstanceSettings({|TG1017:"start \u0000"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run this")]
        [EnvironmentSetting("A", "b\0")]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "\0run")]""",
        """TG1017 Error: <"\0run"> 'commandLine' contains a NUL character; everything after it is lost. Remove it.""")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run\0")]""",
        """TG1017 Error: <"run\0"> 'commandLine' contains a NUL character; everything after it is lost. Remove it.""")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "{Name}\0")]""",
        """
        TG1017 Error: <"{Name}\0"> 'commandLine' contains a NUL character; everything after it is lost. Remove it.
        TG1022 Info: <{Name}> '{Name}' is quoted for Linux because 'commandLine' does not show its target operating system. Set 'TargetOS' or the MSBuild property 'TaskGenShell'.
        """)]
    [InlineData(
        """[MultiInstanceSettings("a\0")]""",
        """TG1017 Error: <"a\0"> 'multiInstanceSettings.coordinationCommandLine' contains a NUL character; everything after it is lost. Remove it.""")]
    [InlineData(
        """new TaskAddParameter { Id = "a", CommandLine = "run\0" }""",
        """TG1017 Error: <"run\0"> 'commandLine' contains a NUL character; everything after it is lost. Remove it.""")]
    public async Task Every_command_line_is_checked(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
