using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class UnquotedCommandLineTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a-{Name}", CommandLine = "run {|TG1008:{Name:raw}|}")]
        public sealed partial record Render(string Name);
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a-{Name}", CommandLine = "./run {Name}")]
        public sealed partial record Render(string Name);
        """);
}
