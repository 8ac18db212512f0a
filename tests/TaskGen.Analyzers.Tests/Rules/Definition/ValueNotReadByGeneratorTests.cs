using System.Linq;
using System.Threading.Tasks;
using TaskGen.Analyzers.Tests.CodeFixes;
using TaskGen.CodeFixes.Definition;

namespace TaskGen.Analyzers.Tests.Rules.Definition;

public sealed class ValueNotReadByGeneratorTests
{
    private const string Task = "[BatchTask(Id = \"a\", CommandLine = \"run\")]\n";

    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings({|TG0014:Made.Image|})]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData("[EnvironmentSetting(\"A\", {|TG0014:Made.Text|})]")]
    [InlineData("[TaskConstraints(MaxTaskRetryCount = {|TG0014:Made.Number|})]")]
    [InlineData("[DependsOn({|TG0014:Made.Id|})]")]
    [InlineData("[DependsOn(\"b\", {|TG0014:Made.Id|})]")]
    [InlineData("[OutputFile(\"*\", ContainerUrl = \"https://a/b\", IdentityResourceId = Identity, UploadCondition = OutputFileUploadCondition.TaskSuccess, UploadHeaders = [{|TG0014:Made.Text|}])]")]
    public Task Is_reported_for_every_kind_of_argument(string attribute) =>
        RuleVerifier.Reports(Task
            + attribute.Replace(
                "Identity,", "\"/subscriptions/a/resourceGroups/b/providers/Microsoft.ManagedIdentity/userAssignedIdentities/c\",")
        + "\npublic sealed partial class Render;");

    [Fact]
    public Task Is_reported_for_a_command_line() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = {|TG0014:Made.Line|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_reported_for_the_target_operating_system() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run {Frame}", TargetOS = {|TG0014:Made.System|})]
        public sealed partial class Render
        {
            private static int Frame => 1;
        }
        """);

    [Fact]
    public Task Is_reported_for_a_placeholder_and_for_a_member_with_an_attribute() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "t-{|TG0014:{Scene}|}", CommandLine = "run")]
        public sealed partial class {|TG0014:MadeTask|} { }
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("{Image}")]
        public sealed partial class Render
        {
            private string Image => Made.Image;
        }
        """);

    [Fact]
    public async Task Unresolved_value_is_left_to_the_compiler()
    {
        var diagnostics = await Analysis.RunAsync(Task + "[TaskContainerSettings(Missing.Image)]\npublic sealed partial class Render;");
        Assert.Empty(diagnostics.Where(static diagnostic => diagnostic.Id == "TG0014"));
    }

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<ValueNotReadByGeneratorFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", {|TG0014:Made.Text|})]
        public sealed partial class Render
        {
        }
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("A", "{Value}")]
        public sealed partial class Render
        {
            private string Value => Made.Text;
        }
        """);

    [Theory]
    [InlineData("\"run {Scene}\"", "")]
    [InlineData("MadeTask.Line", "public const string Line = \"run {Scene}\";")]
    public async Task Placeholder_is_fixed(string line, string member)
    {
        var source = $$"""
            [BatchTask(Id = "a", CommandLine = {{line}}, TargetOS = TargetOS.Linux)]
            public sealed partial class MadeTask
            {
                {{member}}
            }
            """;
        var project = await OpenAsync(source);
        var fix = Assert.Single(await project.FixesAsync());
        var after = await project.ApplyAsync(fix);
        Assert.Equal("Add property 'SceneValue' that returns 'Scene'", fix.Action.Title);
        var text = Assert.Single(await after.FilesAsync()).Text;
        Assert.Contains("run {SceneValue}", text);
        Assert.Contains("private string SceneValue => Scene;", text);
        Assert.Equal("'Variable'", Assert.Single(after.Diagnostics).GetMessage().Split(' ')[0]);
    }

    [Fact]
    public async Task Placeholder_in_a_constant_of_two_tasks_is_not_fixed()
    {
        var project = await OpenAsync("""
            [BatchTask(Id = "a", CommandLine = Line, TargetOS = TargetOS.Linux)]
            public sealed partial class MadeTask
            {
                public const string Line = "run {Scene}";
            }

            [BatchTask(Id = "b-{Scene}", CommandLine = MadeTask.Line, TargetOS = TargetOS.Linux)]
            public sealed partial record Encode(string Scene);
            """);
        Assert.Equal(["TG0014", "TG0014"], project.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Empty(await project.FixesAsync());
    }

    private static Task<EditorProject> OpenAsync(string source) =>
        EditorProject.OpenAsync([new("Source.cs", Analysis.Usings + source)], hasOtherGenerator: true);
}
