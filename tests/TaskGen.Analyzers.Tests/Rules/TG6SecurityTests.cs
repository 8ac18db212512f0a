using System.Threading.Tasks;
using TaskGen.CodeFixes.Security;

namespace TaskGen.Analyzers.Tests.Rules;

/// <summary>TG6: found where it is wrong, silent where it is right, mended where one right mend exists.</summary>
public sealed class TG6SecurityTests
{
    [Fact]
    public Task TG6001_SecretInSource_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("API_TOKEN", {|TG6001:"0123456789"|})]
        public sealed partial class Render
        {
        }
        """);

    [Fact]
    public Task TG6001_SecretInSource_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a-{Number}", CommandLine = "run")]
        [EnvironmentSetting("API_TOKEN", "{ApiToken}")]
        public sealed partial record Render(int Number, string ApiToken);
        """);

    [Fact]
    public Task TG6001_SecretInSource_is_mended() => RuleVerifier.Mends<SecretHardCodedFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("API_TOKEN", {|TG6001:"0123456789"|})]
        public sealed partial class Render
        {
        }
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("API_TOKEN", "{ApiToken}")]
        public sealed partial class Render
        {
            public string ApiToken { get; init; } = "";
        }
        """);

    [Fact]
    public Task TG6002_AdminElevation_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [AutoUser(ElevationLevel = {|TG6002:ElevationLevel.Admin|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG6002_AdminElevation_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [AutoUser(ElevationLevel = ElevationLevel.NonAdmin)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task TG6003_SecretShown_is_found() => RuleVerifier.Finds(
        """
        [BatchTask(Id = "a-{Number}", CommandLine = "login {|TG6003:{Password}|}")]
        public sealed partial record Render(int Number, string Password);
        """);

    [Fact]
    public Task TG6003_SecretShown_is_not_found() => RuleVerifier.IsSilent(
        """
        [BatchTask(Id = "a-{Number}", CommandLine = "login --from-environment")]
        [EnvironmentSetting("PASSWORD", "{Password}")]
        public sealed partial record Render(int Number, string Password);
        """);

    [Theory]
    [InlineData("""[EnvironmentSetting("SOURCE", {|TG6001:"https://user:pa55word@example.com/repo.git"|})]""")]
    [InlineData("""[EnvironmentSetting("HEADER", {|TG6001:"Authorization: Bearer abcdefghijklmnopqrstuvwxyz"|})]""")]
    [InlineData("""[EnvironmentSetting("SOURCE", "https://example.com:8080/repo.git")] [EnvironmentSetting("HEADER", "Bearer of news")] [EnvironmentSetting("MAIL", "a:b@example.com")]""")]
    public Task TG6001_knows_tokens_and_passwords_in_addresses(string attributes) => RuleVerifier.Finds(
        $$"""
        [BatchTask(Id = "a", CommandLine = "run")]
        {{attributes}}
        public sealed partial class Render;
        """);
}
