using System.Threading.Tasks;
using TaskGen.CodeFixes.CommandLine;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class IdSameForEveryInstanceTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = {|TG1004:"frame"|}, CommandLine = "run {Frame}")]
        public sealed partial record Render(int Frame);
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "frame-{Frame}", CommandLine = "run {Frame}")]
        public sealed partial record Render(int Frame);
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<IdSameForEveryInstanceFix>(
        """
        [BatchTask(Id = {|TG1004:"frame"|}, CommandLine = "run {Frame}")]
        public sealed partial record Render(int Frame);
        """,
        """
        [BatchTask(Id = "frame-{Frame}", CommandLine = "run {Frame}")]
        public sealed partial record Render(int Frame);
        """);

    [Theory]
    [InlineData(
        """[BatchTask(Id = "a", CommandLine = "run")]""",
        """TG1004 Warning: <"a"> Every instance has the id 'a' although the task has values that are set at run time; the service rejects the second task with 409 (TaskExists). Append '-{Number}'. | Text: <a-{Number}>""")]
    [InlineData(
        """[BatchTask(Id = "", CommandLine = "run")]""",
        """TG1002 Error: <""> 'id' is missing or blank; the service rejects the request with 400 (Bad Request). Set an id. | Value: <render-{Number}>""")]
    [InlineData(
        """[BatchTask(Id = "a{{", CommandLine = "run")] public sealed partial record Render(int Frame);""",
        """
        TG1004 Warning: <"a{{"> Every instance has the id 'a{' although the task has values that are set at run time; the service rejects the second task with 409 (TaskExists). Append '-{Frame}'. | Text: <a{{-{Frame}>
        TG1003 Error: <{{> 'id' contains '{'; a task id consists of 1 to 64 letters (A-Z, a-z), digits, hyphens, and underscores. Replace it. | Text: <a->
        """)]
    [InlineData(
        """[BatchTask(Id = "a", CommandLine = "run")] public sealed partial class Render { [EnvironmentSetting("A")] public double? Value { get; init; } }""",
        "")]
    [InlineData(
        """[BatchTask(Id = "a", CommandLine = "run")] public sealed partial class Render { [EnvironmentSetting("A")] public static int Value => 1; }""",
        "")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] public abstract partial record Base(int Frame);""", "")]
    public async Task The_fix_appends_the_member_that_differs(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
