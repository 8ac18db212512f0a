using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using TaskGen.Analyzers.Tests.CodeFixes;
using TaskGen.CodeFixes.Definition;

namespace TaskGen.Analyzers.Tests.Rules.Definition;

public sealed class MalformedTemplateTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "b {|TG0007:}|} c")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "b }} c")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<MalformedTemplateFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "b {|TG0007:}|} c")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "b }} c")]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData("run {}", "The placeholder is empty. Write '{Member}', or double the braces for literal braces.")]
    [InlineData("run {", "'{' has no matching '}'. Close the placeholder, or write '{{' for a literal brace.")]
    [InlineData("run }", "'}' has no matching '{'. Write '}}' for a literal brace.")]
    [InlineData("run {a b}", "The placeholder is not a valid member name. Write '{Member}' or '{Member:format}', or double the braces for literal braces.")]
    [InlineData("run {N:}", "The placeholder has no format after its colon. Add a format, or remove the colon.")]
    public async Task Message_shows_braces_as_they_are_written(string commandLine, string message) => Assert.Equal(
        message,
        Assert.Single((await EditorDocument.OpenAsync(Source("a-{N}", commandLine))).Diagnostics).GetMessage(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("a-{N", "a-{N}")]
    [InlineData("a-{n", "a-{N}")]
    [InlineData("a-{N:D3", "a-{N:D3}")]
    [InlineData("a-{n:D3", "a-{N:D3}")]
    [InlineData("a-{N:000", "a-{N:000}")]
    [InlineData("a-{N:D3-x", "a-{N:D3}-x")]
    [InlineData("a-{T:yyyy-MM-dd", "a-{T:yyyy-MM-dd}")]
    [InlineData("a-{N:}", "a-{N}")]
    [InlineData("a-{n:}", "a-{N}")]
    public async Task Placeholder_is_one_finding_and_keeps_its_format(string id, string right)
    {
        var document = await EditorDocument.OpenAsync(Source(id, "./run"));
        Assert.Equal("TG0007", Assert.Single(document.Diagnostics).Id);
        var fix = Assert.Single(await document.FixesAsync());
        foreach (var after in new[] { await document.ApplyAsync(fix), await document.ApplyToAllAsync(fix) })
        {
            Assert.Equal(Source(right, "./run"), after.Source);
            Assert.Empty(after.Diagnostics);
        }
    }

    [Theory]
    [InlineData("Id = \"a-{Nope\", CommandLine = \"run\"")]
    [InlineData("Id = \"a b{Nope\", CommandLine = \"run\"")]
    [InlineData("Id = \"a-{N}}\", CommandLine = \"run\"")]
    [InlineData("Id = \"a-{N:week\", CommandLine = \"run\"")]
    public async Task Brace_in_an_id_is_not_escaped(string arguments)
    {
        var document = await EditorDocument.OpenAsync(
            $"[BatchTask({arguments})]\npublic sealed partial class Render {{ public int N {{ get; init; }} }}");
        Assert.Contains(document.Diagnostics, static diagnostic => diagnostic.Id == "TG0007");
        Assert.DoesNotContain(await document.FixesAsync(), static fix => fix.Action.EquivalenceKey!.StartsWith("TG0007"));
    }

    [Theory]
    [InlineData("./run {N:D3 x", "./run {N:D3} x", "./run {{N:D3 x")]
    [InlineData("./run {N:raw.txt", "./run {N:raw}.txt", "./run {{N:raw.txt")]
    [InlineData("./run {T:HH:mm:ss/x", "./run {T:HH:mm:ss}/x", "./run {{T:HH:mm:ss/x")]
    [InlineData("./run {N {T}", "./run {N} {T}", "./run {{N {T}")]
    public async Task Placeholder_is_closed_or_escaped(string line, string closed, string escaped)
    {
        var document = await EditorDocument.OpenAsync(Source("a-{N}", line));
        var fixes = await document.FixesAsync();
        Assert.Equal(["TG0007.Close", "TG0007.Escape"], fixes.Select(static fix => fix.Action.EquivalenceKey));
        Assert.Equal(Source("a-{N}", closed), (await document.ApplyAsync(fixes[0])).Source);
        Assert.Equal(Source("a-{N}", escaped), (await document.ApplyToAllAsync(fixes[1])).Source);
    }

    private static string Source(string id, string commandLine) =>
        $"[BatchTask(Id = \"{id}\", CommandLine = \"{commandLine}\")]\n"
            + "public sealed partial class Render { public int N { get; init; } public System.DateTime T { get; init; } }";

    [Theory]
    [InlineData("Id = \"a-{Number:\", CommandLine = \"run\"", "Id = \"a-{Number}\", CommandLine = \"run\"")]
    [InlineData("Id = \"a-{Number}\", CommandLine = \"sh -c 'run {Number:'\"", "Id = \"a-{Number}\", CommandLine = \"sh -c 'run {Number}'\"")]
    public async Task Colon_without_a_format_is_part_of_the_unclosed_placeholder(string wrong, string right)
    {
        var document = await EditorDocument.OpenAsync($"[BatchTask({wrong})]\npublic sealed partial record Render(int Number);");
        Assert.Equal("TG0007", Assert.Single(document.Diagnostics).Id);
        var fix = (await document.FixesAsync()).Find(static fix => fix.Action.Title == "Close placeholder: '{Number}'");
        Assert.NotNull(fix);
        var after = await document.ApplyAsync(fix);
        Assert.Equal(document.Source.Replace(wrong, right), after.Source);
        Assert.Empty(after.Diagnostics);
    }
}
