using System.Threading.Tasks;
using TaskGen.Analyzers.Tests.CodeFixes;
using TaskGen.CodeFixes.CommandLine;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class UnbalancedQuotesTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "echo {|TG1009:'|}hello")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "echo 'hello'")]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData("\"/bin/sh -c {|TG1009:'|}echo hello\"", "\"/bin/sh -c 'echo hello'\"")]
    [InlineData("\"/bin/sh -c {|TG1009:'|}echo hello  \"", "\"/bin/sh -c 'echo hello'\"")]
    [InlineData("@\"run {|TG1009:\"\"|}a b\"", "@\"run \"\"a b\"\"\"")]
    [InlineData("\"run --name={|TG1009:'|}a b\"", "\"run --name='a b'\"")]
    [InlineData("\"cmd /c {|TG1009:\\\"|}run a b\"", "\"cmd /c \\\"run a b\\\"\"")]
    public Task Quotation_mark_is_closed(string wrong, string right) => RuleVerifier.Fixes<UnbalancedQuotesFix>(
        $"[BatchTask(Id = \"render\", CommandLine = {wrong})]\npublic sealed partial class Render;",
        $"[BatchTask(Id = \"render\", CommandLine = {right})]\npublic sealed partial class Render;");

    [Theory]
    [InlineData("echo it's")]
    [InlineData("echo '")]
    [InlineData("/bin/sh -c 'echo it's'")]
    public async Task Apostrophe_is_not_closed(string commandLine)
    {
        var document = await EditorDocument.OpenAsync(
            $"[BatchTask(Id = \"a\", CommandLine = \"{commandLine}\")]\npublic sealed partial class Render;");
        Assert.Contains(document.Diagnostics, static diagnostic => diagnostic.Id == "TG1009");
        Assert.Empty(await document.FixesAsync());
    }

    [Theory]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run \"a")]""",
        """TG1009 Warning: <\"> 'commandLine' contains an unterminated quotation mark. Close it, or escape it. | Text: <run "a">""")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "/bin/sh -c 'a")]""",
        "TG1009 Warning: <'> 'commandLine' contains an unterminated quotation mark. Close it, or escape it. | Text: </bin/sh -c 'a'>")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run \"a {Name}")]""",
        """TG1007 Error: <{Name}> '{Name}' and what follows cannot be quoted safely because the command line has an unclosed quotation mark. Close the quotation mark. | OtherText: <run "a {Name}">""")]
    [InlineData("""[BatchTask(Id = "a-{Number}", CommandLine = "run \"a\"")]""", "")]
    [InlineData(
        """new TaskAddParameter { Id = "a", CommandLine = "run \"a" }""",
        """TG1009 Warning: <\"> 'commandLine' contains an unterminated quotation mark. Close it, or escape it. | Text: <run "a">""")]
    public async Task The_fix_closes_the_mark(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
