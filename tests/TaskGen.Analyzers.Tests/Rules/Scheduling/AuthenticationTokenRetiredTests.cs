using System.Threading.Tasks;
using TaskGen.CodeFixes.Scheduling;

namespace TaskGen.Analyzers.Tests.Rules.Scheduling;

public sealed class AuthenticationTokenRetiredTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG5018:AuthenticationTokenSettings(AccessScope.Job)|}]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<AuthenticationTokenRetiredFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG5018:AuthenticationTokenSettings(AccessScope.Job)|}]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        "[AuthenticationTokenSettings(AccessScope.Job)]",
        "TG5018 Warning: <AuthenticationTokenSettings(AccessScope.Job)> Azure Batch announced the retirement of 'authenticationTokenSettings' for 2024-09-30. Use a managed identity of the pool instead.")]
    [InlineData(
        "new AuthenticationTokenSettings { Access = [AccessScope.Job] }",
        "TG5018 Warning: <new AuthenticationTokenSettings { Access = [AccessScope.Job] }> Azure Batch announced the retirement of 'authenticationTokenSettings' for 2024-09-30. Use a managed identity of the pool instead.")]
    [InlineData(
        """[BatchTask(Id = "a", CommandLine = "run")] public sealed partial class Render { [AuthenticationTokenSettings] public AuthenticationTokenSettings? Token { get; init; } }""",
        "TG5018 Warning: <AuthenticationTokenSettings> Azure Batch announced the retirement of 'authenticationTokenSettings' for 2024-09-30. Use a managed identity of the pool instead.")]
    public async Task Settings_of_a_member_are_retired_too(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
