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

    [Theory]
    [InlineData("\"{Scene.Name}{|TG1003:.|}x\"")]
    [InlineData("\"{Frame}a{|TG1003:{{|}b\"")]
    [InlineData("\"a-{Frame}-{|TG1003: |}b {Scene.Name}\"")]
    [InlineData("$\"{Names.Prefix}{{Frame}}{|TG1003:.|}\"")]
    public Task Is_reported_at_the_character(string id) => RuleVerifier.Reports($$"""
        [BatchTask(Id = {{id}}, CommandLine = "run")]
        public sealed partial record Render(Scene Scene, int Frame);

        public sealed record Scene(string Name);

        internal static class Names { public const string Prefix = "p"; }
        """);
}
