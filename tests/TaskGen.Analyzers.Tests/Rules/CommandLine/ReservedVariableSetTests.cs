using System.Threading.Tasks;
using TaskGen.Analyzers.Tests.CodeFixes;
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

    [Theory]
    [InlineData(
        """[EnvironmentSetting("AZ_BATCH_X", "v")]""",
        """TG1012 Warning: <"AZ_BATCH_X"> 'AZ_BATCH_X' is reserved; Azure Batch sets the environment variables whose names start with 'AZ_BATCH_'. Choose another name. | Text: <X>""")]
    [InlineData(
        """[EnvironmentSetting("az_batch_x", "v")]""",
        """TG1012 Warning: <"az_batch_x"> 'az_batch_x' is reserved; Azure Batch sets the environment variables whose names start with 'AZ_BATCH_'. Choose another name. | Text: <x>""")]
    [InlineData(
        """[EnvironmentSetting("AZ_BATCH_", "v")]""",
        """TG1012 Warning: <"AZ_BATCH_"> 'AZ_BATCH_' is reserved; Azure Batch sets the environment variables whose names start with 'AZ_BATCH_'. Choose another name.""")]
    [InlineData(
        """[EnvironmentSetting("AZ_BATCH_1", "v")]""",
        """TG1012 Warning: <"AZ_BATCH_1"> 'AZ_BATCH_1' is reserved; Azure Batch sets the environment variables whose names start with 'AZ_BATCH_'. Choose another name.""")]
    [InlineData("""[EnvironmentSetting("AZ_BATCH", "v")]""", "")]
    [InlineData(
        """[EnvironmentSetting("AZ_BATCH_{Name}", "v")]""",
        """TG1012 Warning: <"AZ_BATCH_{Name}"> 'AZ_BATCH_{Name}' is reserved; Azure Batch sets the environment variables whose names start with 'AZ_BATCH_'. Choose another name. | Text: <{Name}>""")]
    [InlineData(
        """[EnvironmentSetting("X", "v")] [EnvironmentSetting("AZ_BATCH_X", "v")]""",
        """TG1012 Warning: <"AZ_BATCH_X"> 'AZ_BATCH_X' is reserved; Azure Batch sets the environment variables whose names start with 'AZ_BATCH_'. Choose another name.""")]
    [InlineData(
        """[EnvironmentSetting("x", "v")] [EnvironmentSetting("AZ_BATCH_X", "v")]""",
        """TG1012 Warning: <"AZ_BATCH_X"> 'AZ_BATCH_X' is reserved; Azure Batch sets the environment variables whose names start with 'AZ_BATCH_'. Choose another name.""")]
    [InlineData(
        """[EnvironmentSetting("Y", "v")] [EnvironmentSetting("AZ_BATCH_X", "v")]""",
        """TG1012 Warning: <"AZ_BATCH_X"> 'AZ_BATCH_X' is reserved; Azure Batch sets the environment variables whose names start with 'AZ_BATCH_'. Choose another name. | Text: <X>""")]
    [InlineData(
        """new EnvironmentSetting { Name = "AZ_BATCH_X", Value = "v" }""",
        """TG1012 Warning: <"AZ_BATCH_X"> 'AZ_BATCH_X' is reserved; Azure Batch sets the environment variables whose names start with 'AZ_BATCH_'. Choose another name. | Text: <X>""")]
    public async Task The_fix_is_the_name_without_the_prefix(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
