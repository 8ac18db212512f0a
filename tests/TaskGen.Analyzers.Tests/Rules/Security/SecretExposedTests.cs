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
}
