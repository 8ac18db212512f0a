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
}
