using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.CodeFixes.ExitConditions;

/// <summary>All code fixes that are offered for exit conditions, and the source after each.</summary>
public sealed class ExitConditionsFixesTests
{
    [Theory]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode(3, JobAction = JobAction.Disable)]
        [OnExitCodeRange(3, 9, JobAction = JobAction.Terminate)]
        public sealed partial class Render;
        """,
        """
        TG3002.Cut: Change Start to 4 to remove the overlap
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode(3, JobAction = JobAction.Disable)]
        [OnExitCodeRange(4, 9, JobAction = JobAction.Terminate)]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode(9, JobAction = JobAction.Disable)]
        [OnExitCodeRange(end: 9, start: 3, JobAction = JobAction.Terminate)]
        public sealed partial class Render;
        """,
        """
        TG3002.Cut: Change End to 8 to remove the overlap
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode(9, JobAction = JobAction.Disable)]
        [OnExitCodeRange(end: 8, start: 3, JobAction = JobAction.Terminate)]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode(5, JobAction = JobAction.Disable)]
        [OnExitCodeRange(3, 9, JobAction = JobAction.Terminate)] // kept
        public sealed partial class Render;
        """,
        """
        TG3002.Cut: Split range into 3 to 4 and 6 to 9
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode(5, JobAction = JobAction.Disable)]
        [OnExitCodeRange(3, 4, JobAction = JobAction.Terminate)] // kept
        [OnExitCodeRange(6, 9, JobAction = JobAction.Terminate)]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run"), OnExitCode(5, JobAction = JobAction.Disable), OnExitCodeRange(First, 9, JobAction = JobAction.Terminate)]
        public sealed partial class Render
        {
            private const int First = 3;
        }
        """,
        """
        TG3002.Cut: Split range into 3 to 4 and 6 to 9
        [BatchTask(Id = "a", CommandLine = "run"), OnExitCode(5, JobAction = JobAction.Disable), OnExitCodeRange(First, 4, JobAction = JobAction.Terminate), OnExitCodeRange(6, 9, JobAction = JobAction.Terminate)]
        public sealed partial class Render
        {
            private const int First = 3;
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode(3, JobAction = JobAction.Disable)]
        [OnExitCode(9, JobAction = JobAction.Disable)]
        [OnExitCodeRange(First, Last, JobAction = JobAction.Terminate)]
        public sealed partial class Render
        {
            private const int First = 3;
            private const int Last = 9;
        }
        """,
        """
        TG3002.Cut: Change range to 4 to 8 to remove the overlap
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode(3, JobAction = JobAction.Disable)]
        [OnExitCode(9, JobAction = JobAction.Disable)]
        [OnExitCodeRange(4, 8, JobAction = JobAction.Terminate)]
        public sealed partial class Render
        {
            private const int First = 3;
            private const int Last = 9;
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode(4, JobAction = JobAction.Disable)]
        [OnExitCode(6, JobAction = JobAction.Disable)]
        [OnExitCodeRange(3, 9, JobAction = JobAction.Terminate)]
        public sealed partial class Render;
        """,
        """
        TG3002.Cut: Split range into 3 and 5 and 7 to 9
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode(4, JobAction = JobAction.Disable)]
        [OnExitCode(6, JobAction = JobAction.Disable)]
        [OnExitCodeRange(3, 3, JobAction = JobAction.Terminate)]
        [OnExitCodeRange(5, 5, JobAction = JobAction.Terminate)]
        [OnExitCodeRange(7, 9, JobAction = JobAction.Terminate)]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCodeRange(2, 5, JobAction = JobAction.Disable)]
        [OnExitCodeRange(3, 4, JobAction = JobAction.Terminate)]
        public sealed partial class Render;
        """,
        """
        TG3002.Cut: Split range into 2 and 5
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCodeRange(2, 2, JobAction = JobAction.Disable)]
        [OnExitCodeRange(5, 5, JobAction = JobAction.Disable)]
        [OnExitCodeRange(3, 4, JobAction = JobAction.Terminate)]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        public static class Conditions
        {
            public static ExitConditions Value { get; } = new()
            {
                ExitCodes = [new ExitCodeMapping { Code = 5, ExitOptions = new ExitOptions { JobAction = JobAction.Disable } }],
                ExitCodeRanges = [new ExitCodeRangeMapping { Start = 3, End = 9, ExitOptions = new ExitOptions { JobAction = JobAction.Terminate } }],
            };
        }
        """,
        """
        TG3002.Cut: Split range into 3 to 4 and 6 to 9
        public static class Conditions
        {
            public static ExitConditions Value { get; } = new()
            {
                ExitCodes = [new ExitCodeMapping { Code = 5, ExitOptions = new ExitOptions { JobAction = JobAction.Disable } }],
                ExitCodeRanges = [new ExitCodeRangeMapping { Start = 3, End = 4, ExitOptions = new ExitOptions { JobAction = JobAction.Terminate } }, new ExitCodeRangeMapping { Start = 6, End = 9, ExitOptions = new ExitOptions { JobAction = JobAction.Terminate } }],
            };
        }
        """)]
    [InlineData(
        """
        public static class Conditions
        {
            public static ExitConditions Value { get; } = new()
            {
                ExitCodes = new[] { new ExitCodeMapping { Code = 5, ExitOptions = new ExitOptions { JobAction = JobAction.Disable } } },
                ExitCodeRanges = new[] { new ExitCodeRangeMapping { End = 9, Start = 3, ExitOptions = new ExitOptions { JobAction = JobAction.Terminate } } },
            };
        }
        """,
        """
        TG3002.Cut: Split range into 3 to 4 and 6 to 9
        public static class Conditions
        {
            public static ExitConditions Value { get; } = new()
            {
                ExitCodes = new[] { new ExitCodeMapping { Code = 5, ExitOptions = new ExitOptions { JobAction = JobAction.Disable } } },
                ExitCodeRanges = new[] { new ExitCodeRangeMapping { End = 4, Start = 3, ExitOptions = new ExitOptions { JobAction = JobAction.Terminate } }, new ExitCodeRangeMapping { End = 9, Start = 6, ExitOptions = new ExitOptions { JobAction = JobAction.Terminate } } },
            };
        }
        """)]
    [InlineData(
        """
        public static class Conditions
        {
            public static ExitConditions Value { get; } = new()
            {
                ExitCodes = [new() { Code = 3, ExitOptions = new() { JobAction = JobAction.Disable } }, new() { Code = 3, ExitOptions = new() { JobAction = JobAction.Terminate } }],
                ExitCodeRanges = [new() { Start = 9, End = 4, ExitOptions = new() }],
            };
        }
        """,
        """
        TG3002.Cut: Remove duplicate exit condition
        public static class Conditions
        {
            public static ExitConditions Value { get; } = new()
            {
                ExitCodes = [new() { Code = 3, ExitOptions = new() { JobAction = JobAction.Disable } }],
                ExitCodeRanges = [new() { Start = 9, End = 4, ExitOptions = new() }],
            };
        }
        TG3001.Swap: Swap start and end (4 to 9)
        public static class Conditions
        {
            public static ExitConditions Value { get; } = new()
            {
                ExitCodes = [new() { Code = 3, ExitOptions = new() { JobAction = JobAction.Disable } }, new() { Code = 3, ExitOptions = new() { JobAction = JobAction.Terminate } }],
                ExitCodeRanges = [new() { Start = 4, End = 9, ExitOptions = new() }],
            };
        }
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode(3)]
        [OnExitCodeRange(9, 4, JobAction = JobAction.Disable)]
        [OnExitCode(4, JobAction = JobAction.None)]
        public sealed partial class Render;
        """,
        """
        TG3003.Remove: Remove exit condition
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCodeRange(9, 4, JobAction = JobAction.Disable)]
        [OnExitCode(4, JobAction = JobAction.None)]
        public sealed partial class Render;
        TG3001.Swap: Swap start and end (4 to 9)
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCode(3)]
        [OnExitCodeRange(4, 9, JobAction = JobAction.Disable)]
        [OnExitCode(4, JobAction = JobAction.None)]
        public sealed partial class Render;
        """)]
    public async Task Offered_code_fixes_leave_the_right_source(string source, string fixes) =>
        Assert.Equal(fixes, await OfferedFixes.Of(source));

    // The attribute that is kept has the actions, and in another file it is not changed.
    [Theory]
    [InlineData("[OnExitCode(3)]\n", "")]
    [InlineData("[OnExitCode(3, JobAction = JobAction.Disable)]\n", null)]
    public async Task A_duplicate_is_removed_where_no_action_is_lost(string condition, string? remaining)
    {
        const string Task = "using TaskGen;\n\n[BatchTask(Id = \"a\", CommandLine = \"run\")]\n";
        const string Rest = "public sealed partial class Render : Base;";
        var project = await EditorProject.OpenAsync(
        [
            new("Render.cs", Task + condition + Rest),
            new("Base.cs", "using TaskGen;\n\n[OnExitCode(3, JobAction = JobAction.Disable)]\npublic abstract class Base;"),
        ]);
        var fix = (await project.FixesAsync()).Find(static fix => fix.Action.EquivalenceKey == "TG3002.Cut");
        Assert.Equal(
            remaining is null ? null : Task + remaining + Rest,
            fix is null ? null : (await (await project.ApplyAsync(fix)).FilesAsync())[0].Text);
    }
}
