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
}
