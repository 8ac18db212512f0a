using System.Threading.Tasks;
using TaskGen.CodeFixes.CommandLine;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class IdSameForEveryInstanceTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = {|TG1004:"frame"|}, CommandLine = "run {Frame}")]
        public sealed partial record Render(int Frame);
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "frame-{Frame}", CommandLine = "run {Frame}")]
        public sealed partial record Render(int Frame);
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<IdSameForEveryInstanceFix>(
        """
        [BatchTask(Id = {|TG1004:"frame"|}, CommandLine = "run {Frame}")]
        public sealed partial record Render(int Frame);
        """,
        """
        [BatchTask(Id = "frame-{Frame}", CommandLine = "run {Frame}")]
        public sealed partial record Render(int Frame);
        """);
}
