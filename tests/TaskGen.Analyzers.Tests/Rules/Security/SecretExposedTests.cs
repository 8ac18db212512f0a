using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Security;

public sealed class SecretExposedTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a-{Number}", CommandLine = "./login {|TG6003:{Password}|}")]
        public sealed partial record Render(int Number, string Password);
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a-{Number}", CommandLine = "./login --from-environment")]
        [EnvironmentSetting("PASSWORD", "{Password}")]
        public sealed partial record Render(int Number, string Password);
        """);

    [Theory]
    [InlineData("[Secret] string Code")]
    [InlineData("[property: Secret] string Code")]
    public Task Parameter_of_a_record_is_reported(string parameter) => RuleVerifier.Reports(
        $"[BatchTask(Id = \"a-{{N}}\", CommandLine = \"./run {{|TG6003:{{Code}}|}}\")]\n"
            + $"public sealed partial record Render(int N, {parameter});");

    [Theory]
    [InlineData(
        """[BatchTask(Id = "a-{Key}", CommandLine = "run")] public sealed partial class Render { [Secret] public string Key { get; init; } = ""; public int Number { get; init; } }""",
        "TG6003 Warning: <{Key}> 'Key' is a secret, but 'id' is visible in the portal and kept in logs. Pass it in an environment variable.")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run {Key}")] public sealed partial class Render { [Secret] public string Key { get; init; } = ""; public int Number { get; init; } }""",
        """
        TG1022 Info: <{Key}> '{Key}' is quoted for Linux because 'commandLine' does not show its target operating system. Set 'TargetOS' or the MSBuild property 'TaskGenShell'.
        TG6003 Warning: <{Key}> 'Key' is a secret, but 'commandLine' is visible in the portal and kept in logs. Pass it in an environment variable.
        """)]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run", DisplayName = "x {Key} {Key}")] public sealed partial class Render { [Secret] public string Key { get; init; } = ""; public int Number { get; init; } }""",
        """
        TG6003 Warning: <{Key}> 'Key' is a secret, but 'displayName' is visible in the portal and kept in logs. Pass it in an environment variable.
        TG6003 Warning: <{Key}> 'Key' is a secret, but 'displayName' is visible in the portal and kept in logs. Pass it in an environment variable.
        """)]
    [InlineData(
        """[MultiInstanceSettings("start {Key}")] [EnvironmentSetting("A", "{Key}")] [BatchTask(Id = "a-{Number}", CommandLine = "run")] public sealed partial class Render { [Secret] public string Key { get; init; } = ""; public int Number { get; init; } }""",
        """
        TG1022 Info: <{Key}> '{Key}' is quoted for Linux because 'multiInstanceSettings.coordinationCommandLine' does not show its target operating system. Set 'TargetOS' or the MSBuild property 'TaskGenShell'.
        TG6003 Warning: <{Key}> 'Key' is a secret, but 'multiInstanceSettings.coordinationCommandLine' is visible in the portal and kept in logs. Pass it in an environment variable.
        """)]
    public async Task What_the_portal_shows_has_no_secret(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
