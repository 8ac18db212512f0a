using System.Threading.Tasks;
using TaskGen.CodeFixes.Definition;

namespace TaskGen.Analyzers.Tests.Rules.Definition;

public sealed class TypeNotPartialTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed class {|TG0001:Render|} { }
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render { }
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<TypeNotPartialFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed class {|TG0001:Render|} { }
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render { }
        """);
}
