using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace TaskGen.Analyzers.Tests.Rules;

/// <summary>
/// Diagnostics and code fixes of values that another file or another project declares. In an editor, the other project has a source.
/// </summary>
public sealed class CodeFixProjectsTests
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
        Assert.Equal(["Change to '{Frame}'"], (await project.FixesAsync()).Select(static fix => fix.Action.Title));
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
        Assert.All(diagnostic.AdditionalLocations, static location => Assert.NotEqual(LocationKind.SourceFile, location.Kind));
        await project.FixesAsync();
    }

    [Fact]
    public async Task Fix_all_changes_a_linked_file_once()
    {
        var file = new EditorFile("Shared.cs", """
            using TaskGen;

            [BatchTask(Id = "a-{Frme}", CommandLine = "run {Frme}")]
            internal sealed partial record Render(int Frame);
            """) { IsLinked = true };
        var project = await EditorProject.OpenAsync([file], library: [file]);
        var after = await project.ApplyToAllAsync((await project.FixesAsync())[0], FixAllScope.Solution);
        Assert.Equal(Enumerable.Repeat(file.Text.Replace("Frme", "Frame"), 2), (await after.FilesAsync()).Select(static file => file.Text));
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
