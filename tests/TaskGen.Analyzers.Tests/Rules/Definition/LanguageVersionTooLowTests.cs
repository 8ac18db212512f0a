using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Definition;

public sealed class LanguageVersionTooLowTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.ReportsInCSharp10(
        """
        // LangVersion 10
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class {|TG0011:Render|} { }
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        // LangVersion 11 or above
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render { }
        """);
}
