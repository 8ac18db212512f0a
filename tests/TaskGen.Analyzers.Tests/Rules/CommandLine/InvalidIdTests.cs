using System.Threading.Tasks;
using TaskGen.CodeFixes.CommandLine;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class InvalidIdTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "render{|TG1003: |}frame.7", CommandLine = "run")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "render-frame-7", CommandLine = "run")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<InvalidIdFix>(
        """
        [BatchTask(Id = "render{|TG1003: |}frame.7", CommandLine = "run")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "render-frame-7", CommandLine = "run")]
        public sealed partial class Render;
        """);
}
