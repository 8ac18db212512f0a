using System.Threading.Tasks;
using TaskGen.Analyzers.Tests.CodeFixes;
using TaskGen.CodeFixes.ExitConditions;

namespace TaskGen.Analyzers.Tests.Rules.ExitConditions;

public sealed class ExitCodesOverlapTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCodeRange(2, 4, JobAction = JobAction.Disable)]
        [{|TG3002:OnExitCodeRange(3, 9, JobAction = JobAction.None)|}]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCodeRange(2, 4, JobAction = JobAction.Disable)]
        [OnExitCodeRange(5, 9, JobAction = JobAction.None)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<ExitCodesOverlapFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCodeRange(2, 4, JobAction = JobAction.Disable)]
        [{|TG3002:OnExitCodeRange(3, 9, JobAction = JobAction.None)|}]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCodeRange(2, 4, JobAction = JobAction.Disable)]
        [OnExitCodeRange(5, 9, JobAction = JobAction.None)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task The_condition_without_an_action_is_removed() => RuleVerifier.Fixes<ExitCodesOverlapFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG3003:{|TG3002:OnExitCode(3)|}|}]
        [OnExitCode(3, JobAction = JobAction.Disable)]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode(3, JobAction = JobAction.Disable)]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData("[OnExitCode(3)]\n[OnExitCode(3, JobAction = JobAction.Terminate)]")]
    [InlineData("[OnExitCode(3, JobAction = JobAction.Terminate)]\n[OnExitCode(3)]")]
    public async Task Condition_with_an_action_is_kept(string conditions)
    {
        const string Source = "[BatchTask(Id = \"a\", CommandLine = \"run\")]\nLIST\npublic sealed partial class Render;";
        var document = await EditorDocument.OpenAsync(Source.Replace("LIST", conditions));
        var fix = Assert.Single(await document.FixesAsync(), static fix => fix.Action.EquivalenceKey == "TG3002.Cut");
        foreach (var after in new[] { await document.ApplyAsync(fix), await document.ApplyToAllAsync(fix) })
        {
            Assert.Equal(Source.Replace("LIST", "[OnExitCode(3, JobAction = JobAction.Terminate)]"), after.Source);
            Assert.Empty(after.Diagnostics);
        }
    }

    [Theory]
    [InlineData(
        "[OnExitCodeRange(1, 5, JobAction = JobAction.Terminate)] // c\n[OnExitCode(3, JobAction = JobAction.Disable)]",
        "[OnExitCodeRange(1, 2, JobAction = JobAction.Terminate)] // c\n[OnExitCodeRange(4, 5, JobAction = JobAction.Terminate)]\n"
            + "[OnExitCode(3, JobAction = JobAction.Disable)]",
        "Split range into 1 to 2 and 4 to 5")]
    [InlineData(
        "[OnExitCodeRange(1, 4, JobAction = JobAction.Terminate), OnExitCode(3, JobAction = JobAction.Disable)]",
        "[OnExitCodeRange(1, 2, JobAction = JobAction.Terminate), OnExitCodeRange(4, 4, JobAction = JobAction.Terminate), "
            + "OnExitCode(3, JobAction = JobAction.Disable)]",
        "Split range into 1 to 2 and 4")]
    [InlineData(
        "[OnExitCode(3, JobAction = JobAction.Disable)]\n[OnExitCode(5, JobAction = JobAction.Disable)]\n"
            + "[OnExitCodeRange(end: 9, start: 1, JobAction = JobAction.Terminate)]",
        "[OnExitCode(3, JobAction = JobAction.Disable)]\n[OnExitCode(5, JobAction = JobAction.Disable)]\n"
            + "[OnExitCodeRange(end: 2, start: 1, JobAction = JobAction.Terminate)]\n"
            + "[OnExitCodeRange(end: 4, start: 4, JobAction = JobAction.Terminate)]\n"
            + "[OnExitCodeRange(end: 9, start: 6, JobAction = JobAction.Terminate)]",
        "Split range into 1 to 2 and 4 and 6 to 9")]
    [InlineData(
        "[OnExitCodeRange(1, 10, JobAction = JobAction.Terminate)]\n[OnExitCodeRange(3, 4, JobAction = JobAction.Disable)]",
        "[OnExitCodeRange(1, 2, JobAction = JobAction.Terminate)]\n[OnExitCodeRange(5, 10, JobAction = JobAction.Terminate)]\n"
            + "[OnExitCodeRange(3, 4, JobAction = JobAction.Disable)]",
        "Split range into 1 to 2 and 5 to 10")]
    [InlineData(
        "[OnExitCodeRange(1, 5, JobAction = JobAction.Terminate)]\n[OnExitCode(1, JobAction = JobAction.Disable)]",
        "[OnExitCodeRange(2, 5, JobAction = JobAction.Terminate)]\n[OnExitCode(1, JobAction = JobAction.Disable)]",
        "Change Start to 2 to remove the overlap")]
    [InlineData(
        "[OnExitCodeRange(1, 5, JobAction = JobAction.Terminate)]\n[OnExitCode(1, JobAction = JobAction.Disable)]\n"
            + "[OnExitCode(5, JobAction = JobAction.Disable)]",
        "[OnExitCodeRange(2, 4, JobAction = JobAction.Terminate)]\n[OnExitCode(1, JobAction = JobAction.Disable)]\n"
            + "[OnExitCode(5, JobAction = JobAction.Disable)]",
        "Change range to 2 to 4 to remove the overlap")]
    [InlineData(
        "[OnExitCodeRange(1, 5, JobAction = JobAction.Terminate)]\n[OnExitCode(3, JobAction = JobAction.Terminate)]",
        "[OnExitCodeRange(1, 5, JobAction = JobAction.Terminate)]",
        "Remove duplicate exit condition")]
    [InlineData(
        "[OnExitCodeRange(1, 5, JobAction = JobAction.Terminate)]\n[OnExitCode(3)]",
        "[OnExitCodeRange(1, 5, JobAction = JobAction.Terminate)]",
        "Remove duplicate exit condition")]
    public Task Code_within_a_range_keeps_its_own_action(string wrong, string right, string title) => IsFixed(
        $"[BatchTask(Id = \"a\", CommandLine = \"run\")]\n{wrong}\npublic sealed partial class Render;",
        $"[BatchTask(Id = \"a\", CommandLine = \"run\")]\n{right}\npublic sealed partial class Render;",
        title);

    [Theory]
    [InlineData(
        "[OnExitCode(3, JobAction = JobAction.Terminate)] [OnExitCode(3, DependencyAction = DependencyAction.Satisfy)]",
        "[OnExitCode(3, JobAction = JobAction.Terminate, DependencyAction = DependencyAction.Satisfy)]")]
    [InlineData(
        "[OnExitCode(3, DependencyAction = DependencyAction.Satisfy), OnExitCode(3, JobAction = JobAction.Terminate)]",
        "[OnExitCode(3, DependencyAction = DependencyAction.Satisfy, JobAction = JobAction.Terminate)]")]
    [InlineData(
        "[OnExitCode(3, JobAction = JobAction.None)] "
            + "[OnExitCode(3, DependencyAction = DependencyAction.Satisfy, JobAction = JobAction.None)]",
        "[OnExitCode(3, JobAction = JobAction.None, DependencyAction = DependencyAction.Satisfy)]")]
    public Task Conditions_with_different_actions_are_merged(string wrong, string right) => IsFixed(
        $"[BatchTask(Id = \"a\", CommandLine = \"run\")]\n{wrong}\npublic sealed partial class Render;",
        $"[BatchTask(Id = \"a\", CommandLine = \"run\")]\n{right}\npublic sealed partial class Render;",
        "Merge duplicate exit conditions");

    [Theory]
    [InlineData(
        """
        [OnExitCode(3, JobAction = JobAction.Terminate)]
        public abstract class Base;

        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode(3, DependencyAction = DependencyAction.Satisfy)]
        public sealed partial class One : Base;

        [BatchTask(Id = "b", CommandLine = "run")]
        public sealed partial class Two : Base;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode(3, JobAction = JobAction.None)]
        [OnExitCode(3, DependencyAction = DependencyAction.Satisfy, JobAction = JobAction.Terminate)]
        public sealed partial class One;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode(2, DependencyAction = DependencyAction.Satisfy)]
        [OnExitCode(3, DependencyAction = DependencyAction.Satisfy)]
        [OnExitCodeRange(2, 3, JobAction = JobAction.Terminate)]
        public sealed partial class One;
        """)]
    public async Task No_condition_is_removed_with_an_action_that_the_other_one_lacks(string source)
    {
        var document = await EditorDocument.OpenAsync(source);
        Assert.Equal("TG3002", Assert.Single(document.Diagnostics).Id);
        Assert.Empty(await document.FixesAsync());
    }

    [Fact]
    public Task Range_of_a_record_is_split()
    {
        const string Source = """
            public static class Conditions
            {
                public static readonly ExitConditions All = new()
                {
                    ExitCodes = [new() { Code = 3, ExitOptions = new() { JobAction = JobAction.Disable } }],
                    ExitCodeRanges = [RANGES],
                };
            }
            """;
        return IsFixed(
            Source.Replace("RANGES", "new() { Start = 1, End = 5, ExitOptions = new() { JobAction = JobAction.Terminate } }"),
            Source.Replace(
                "RANGES",
                "new() { Start = 1, End = 2, ExitOptions = new() { JobAction = JobAction.Terminate } }, "
                    + "new() { Start = 4, End = 5, ExitOptions = new() { JobAction = JobAction.Terminate } }"),
            "Split range into 1 to 2 and 4 to 5");
    }

    private static async Task IsFixed(string wrong, string right, string title)
    {
        var document = await EditorDocument.OpenAsync(wrong);
        var fix = Assert.Single(await document.FixesAsync(), static fix => fix.Action.EquivalenceKey == "TG3002.Cut");
        Assert.Equal(title, fix.Action.Title);
        foreach (var after in new[] { await document.ApplyAsync(fix), await document.ApplyToAllAsync(fix) })
        {
            Assert.Equal(right, after.Source);
            Assert.Empty(after.Diagnostics);
        }
    }
}
