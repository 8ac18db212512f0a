using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Definition;

public sealed class RequiredValueMissingTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        public static class Render
        {
            public static object Range => {|TG0012:new TaskIdRange { Start = 1 }|};
        }
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        public static class Render
        {
            public static object Range => new TaskIdRange { Start = 1, End = 2 };
        }
        """);
}
