using System.Threading.Tasks;
using TaskGen.Analyzers.Tests.CodeFixes;
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

    [Fact]
    public async Task Command_line_to_start_from_is_left_out_of_fix_all()
    {
        var document = await EditorDocument.OpenAsync("[BatchTask(Id = \"a\")]\npublic sealed partial class Render;");
        var fix = Assert.Single(await document.FixesAsync(), static fix => fix.Action.EquivalenceKey == "TG1001.Set");
        Assert.NotEqual(document.Source, (await document.ApplyAsync(fix)).Source);
        Assert.Equal(document.Source, (await document.ApplyToAllAsync(fix)).Source);
    }

    [Theory]
    [InlineData(
        """[BatchTask(Id = "a")] public sealed partial class Render;""",
        "TG1001 Error: <Render> 'commandLine' is required; the service rejects a task without it with 400 (Bad Request). Set a command line.")]
    [InlineData(
        """[BatchTask(Id = "a")] public sealed partial class Render { [CommandLine] public string Line => "run"; }""",
        "TG1008 Info: <CommandLine> 'Line' is inserted without quoting. Make sure that it comes from a trusted source.")]
    [InlineData(
        """new TaskAddParameter { Id = "a" }""",
        """TG1001 Error: <new TaskAddParameter { Id = "a" }> 'commandLine' is required; the service rejects a task without it with 400 (Bad Request). Set a command line.""")]
    [InlineData("""[BatchTask(Id = "a")] public abstract class Base;""", "")]
    public async Task A_command_line_is_required(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
