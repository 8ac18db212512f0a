using System;
using System.Threading.Tasks;
using TaskGen.CodeFixes.Security;

namespace TaskGen.Analyzers.Tests.Rules.Security;

public sealed class SecretHardCodedTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("API_TOKEN", {|TG6001:"0123456789"|})]
        public sealed partial class Render
        {
        }
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a-{Number}", CommandLine = "run")]
        [EnvironmentSetting("API_TOKEN", "{ApiToken}")]
        public sealed partial record Render(int Number, string ApiToken);
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<SecretHardCodedFix>(
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
            [Secret] public required string ApiToken { get; init; }
        }
        """);

    [Theory]
    [InlineData("""[EnvironmentSetting("SOURCE", {|TG6001:"https://user:pa55word@example.com/repo.git"|})]""")]
    [InlineData("""[EnvironmentSetting("HEADER", {|TG6001:"Authorization: Bearer abcdefghijklmnopqrstuvwxyz"|})]""")]
    [InlineData("""[EnvironmentSetting("A", {|TG6001:"task_ghp_0123456789abcdefghijklmnopqrstuvwxyz"|})]""")]
    [InlineData("""[EnvironmentSetting("A", {|TG6001:"github_pat_11ABCDEFG0abcdefghijkl_0123456789abcdefghij"|})]""")]
    [InlineData("""[EnvironmentSetting("A", {|TG6001:"AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/AbCdEfGhIj=="|})]""")]
    [InlineData("""[EnvironmentSetting("A", "sha512-AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/AbCdEfGhIj==")]""")]
    [InlineData("""[EnvironmentSetting("SOURCE", "https://example.com:8080/repo.git")] [EnvironmentSetting("HEADER", "Bearer of news")] [EnvironmentSetting("MAIL", "a:b@example.com")]""")]
    public Task Knows_tokens_and_passwords_in_addresses(string attributes) => RuleVerifier.Reports(
        $$"""
        [BatchTask(Id = "a", CommandLine = "run")]
        {{attributes}}
        public sealed partial class Render;
        """);

    // The fix adds a member, and once looked for a name without end where there can be none.
    [Theory]
    [InlineData("static partial class")]
    [InlineData("partial interface")]
    public async Task Has_no_fix_in_a_type_without_properties(string kind)
    {
        var document = await EditorDocument.OpenAsync(
            $"[BatchTask(Id = \"a\", CommandLine = \"run\")]\n[EnvironmentSetting(\"API_TOKEN\", \"0123456789\")]\npublic {kind} Render {{ }}");
        Assert.DoesNotContain(
            await document.FixesAsync(),
            static fix => fix.Action.EquivalenceKey?.StartsWith("TG6001", StringComparison.Ordinal) == true);
    }
}
