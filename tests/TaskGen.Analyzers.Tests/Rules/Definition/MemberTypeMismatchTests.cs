using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Definition;

public sealed class MemberTypeMismatchTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render
        {
            [{|TG0005:ResourceFile|}]
            public int File => 1;
        }
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render
        {
            [ResourceFile]
            public ResourceFile? File => null;
        }
        """);

    [Fact]
    public Task Is_reported_for_a_member_of_an_interface() => RuleVerifier.Reports(
        """
        public interface IHasFile { ResourceFile? File { get; } }

        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render : IHasFile { [{|TG0005:ResourceFile|}] ResourceFile? IHasFile.File => null; }
        """);

    [Fact]
    public Task Is_reported_for_a_protected_member_that_a_class_between_hides() => RuleVerifier.Reports(
        """
        public abstract class Named { [{|TG0005:EnvironmentSetting("NAME")|}] protected string Name => "a"; }

        public abstract class Numbered : Named { public new int Name => 1; }

        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render : Numbered;
        """);

    [Fact]
    public Task Is_not_reported_for_a_member_that_the_task_hides() => RuleVerifier.ReportsNothing(
        """
        public abstract class Named { [EnvironmentSetting("NAME")] protected string Name => "a"; }

        [BatchTask(Id = "a", CommandLine = "run")]
        public sealed partial class Render : Named { public new int Name => 1; }
        """);

    [Fact]
    public Task Is_reported_for_a_getter_that_the_task_may_not_call() => RuleVerifier.Reports(
        """
        public abstract class Named { [{|TG0005:EnvironmentSetting("NAME")|}] public string Name { private get; init; } = "a"; }

        [BatchTask(Id = {|TG1004:"a"|}, CommandLine = "run")]
        public sealed partial class Render : Named;
        """);

    [Theory]
    [InlineData(
        """[BatchTask(Id = "a", CommandLine = "run")] public sealed partial class Render { [TaskId] public object Value => 1; }""",
        "TG0005 Error: <TaskId> 'Value' cannot be used with [TaskId] because of its type. Change the type to 'string' or another formattable type.")]
    [InlineData(
        """[BatchTask(Id = "a", CommandLine = "run")] public sealed partial class Render { [RequiredSlots] public object Value => 1; }""",
        "TG0005 Error: <RequiredSlots> 'Value' cannot be used with [RequiredSlots] because of its type. Change the type to 'int'.")]
    [InlineData(
        """[BatchTask(Id = "a", CommandLine = "run")] public sealed partial class Render { [DependsOn] public object Value => 1; }""",
        "TG0005 Error: <DependsOn> 'Value' cannot be used with [DependsOn] because of its type. Change the type to 'string', 'TaskIdRange', 'TaskDependencies', another task, 'IEnumerable<string>', 'IEnumerable<TaskIdRange>', or a sequence of tasks.")]
    [InlineData(
        """[BatchTask(Id = "a", CommandLine = "run")] public sealed partial class Render { [EnvironmentSetting] public object Value => 1; }""",
        "TG0005 Error: <EnvironmentSetting> 'Value' cannot be used with [EnvironmentSetting] because of its type. Change the type to 'EnvironmentSetting', 'IEnumerable<EnvironmentSetting>', 'string' or another formattable type, or 'IReadOnlyDictionary<string, string>'.")]
    [InlineData(
        """[BatchTask(Id = "a", CommandLine = "run")] public sealed partial class Render { [ResourceFile] public object Value => 1; }""",
        "TG0005 Error: <ResourceFile> 'Value' cannot be used with [ResourceFile] because of its type. Change the type to 'ResourceFile' or 'IEnumerable<ResourceFile>'.")]
    [InlineData(
        """[BatchTask(Id = "a", CommandLine = "run")] public sealed partial class Render { [OutputFile] public object Value => 1; }""",
        "TG0005 Error: <OutputFile> 'Value' cannot be used with [OutputFile] because of its type. Change the type to 'OutputFile' or 'IEnumerable<OutputFile>'.")]
    [InlineData(
        """[BatchTask(Id = "a", CommandLine = "run")] public sealed partial class Render { [ContainerHostBatchBindMount] public object Value => 1; }""",
        "TG0005 Error: <ContainerHostBatchBindMount> 'Value' cannot be used with [ContainerHostBatchBindMount] because of its type. Change the type to 'ContainerHostDataPath', 'IEnumerable<ContainerHostDataPath>', 'ContainerHostBatchBindMountEntry', or 'IEnumerable<ContainerHostBatchBindMountEntry>'.")]
    [InlineData(
        """[BatchTask(Id = "a", CommandLine = "run")] public sealed partial class Render { [TaskConstraints] public object Value => 1; }""",
        "TG0005 Error: <TaskConstraints> 'Value' cannot be used with [TaskConstraints] because of its type. Change the type to 'TaskConstraints'.")]
    [InlineData(
        """[BatchTask(Id = "a", CommandLine = "run")] public sealed partial class Render { [CommandLine] public object Value => 1; }""",
        "TG0005 Error: <CommandLine> 'Value' cannot be used with [CommandLine] because of its type. Change the type to 'string'.")]
    [InlineData(
        """[BatchTask(Id = "a", CommandLine = "run")] public sealed partial class Render { [UserIdentity] public object Value => 1; }""",
        "TG0005 Error: <UserIdentity> 'Value' cannot be used with [UserIdentity] because of its type. Change the type to 'string' or 'UserIdentity'.")]
    [InlineData(
        """[BatchTask(Id = "a", CommandLine = "run")] public sealed partial class Render { [TaskDisplayName] public string Value { set { } } }""",
        "TG0005 Error: <TaskDisplayName> 'Value' cannot be used with [TaskDisplayName] because generated code cannot read it. Use an accessible field, or a property with a getter.")]
    [InlineData(
        """[BatchTask(Id = "a-{Value}", CommandLine = "run")] public sealed partial class Render { public object[] Value => []; }""",
        "TG0005 Error: <{Value}> 'Value' cannot be used in a template because it has no text representation. Use a string, a number, a date, or another formattable value.")]
    public async Task The_message_names_the_types_that_are_accepted(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
