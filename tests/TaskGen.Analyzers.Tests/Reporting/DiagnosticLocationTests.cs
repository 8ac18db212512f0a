using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Tests.Rules;

namespace TaskGen.Analyzers.Tests.Reporting;

/// <summary>
/// Where diagnostics are reported: on the argument, at the place in a string, or on the class that has to change.
/// </summary>
public sealed class DiagnosticLocationTests
{
    [Fact]
    public async Task Conflicting_value_is_an_additional_location()
    {
        var source = """
            [BatchTask(Id = "a", CommandLine = "run")]
            [TaskContainerSettings("a:1")]
            [ContainerHostBatchBindMount(ContainerHostDataPath.Task), ContainerHostBatchBindMount(IsReadOnly = true, source: ContainerHostDataPath.Task)]
            public sealed partial class Render;
            """;
        var diagnostic = Assert.Single(await Analysis.RunAsync(source));
        Assert.Equal("ContainerHostDataPath.Task", Text(diagnostic.Location));
        Assert.Equal("ContainerHostDataPath.Task", Text(Assert.Single(diagnostic.AdditionalLocations)));
        Assert.True(diagnostic.AdditionalLocations[0].SourceSpan.Start < diagnostic.Location.SourceSpan.Start);
    }

    [Theory]
    [InlineData("\"a \\\"b\\\" {Nope} c\"")]
    [InlineData("@\"a \"\"b\"\" \\ {Nope} c\"")]
    [InlineData("\"\"\"a \"b\" {Nope} c\"\"\"")]
    [InlineData("\"\\u0041\\x42\\U0001F600\\t{Nope}\"")]
    [InlineData("(\"a\" + @\"b\" + \"{Nope}\")")]
    [InlineData("\"\"\"\n    a\n      {Nope} b\n    \"\"\"")]
    public async Task Placeholder_is_underlined_in_every_kind_of_string(string literal)
    {
        var diagnostic =
            Assert.Single(
                await Analysis.RunAsync(
                    $"[BatchTask(Id = \"a\", CommandLine = \"run\")]\n[EnvironmentSetting(\"A\", {literal})]\npublic sealed partial class Render;"));
        Assert.Equal(("TG0006", "{Nope}"), (diagnostic.Id, Text(diagnostic.Location)));
    }

    [Fact]
    public async Task Whole_argument_is_underlined_if_its_text_is_composed_elsewhere()
    {
        var diagnostic =
            Assert.Single(
                await Analysis.RunAsync(
                    "[BatchTask(Id = \"a\", CommandLine = \"run\")]\n[EnvironmentSetting(\"A\", Render.Text)]\npublic sealed partial class Render { public const string Text = \"{Nope}\"; }"));
        Assert.Equal("Render.Text", Text(diagnostic.Location));
    }

    [Theory]
    [InlineData("./run \\\"{|TG1007:{Files}|}\\\"")]
    [InlineData("./run --file={|TG1007:{Files}|}")]
    [InlineData("sh -c 'run \\\"{|TG1007:{Files}|}\\\"'")]
    [InlineData("./run {|TG1007:{Files:raw}|}")]
    [InlineData("./run {Files}")]
    public Task List_must_be_a_separate_unquoted_argument(string line) => RuleVerifier.Reports(
        $"[BatchTask(Id = \"a-{{N}}\", CommandLine = \"{line}\")]\npublic sealed partial record Render(int N, IReadOnlyList<string> Files);");

    [Fact]
    public Task List_outside_a_command_line_is_reported() => RuleVerifier.Reports(
        "[BatchTask(Id = \"a-{N}\", CommandLine = \"run\", DisplayName = \"{|TG0005:{Files}|}\")]\npublic sealed partial record Render(int N, IReadOnlyList<string> Files);");

    [Fact]
    public Task Error_in_a_base_class_is_reported_once_on_the_base_class() => RuleVerifier.Reports(
        """
        [TaskConstraints(MaxTaskRetryCount = {|TG5003:-5|})]
        public abstract class Base;

        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class One : Base;

        [BatchTask(Id = "b", CommandLine = "run")]
        public sealed partial class Two : Base;
        """);

    [Fact]
    public Task Conflict_with_a_base_class_is_reported_in_the_derived_class() => RuleVerifier.Reports(
        """
        [TaskContainerSettings("a:1")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        public abstract class Base;

        [BatchTask(Id = "a", CommandLine = "run")]
        [ContainerHostBatchBindMount({|TG2001:ContainerHostDataPath.Task|})]
        public sealed partial class One : Base;
        """);

    [Fact]
    public Task What_a_profile_takes_that_the_task_lacks_is_reported_on_the_task() => RuleVerifier.Reports(
        """
        [TaskProfile]
        [EnvironmentSetting("SCENE", "{Scene}")]
        public sealed class Profile;

        [BatchTask(Id = "a-{Scene}", CommandLine = "run")]
        [UseProfile(typeof(Profile))]
        public sealed partial record One(string Scene);

        [BatchTask(Id = "b", CommandLine = "run")]
        [UseProfile(typeof(Profile))]
        public sealed partial class {|TG0006:Two|};
        """);

    [Fact]
    public Task Value_missing_in_a_base_class_is_reported_on_the_task_only() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a")]
        public abstract class Base;

        [BatchTask]
        public sealed partial class {|TG1001:One|} : Base;
        """);

    [Fact]
    public Task Conflict_between_a_member_and_the_class_is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [EnvironmentSetting("LEVEL", "1")]
        public sealed partial class Render
        {
            [EnvironmentSetting({|TG1011:"LEVEL"|})]
            public int Level => 2;

            [{|TG0004:TaskDisplayName|}]
            public string Second => "2";

            [TaskDisplayName]
            public string First => "1";
        }
        """.Replace("[{|TG0004:TaskDisplayName|}]", "[TaskDisplayName ]").Replace("    [TaskDisplayName]\n    public string First", "    [{|TG0004:TaskDisplayName|}]\n    public string First"));

    [Fact]
    public Task The_example_of_the_design_has_no_diagnostic() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(
            Id = "frame-{Frame:D4}",
            CommandLine = "/bin/sh -c 'blender -b {Scene} -f {Frame} -o \"$AZ_BATCH_TASK_WORKING_DIR/out\"'",
            RequiredSlots = 2)]
        [TaskContainerSettings("registry.example.com/blender:4.2", ContainerRunOptions = "--rm")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task, IsReadOnly = true)]
        [AutoUser(Scope = AutoUserScope.Task, ElevationLevel = ElevationLevel.NonAdmin)]
        [EnvironmentSetting("BLENDER_LOG", "/tmp/{Scene}.log")]
        [OnExitCodeRange(2, 4, JobAction = JobAction.Terminate)]
        [OutputFile("out*.png", ContainerUrl = "{Results}", Path = "frames/{Frame:D4}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]
        public sealed partial record RenderFrame(int Frame, string Scene, Uri Results)
        {
            [EnvironmentSetting("BLENDER_THREADS")] public int Threads { get; init; } = 8;
            [ResourceFile] public IReadOnlyList<ResourceFile> Inputs { get; init; } = [];
            [DependsOn] public PrepareScene? After { get; init; }
        }

        [BatchTask(Id = "prepare-{Number}", CommandLine = "prepare {Number}")]
        public sealed partial record PrepareScene(int Number);
        """);

    private static string Text(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);
}
