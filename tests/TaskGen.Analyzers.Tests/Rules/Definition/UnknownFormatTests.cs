using System.Threading.Tasks;
using TaskGen.CodeFixes.Definition;

namespace TaskGen.Analyzers.Tests.Rules.Definition;

public sealed class UnknownFormatTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a-{|TG0008:{Frame:Q9}|}", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a-{Frame:D4}", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<UnknownFormatFix>(
        """
        [BatchTask(Id = "a-{|TG0008:{Frame:Q9}|}", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        """,
        """
        [BatchTask(Id = "a-{Frame}", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        """);

    [Fact]
    public async Task Message_has_the_type_as_CSharp_writes_it() => Assert.Equal(
        "'Q9' is not a valid format for 'Frame' of type 'int' and would throw when the request is built. Use a format that the type supports.",
        Assert.Single(await Analysis.RunAsync(
            "[BatchTask(Id = \"a-{Frame:Q9}\", CommandLine = \"run\")]\npublic sealed partial record Render(int Frame);"))
            .GetMessage(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("""[BatchTask(Id = "a-{Value:D4}", CommandLine = "run")] public sealed partial record Render(int Value);""", "")]
    [InlineData(
        """[BatchTask(Id = "a-{Value:Q}", CommandLine = "run")] public sealed partial record Render(int Value);""",
        "TG0008 Error: <{Value:Q}> 'Q' is not a valid format for 'Value' of type 'int' and would throw when the request is built. Use a format that the type supports.")]
    [InlineData(
        """[BatchTask(Id = "a-{Value:D4}", CommandLine = "run")] public sealed partial record Render(double Value);""",
        "TG0008 Error: <{Value:D4}> 'D4' is not a valid format for 'Value' of type 'double' and would throw when the request is built. Use a format that the type supports.")]
    [InlineData(
        """[BatchTask(Id = "a-{Value:x}", CommandLine = "run")] public sealed partial record Render(string Value);""",
        "TG0008 Error: <{Value:x}> 'x' is not a valid format for 'Value' of type 'string' and would throw when the request is built. Use a format that the type supports.")]
    [InlineData("""[BatchTask(Id = "a-{Value:N}", CommandLine = "run")] public sealed partial record Render(System.Guid Value);""", "")]
    [InlineData(
        """[BatchTask(Id = "a-{Value:Z}", CommandLine = "run")] public sealed partial record Render(System.Guid Value);""",
        "TG0008 Error: <{Value:Z}> 'Z' is not a valid format for 'Value' of type 'Guid' and would throw when the request is built. Use a format that the type supports.")]
    [InlineData(
        """[BatchTask(Id = "a-{Value:yyyy}", CommandLine = "run")] public sealed partial record Render(System.DateTime Value);""",
        "")]
    public async Task A_format_is_one_of_the_type(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
