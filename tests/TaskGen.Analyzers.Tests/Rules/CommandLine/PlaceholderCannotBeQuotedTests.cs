using System.Threading.Tasks;
using TaskGen.Analyzers.Tests.CodeFixes;
using TaskGen.CodeFixes.CommandLine;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class PlaceholderCannotBeQuotedTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a-{Name}", CommandLine = "/bin/sh -c 'echo `cat {|TG1007:{Name}|}`'")]
        public sealed partial record Render(string Name);
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a-{Name}", CommandLine = "/bin/sh -c 'cat {Name}'")]
        public sealed partial record Render(string Name);
        """);

    [Fact]
    public Task Backticks_are_changed_to_a_substitution() => RuleVerifier.Fixes<PlaceholderCannotBeQuotedFix>(
        """
        [BatchTask(Id = "a-{Name}", CommandLine = "/bin/sh -c 'echo `cat {|TG1007:{Name}|}` `ls`'")]
        public sealed partial record Render(string Name);
        """,
        """
        [BatchTask(Id = "a-{Name}", CommandLine = "/bin/sh -c 'echo $(cat {Name}) `ls`'")]
        public sealed partial record Render(string Name);
        """);

    private static string Source(string commandLine) => $$"""
        [BatchTask(TargetOS = TargetOS.Linux, Id = "a-{Name}", CommandLine = "{{commandLine}}")]
        public sealed partial record Render(string Name);
        """;

    [Theory]
    [InlineData("/bin/sh -c 'echo {|TG1007:{Name}|}", "/bin/sh -c 'echo {Name}'")]
    [InlineData("/bin/sh -c 'echo \\\"{|TG1007:{Name}|}'", "/bin/sh -c 'echo \\\"{Name}\\\"'")]
    [InlineData("run \\\"a {|TG1007:{Name}|}", "run \\\"a {Name}\\\"")]
    public Task Quotation_mark_is_closed(string wrong, string right) => RuleVerifier.Fixes<PlaceholderCannotBeQuotedFix>(
        Source(wrong), Source(right));

    [Fact]
    public Task Unclosed_quotation_mark_is_reported_once_in_each_command_line() => RuleVerifier.Reports(
        """
        [BatchTask(TargetOS = TargetOS.Linux, Id = "a-{Name}", CommandLine = "run \"a {|TG1007:{Name}|} {Name} {Name}")]
        [MultiInstanceSettings("run \"b {|TG1007:{Name}|} {Name}", NumberOfInstances = 2)]
        public sealed partial record Render(string Name);

        [BatchTask(TargetOS = TargetOS.Linux, Id = "b-{Name}", CommandLine = "run \"a {|TG1007:{Name}|} {Name}")]
        public sealed partial record Other(string Name);
        """);

    [Fact]
    public Task Each_placeholder_in_backticks_is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a-{Name}", CommandLine = "/bin/sh -c 'echo `cat {|TG1007:{Name}|} {|TG1007:{Name}|}`'")]
        public sealed partial record Render(string Name);
        """);

    [Fact]
    public async Task Nested_backticks_are_left_alone()
    {
        var document = await EditorDocument.OpenAsync("""
            [BatchTask(Id = "a-{Name}", CommandLine = @"/bin/sh -c 'echo `echo \`cat {Name}\``'")]
            public sealed partial record Render(string Name);
            """);
        Assert.Contains(document.Diagnostics, static diagnostic => diagnostic.Id == "TG1007");
        Assert.Empty(await document.FixesAsync());
    }
}
