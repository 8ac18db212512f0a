using System.Threading.Tasks;
using TaskGen.CodeFixes.Scheduling;

namespace TaskGen.Analyzers.Tests.Rules.Scheduling;

public sealed class UserIdentityAmbiguousTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [AutoUser(Scope = AutoUserScope.Task)]
        [UserIdentity({|TG5013:"render"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [AutoUser(Scope = AutoUserScope.Task)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task The_user_name_is_removed() => RuleVerifier.Fixes<UserIdentityAmbiguousFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [AutoUser(Scope = AutoUserScope.Task)]
        [UserIdentity({|TG5013:"render"|})]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [AutoUser(Scope = AutoUserScope.Task)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task The_auto_user_is_removed() => RuleVerifier.Fixes<UserIdentityAmbiguousFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [AutoUser(Scope = AutoUserScope.Task)]
        [UserIdentity({|TG5013:"render"|})]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [UserIdentity("render")]
        public sealed partial class Render;
        """, codeActionIndex: 1);

    [Theory]
    [InlineData("""[UserIdentity("u")]""", "")]
    [InlineData(
        """[UserIdentity("u")] [AutoUser(Scope = AutoUserScope.Task)]""",
        """TG5013 Error: <"u"> 'userIdentity' has both a 'username' and an 'autoUser', but the service accepts exactly one. Remove one of the two. | other: <AutoUserScope.Task> | Action: <remove>""")]
    [InlineData(
        """[UserIdentity("{Name}")] [AutoUser]""",
        """TG5013 Error: <"{Name}"> 'userIdentity' has both a 'username' and an 'autoUser', but the service accepts exactly one. Remove one of the two. | other: <AutoUser> | Action: <remove>""")]
    [InlineData(
        """[UserIdentity("")]""",
        """TG5013 Error: <UserIdentity("")> 'userIdentity' has neither a 'username' nor an 'autoUser', but the service requires exactly one. Set one of the two.""")]
    [InlineData("""[UserIdentity("")] [AutoUser(Scope = AutoUserScope.Task)]""", "")]
    [InlineData("""new UserIdentity { Username = "u" }""", "")]
    [InlineData("new UserIdentity()", "")]
    [InlineData(
        """new UserIdentity { Username = "" }""",
        """TG5013 Error: <new UserIdentity { Username = "" }> 'UserIdentity' has neither a 'username' nor an 'autoUser', but the service requires exactly one. Set one of the two.""")]
    [InlineData("new UserIdentity { AutoUser = new() { Scope = AutoUserScope.Pool } }", "")]
    [InlineData(
        """new UserIdentity { Username = "u", AutoUser = new() { Scope = AutoUserScope.Pool } }""",
        """TG5013 Error: <"u"> 'UserIdentity' has both a 'username' and an 'autoUser', but the service accepts exactly one. Remove one of the two. | other: <AutoUserScope.Pool> | Action: <remove>""")]
    public async Task Exactly_one_user_is_required(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
