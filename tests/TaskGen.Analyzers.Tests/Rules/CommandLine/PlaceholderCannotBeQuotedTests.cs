using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class PlaceholderCannotBeQuotedTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a-{Name}", CommandLine = "/bin/sh -c 'echo `cat {|TG1007:{Name}|}`'")]
        public sealed partial record Render(string Name);
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a-{Name}", CommandLine = "/bin/sh -c 'cat {Name}'")]
        public sealed partial record Render(string Name);
        """);
}
