using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class InvalidEnvironmentNameTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting({|TG1010:"A=B"|}, "c")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "B=c")]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        """[EnvironmentSetting("", "v")]""",
        """TG1010 Warning: <""> 'environmentSettings[0].name' is empty or contains '=' or a NUL character, so no program can read the variable. Rename it.""")]
    [InlineData(
        """[EnvironmentSetting("=", "v")]""",
        """TG1010 Warning: <"="> 'environmentSettings[0].name' is empty or contains '=' or a NUL character, so no program can read the variable. Rename it.""")]
    [InlineData(
        """[EnvironmentSetting("A\0", "v")]""",
        """TG1010 Warning: <"A\0"> 'environmentSettings[0].name' is empty or contains '=' or a NUL character, so no program can read the variable. Rename it.""")]
    [InlineData("""[EnvironmentSetting("A B", "v")]""", "")]
    [InlineData("""[EnvironmentSetting("{Name}", "v")]""", "")]
    [InlineData(
        """[EnvironmentSetting("{Name}=", "v")]""",
        """TG1010 Warning: <"{Name}="> 'environmentSettings[0].name' is empty or contains '=' or a NUL character, so no program can read the variable. Rename it.""")]
    [InlineData(
        """new EnvironmentSetting { Name = "A=B", Value = "v" }""",
        """TG1010 Warning: <"A=B"> 'EnvironmentSetting.name' is empty or contains '=' or a NUL character, so no program can read the variable. Rename it.""")]
    public async Task A_name_is_not_empty_and_has_no_equals_sign(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
