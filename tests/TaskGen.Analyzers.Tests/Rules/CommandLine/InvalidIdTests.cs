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

    [Theory]
    [InlineData(
        """[BatchTask(Id = "{Number}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", CommandLine = "run")]""",
        "")]
    [InlineData(
        """[BatchTask(Id = "{Number}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", CommandLine = "run")]""",
        """TG1003 Error: <"{Number}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"> 'id' has at least 65 characters; a task id has at most 64. Shorten it.""")]
    [InlineData(
        """[BatchTask(Id = "{Number} ", CommandLine = "run")]""",
        "TG1003 Error: < > 'id' contains ' '; a task id consists of 1 to 64 letters (A-Z, a-z), digits, hyphens, and underscores. Replace it. | Text: <{Number}->")]
    [InlineData(
        """[BatchTask(Id = "a b.{Number} c", CommandLine = "run")]""",
        "TG1003 Error: < > 'id' contains ' '; a task id consists of 1 to 64 letters (A-Z, a-z), digits, hyphens, and underscores. Replace it. | Text: <a-b-{Number}-c>")]
    [InlineData(
        """[BatchTask(Id = "{Number}{Number}{{", CommandLine = "run")]""",
        "TG1003 Error: <{{> 'id' contains '{'; a task id consists of 1 to 64 letters (A-Z, a-z), digits, hyphens, and underscores. Replace it. | Text: <{Number}{Number}->")]
    [InlineData(
        """[BatchTask(Id = "{Number}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.", CommandLine = "run")]""",
        "TG1003 Error: <.> 'id' contains '.'; a task id consists of 1 to 64 letters (A-Z, a-z), digits, hyphens, and underscores. Replace it.")]
    [InlineData(
        """[BatchTask(Id = "{Number}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.", CommandLine = "run")]""",
        "TG1003 Error: <.> 'id' contains '.'; a task id consists of 1 to 64 letters (A-Z, a-z), digits, hyphens, and underscores. Replace it. | Text: <{Number}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx->")]
    [InlineData(
        """[BatchTask(Id = ".{Number}", CommandLine = "run")]""",
        "TG1003 Error: <.> 'id' contains '.'; a task id consists of 1 to 64 letters (A-Z, a-z), digits, hyphens, and underscores. Replace it. | Text: <-{Number}>")]
    [InlineData(
        """new TaskAddParameter { Id = "a b", CommandLine = "run" }""",
        "TG1003 Error: < > 'id' contains ' '; a task id consists of 1 to 64 letters (A-Z, a-z), digits, hyphens, and underscores. Replace it. | Text: <a-b>")]
    [InlineData(
        """new TaskAddParameter { Id = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", CommandLine = "run" }""",
        """TG1003 Error: <"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"> 'id' has at least 65 characters; a task id has at most 64. Shorten it.""")]
    public async Task The_limits_are_64_characters_and_their_kinds(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
