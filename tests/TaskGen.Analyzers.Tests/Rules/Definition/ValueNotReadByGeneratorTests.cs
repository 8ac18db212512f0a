using System.Linq;
using System.Threading.Tasks;
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
}
