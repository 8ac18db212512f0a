using System.Threading.Tasks;
using TaskGen.CodeFixes.Definition;

namespace TaskGen.Analyzers.Tests.Rules.Definition;

public sealed class UnknownFormatTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a-{|TG0008:{Frame:Q9}|}", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a-{Frame:D4}", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<UnknownFormatFix>(
        """
        [BatchTask(Id = "a-{|TG0008:{Frame:Q9}|}", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        """,
        """
        [BatchTask(Id = "a-{Frame}", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        """);
}
