using System.Threading.Tasks;
using TaskGen.CodeFixes.Definition;

namespace TaskGen.Analyzers.Tests.Rules.Definition;

public sealed class UnknownMemberTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "./run {|TG0006:{Scnee}|}")]
        public sealed partial class Render
        {
            public string Scene => "";
        }
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "./run {Scene}")]
        public sealed partial class Render
        {
            public string Scene => "";
        }
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<UnknownMemberFix>(
        """
        [BatchTask(Id = "a", CommandLine = "./run {|TG0006:{Scnee}|}")]
        public sealed partial class Render
        {
            public string Scene => "";
        }
        """,
        """
        [BatchTask(Id = "a", CommandLine = "./run {Scene}")]
        public sealed partial class Render
        {
            public string Scene => "";
        }
        """);

    [Fact]
    public Task Is_fixed_in_a_third_way() => RuleVerifier.Fixes<UnknownMemberFix>(
        """
        [BatchTask(Id = "a", CommandLine = "./run {|TG0006:{Scnee}|}")]
        public sealed partial class Render
        {
            public string Scene => "";
        }
        """,
        """
        [BatchTask(Id = "a", CommandLine = "./run {{Scnee}}")]
        public sealed partial class Render
        {
            public string Scene => "";
        }
        """,
        codeActionIndex: 2);
}
