using System.Linq;
using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.CodeFixes.Editing;

/// <summary>Code fixes of a diagnostic that is of an older version of the document.</summary>
public sealed class TaskFixProviderTests
{
    private const string Task = """
        using TaskGen;

        [BatchTask(Id = "a-{Frme}", CommandLine = "run")]
        public sealed partial record Render(int Frame);
        """;

    private const string Constant = """
        using TaskGen;

        [BatchTask(Id = Ids.Frame, CommandLine = "run")]
        public sealed partial record Render(int Frame);

        public static class Ids { public const string Frame = "a-{Frme}"; }
        """;

    [Theory]
    [InlineData(Task, "using TaskGen;\n", "")]
    [InlineData(Task, "", "")]
    [InlineData(Task, "using TaskGen;\n\n[BatchTask(Id = \"a-{Fr", "")]
    [InlineData(Task, Task + "\n// changed", "Change to '{Frame}', Add parameter 'Frme'")]
    [InlineData(Constant, "using TaskGen;\n", "")]
    [InlineData(Constant, Constant + "\n// changed", "Change to '{Frame}', Add parameter 'Frme'")]
    public async Task Code_fixes_are_offered_where_the_place_is_still_there(string before, string after, string titles)
    {
        var diagnostic = Assert.Single((await EditorProject.OpenAsync([new("Render.cs", before)])).Diagnostics);
        var project = await EditorProject.OpenAsync([new("Render.cs", after)]);
        Assert.Equal(titles, string.Join(", ", (await project.FixesAsync(diagnostic)).Select(static fix => fix.Action.Title)));
    }
}
