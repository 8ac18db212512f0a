using System.Threading.Tasks;
using TaskGen.CodeFixes.CommandLine;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class CommandLineMissingTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a")]
        public sealed partial class {|TG1001:Render|};
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed_with_a_command_line_to_start_from() => RuleVerifier.Fixes<CommandLineMissingFix>(
        """
        [BatchTask(Id = "a")]
        public sealed partial class {|TG1001:Render|};
        """,
        """
        [BatchTask(Id = "a", CommandLine = "echo hello")]
        public sealed partial class Render;
        """,
        codeActionIndex: 1,
        isFixAll: false);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<CommandLineMissingFix>(
        """
        [BatchTask(Id = "a")]
        public sealed partial class {|TG1001:Render|};
        """,
        """
        [BatchTask(Id = "a")]
        public sealed partial class Render
        {
            [{|TG1008:CommandLine|}] public required string CommandLine { get; init; }
        }
        """);
}
