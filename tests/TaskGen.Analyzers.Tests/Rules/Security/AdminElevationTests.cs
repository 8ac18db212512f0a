using System.Threading.Tasks;
using TaskGen.CodeFixes.Security;

namespace TaskGen.Analyzers.Tests.Rules.Security;

public sealed class AdminElevationTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [AutoUser(ElevationLevel = {|TG6002:ElevationLevel.Admin|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [AutoUser(ElevationLevel = ElevationLevel.NonAdmin)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<AdminElevationFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [AutoUser(Scope = AutoUserScope.Task, ElevationLevel = {|TG6002:ElevationLevel.Admin|})]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [AutoUser(Scope = AutoUserScope.Task)]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        "[AutoUser(ElevationLevel = ElevationLevel.Admin)]",
        "TG6002 Info: <ElevationLevel.Admin> 'userIdentity.autoUser.elevationLevel' is 'admin', so the task can change the node and affect the tasks that run on it later. Use 'nonadmin' unless the task requires administrator rights.")]
    [InlineData("[AutoUser(ElevationLevel = ElevationLevel.NonAdmin)]", "")]
    [InlineData(
        "new AutoUserSpecification { ElevationLevel = ElevationLevel.Admin }",
        "TG6002 Info: <ElevationLevel.Admin> 'AutoUserSpecification.elevationLevel' is 'admin', so the task can change the node and affect the tasks that run on it later. Use 'nonadmin' unless the task requires administrator rights.")]
    public async Task Only_administrators_are_reported(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
