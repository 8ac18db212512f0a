using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;

namespace TaskGen.Analyzers.Tests.CodeFixes.Editing;

/// <summary>Fix All in a document, a project, and a solution.</summary>
public sealed class TaskFixAllProviderTests
{
    private const string Task = """
        using TaskGen;

        [BatchTask(Id = "a b-{Frame}", CommandLine = "run")]
        internal sealed partial record Render(int Frame);
        """;

    [Theory]
    [InlineData(FixAllScope.Document, "One.cs")]
    [InlineData(FixAllScope.Project, "One.cs Two.cs")]
    [InlineData(FixAllScope.Solution, "Other.cs One.cs Two.cs")]
    public async Task Documents_of_the_scope_are_changed(FixAllScope scope, string changed)
    {
        var project = await EditorProject.OpenAsync(
            [new("One.cs", Task), new("Two.cs", Task.Replace("Render", "Encode"))],
            library: [new("Other.cs", Task)]);
        var fix = (await project.FixesAsync()).Single(static fix => fix.Diagnostic.Location.SourceTree!.FilePath.EndsWith("One.cs"));
        var after = await project.ApplyToAllAsync(fix, scope);
        Assert.Equal(
            (await project.FilesAsync()).Select(file =>
                changed.Split(' ').Contains(file.Name) ? file with { Text = file.Text.Replace("a b", "a-b") } : file),
            await after.FilesAsync());
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task First_code_fix_is_applied_where_no_key_is_given(FixAllScope scope)
    {
        var project = await EditorProject.OpenAsync([new("One.cs", Task.Replace("a b", "{Frme}").Replace("run", "run {Frme}"))]);
        var fixes = await project.FixesAsync();
        Assert.Equal("Change to '{Frame}'", fixes[0].Action.Title);
        var after = await project.ApplyToAllAsync(fixes[^1], scope, hasKey: false);
        Assert.Equal(Task.Replace("a b", "{Frame}").Replace("run", "run {Frame}"), Assert.Single(await after.FilesAsync()).Text);
    }

    [Fact]
    public async Task First_code_fix_is_applied_to_a_constant_where_no_key_is_given()
    {
        const string Lines = "internal static class Lines { public const string Run = \"run {Frme}\"; }";
        var task = new EditorFile("One.cs", Task.Replace("a b", "a").Replace("\"run\"", "Lines.Run"));
        var project = await EditorProject.OpenAsync([task, new("Lines.cs", Lines)]);
        var after = await project.ApplyToAllAsync((await project.FixesAsync())[^1], hasKey: false);
        Assert.Equal([task, new EditorFile("Lines.cs", Lines.Replace("Frme", "Frame"))], await after.FilesAsync());
    }

    // A change at the beginning moves the diagnostics after it, a constant is changed once, and a text that was changed is left alone.
    [Theory]
    [InlineData(
        """
        public static class Outer
        {
            [BatchTask(Id = "a", CommandLine = "run")]
            public sealed class First { }

            [BatchTask(Id = "b", CommandLine = "run")]
            public sealed class Second { }
        }
        """,
        """
        public static partial class Outer
        {
            [BatchTask(Id = "a", CommandLine = "run")]
            public sealed partial class First { }

            [BatchTask(Id = "b", CommandLine = "run")]
            public sealed partial class Second { }
        }
        """)]
    [InlineData(
        """
        internal static class Texts { public const string Line = "run {Frme}"; }

        [BatchTask(Id = "a-{Frame}", CommandLine = Texts.Line)]
        public sealed partial record Render(int Frame);

        [BatchTask(Id = "b-{Frame}-{Frme}", CommandLine = Texts.Line)]
        public sealed partial record Encode(int Frame);
        """,
        """
        internal static class Texts { public const string Line = "run {Frame}"; }

        [BatchTask(Id = "a-{Frame}", CommandLine = Texts.Line)]
        public sealed partial record Render(int Frame);

        [BatchTask(Id = "b-{Frame}-{Frame}", CommandLine = Texts.Line)]
        public sealed partial record Encode(int Frame);
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run"), OnExitCodeRange(end: 2, start: 1000, JobAction = JobAction.Disable)]
        [OnExitCodeRange(200, 10, JobAction = JobAction.Disable), OnExitCodeRange(end: 300, start: 4000, JobAction = JobAction.Disable)]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run"), OnExitCodeRange(end: 1000, start: 2, JobAction = JobAction.Disable)]
        [OnExitCodeRange(10, 200, JobAction = JobAction.Disable), OnExitCodeRange(end: 4000, start: 300, JobAction = JobAction.Disable)]
        public sealed partial class Render;
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run"), UserIdentity("build"), AutoUser(Scope = AutoUserScope.Pool)]
        public sealed partial class Render;

        [AutoUser(Scope = AutoUserScope.Pool)]
        [UserIdentity("build")]
        [BatchTask(Id = "b", CommandLine = "run")]
        public sealed partial class Encode;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run"), AutoUser(Scope = AutoUserScope.Pool)]
        public sealed partial class Render;

        [AutoUser(Scope = AutoUserScope.Pool)]
        [BatchTask(Id = "b", CommandLine = "run")]
        public sealed partial class Encode;
        """)]
    public async Task Edits_of_one_document_do_not_disturb_each_other(string before, string after)
    {
        var document = await EditorDocument.OpenAsync(before);
        Assert.Equal(after, (await document.ApplyToAllAsync((await document.FixesAsync())[0])).Source);
    }

    [Fact]
    public async Task Title_names_the_rule()
    {
        var project = await EditorProject.OpenAsync([new("One.cs", Task)]);
        var action = await project.FixAllAsync((await project.FixesAsync())[0], FixAllScope.Document);
        Assert.Equal(("Fix all TG1003", "TaskFixAllProvider"), (action.Title, action.EquivalenceKey));
    }
}
