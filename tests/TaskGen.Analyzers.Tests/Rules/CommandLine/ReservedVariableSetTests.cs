using System.Threading.Tasks;
using TaskGen.CodeFixes.CommandLine;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class ReservedVariableSetTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting({|TG1012:"AZ_BATCH_MODE"|}, "1")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("MY_MODE", "1")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Prefix_is_removed() => RuleVerifier.Fixes<ReservedVariableSetFix>(
        """
        [BatchTask(Id = "render", CommandLine = "run")]
        [EnvironmentSetting({|TG1012:"AZ_BATCH_MODE"|}, "1")] // kept
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "render", CommandLine = "run")]
        [EnvironmentSetting("MODE", "1")] // kept
        public sealed partial class Render;
        """);

    [Fact]
    public async Task Variable_is_removed_where_that_is_chosen_and_never_by_fix_all()
    {
        var document = await EditorDocument.OpenAsync("""
            [BatchTask(Id = "a", CommandLine = "run")]
            [EnvironmentSetting("MODE", "2")]
            [EnvironmentSetting("AZ_BATCH_MODE", "1")]
            public sealed partial class Render;
            """);
        var fix = Assert.Single(await document.FixesAsync());
        Assert.Equal("Remove environment variable", fix.Action.Title);
        Assert.DoesNotContain("AZ_BATCH_MODE", (await document.ApplyAsync(fix)).Source);
        Assert.Equal(document.Source, (await document.ApplyToAllAsync(fix)).Source);
    }
}
