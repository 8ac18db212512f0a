using System.Threading.Tasks;
using TaskGen.CodeFixes.CommandLine;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class IdMissingTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(CommandLine = "run")]
        public sealed partial class {|TG1002:Render|};
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "render", CommandLine = "run")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<IdMissingFix>(
        """
        [BatchTask(CommandLine = "run")]
        public sealed partial class {|TG1002:Render|};
        """,
        """
        [BatchTask(CommandLine = "run", Id = "render")]
        public sealed partial class Render;
        """);
}
