using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.Analyzers.Tests.Rules;

namespace TaskGen.Analyzers.Tests.CodeFixes;

/// <summary>
/// Diagnostics and code fixes of values that another file or another project declares. In an editor, the other project has a source.
/// </summary>
public sealed class ProjectsTests
{
    private const string Task = """
        using TaskGen;

        [BatchTask(Id = "a-{Scene}", CommandLine = Lines.Run, TargetOS = TargetOS.Linux)]
        public sealed partial record Render(string Scene);
        """;

    private const string Constant = "public static class Lines { public const string Run = \"run {Scnee}\"; }\n";

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task Constant_of_another_file_is_corrected_there(FixAllScope scope)
    {
        var project = await EditorProject.OpenAsync([new("Render.cs", Task), new("Lines.cs", Constant)]);
        await AssertCorrectedAsync(project, scope);
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task Constant_of_another_project_is_corrected_there(FixAllScope scope)
    {
        var project = await EditorProject.OpenAsync([new("Render.cs", Task)], library: [new("Lines.cs", Constant)]);
        await AssertCorrectedAsync(project, scope);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Braces_are_not_escaped_in_the_constant_of_an_id(bool isInLibrary)
    {
        var constants = new EditorFile("Ids.cs", "public static class Ids { public const string Frame = \"a-{Frme}\"; }");
        var task = new EditorFile("Render.cs", """
            using TaskGen;

            [BatchTask(Id = Ids.Frame, CommandLine = "run")]
            public sealed partial record Render(int Frame);
            """);
        var project = isInLibrary
            ? await EditorProject.OpenAsync([task], library: [constants])
            : await EditorProject.OpenAsync([task, constants]);
        Assert.Equal(["Change to '{Frame}'", "Add parameter 'Frme'"], (await project.FixesAsync()).Select(static fix => fix.Action.Title));
    }

    [Fact]
    public async Task Two_arguments_with_the_same_constant_are_corrected_once()
    {
        var project = await EditorProject.OpenAsync(
            [
                new("Render.cs", Task),
                new("Encode.cs", Task.Replace("Render", "Encode").Replace("\"a-", "\"b-")),
            ],
            library: [new("Lines.cs", Constant)]);
        Assert.Equal(2, project.Diagnostics.Length);
        await AssertCorrectedAsync(project, FixAllScope.Solution);
    }

    [Theory]
    [InlineData("[EnvironmentSetting(\"A\", \"{Nope}\")] public abstract class Base;", "TG0006")]
    [InlineData("[TaskConstraints(MaxTaskRetryCount = -5)] public abstract class Base;", "TG5003")]
    [InlineData("[OnExitCode(3, JobAction = JobAction.Disable)] public abstract class Base;", "TG3002")]
    public async Task Attribute_of_a_base_class_of_another_project_is_reported_in_this_project(string library, string id)
    {
        var project = await EditorProject.OpenAsync(
            [
                new("Render.cs", """
                    using TaskGen;

                    [BatchTask(Id = "a", CommandLine = "run")]
                    [OnExitCodeRange(2, 4, JobAction = JobAction.Terminate)]
                    public sealed partial class Render : Base;
                    """),
            ],
            library: [new("Base.cs", "using TaskGen;\n\n" + library)]);
        var diagnostic = Assert.Single(project.Diagnostics);
        Assert.Equal((id, "Consumer/Render.cs"), (diagnostic.Id, diagnostic.Location.SourceTree!.FilePath));
        Assert.DoesNotContain(diagnostic.AdditionalLocations, static location => location.Kind == LocationKind.SourceFile);
        await project.FixesAsync();
    }

    // What the first project's edits have moved, or inserted, is not edited again for the second one.
    [Theory]
    [InlineData(
        """
        [BatchTask(Id = "a-{Frme}", CommandLine = "run {Frme}")]
        internal sealed partial record Render(int Frame);
        """,
        """
        [BatchTask(Id = "a-{Frame}", CommandLine = "run {Frame}")]
        internal sealed partial record Render(int Frame);
        """)]
    [InlineData(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCodeRange(1, 5, JobAction = JobAction.Terminate)]
        [OnExitCode(3, JobAction = JobAction.Disable)]
        internal sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OnExitCodeRange(1, 2, JobAction = JobAction.Terminate)]
        [OnExitCodeRange(4, 5, JobAction = JobAction.Terminate)]
        [OnExitCode(3, JobAction = JobAction.Disable)]
        internal sealed partial class Render;
        """)]
    public async Task Fix_all_changes_a_linked_file_once(string before, string after)
    {
        var file = new EditorFile("Shared.cs", Analysis.Usings + before) { IsLinked = true };
        var project = await EditorProject.OpenAsync([file], library: [file]);
        project = await project.ApplyToAllAsync((await project.FixesAsync())[0], FixAllScope.Solution);
        Assert.Equal(Enumerable.Repeat(Analysis.Usings + after, 2), (await project.FilesAsync()).Select(static file => file.Text));
    }

    [Theory]
    [InlineData("()", "(string Scene)")]
    [InlineData("(int Frame)", "(int Frame, string Scene)")]
    [InlineData("(int Frame = 1)", "(string Scene, int Frame = 1)")]
    [InlineData("(\n    int Frame) // frames", "(\n    int Frame,\n    string Scene) // frames")]
    public async Task Parameter_is_added_where_another_file_has_the_parameters(string before, string after)
    {
        var task = new EditorFile("Render.cs", """
            using TaskGen;

            [BatchTask(Id = "a-{Scene}", CommandLine = "/opt/run {Scene}")]
            public sealed partial record Render
            {
            }
            """);
        var project = await EditorProject.OpenAsync(
            [task, new("Parameters.cs", $"// Kept\npublic sealed partial record Render{before}\n{{\n}}\n")]);
        var fix = (await project.FixesAsync()).First(static fix => fix.Action.Title == "Add parameter 'Scene'");
        foreach (var fixedProject in new[]
        {
            await project.ApplyAsync(fix),
            await project.ApplyToAllAsync(fix),
            await project.ApplyToAllAsync(fix, FixAllScope.Project),
            await project.ApplyToAllAsync(fix, FixAllScope.Solution),
        })
        {
            Assert.Empty(fixedProject.Diagnostics);
            Assert.Equal(
                [task.Text, $"// Kept\npublic sealed partial record Render{after}\n{{\n}}\n"],
                (await fixedProject.FilesAsync()).Select(static file => file.Text));
        }
    }

    [Fact]
    public async Task Several_parameters_are_added_to_another_file()
    {
        var project = await EditorProject.OpenAsync(
            [
                new("Parameters.cs", "public sealed partial record Render(int Frame);\n"),
                new("Render.cs", """
                    using TaskGen;

                    [BatchTask(Id = "a-{Frame}-{Scene}", CommandLine = "/opt/run {Camera} {Width:D4}")]
                    public sealed partial record Render;
                    """),
            ]);
        var fix = (await project.FixesAsync()).First(static fix => fix.Action.Title == "Add parameter 'Scene'");
        var after = await project.ApplyToAllAsync(fix);
        Assert.Empty(after.Diagnostics);
        var parameters = (await after.FilesAsync())[0].Text;
        Assert.All(["string Scene", "string Camera", "int Width"], parameter => Assert.Contains(parameter, parameters));
    }

    [Fact]
    public async Task Secret_becomes_a_parameter_of_another_file()
    {
        var project = await EditorProject.OpenAsync(
            [
                new("Render.cs", """
                    using TaskGen;

                    [BatchTask(Id = "a-{Frame}", CommandLine = "run")]
                    [EnvironmentSetting("DB_PASSWORD", "hunter2hunter2")]
                    public sealed partial record Render;
                    """),
                new("Parameters.cs", "public sealed partial record Render(int Frame);\n"),
            ]);
        var fix = Assert.Single(await project.FixesAsync(), static fix => fix.Diagnostic.Id == "TG6001");
        foreach (var after in new[] { await project.ApplyAsync(fix), await project.ApplyToAllAsync(fix) })
        {
            Assert.DoesNotContain(after.Diagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            Assert.DoesNotContain("hunter2", (await after.FilesAsync())[0].Text);
            Assert.Equal(
                "public sealed partial record Render(int Frame, [TaskGen.Secret] string Password);\n",
                (await after.FilesAsync())[1].Text.Replace("DbPassword", "Password"));
        }
    }

    private static async Task AssertCorrectedAsync(EditorProject project, FixAllScope scope)
    {
        Assert.All(project.Diagnostics, static diagnostic => Assert.Equal("TG0006", diagnostic.Id));
        var fix = (await project.FixesAsync())[0];
        Assert.Equal("Change to '{Scene}'", fix.Action.Title);
        foreach (var after in new[] { await project.ApplyAsync(fix), await project.ApplyToAllAsync(fix, scope) })
        {
            Assert.Empty(after.Diagnostics);
            Assert.Contains(
                Constant.Replace("Scnee", "Scene"), (await after.FilesAsync()).Select(static file => file.Text));
        }
    }
}
