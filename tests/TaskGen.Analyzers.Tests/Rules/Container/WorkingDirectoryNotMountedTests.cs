using System.Threading.Tasks;
using TaskGen.CodeFixes.Container;

namespace TaskGen.Analyzers.Tests.Rules.Container;

public sealed class WorkingDirectoryNotMountedTests
{
    [Theory]
    [InlineData("""[{|TG2008:TaskContainerSettings("r.io/app:1")|}] [ContainerHostBatchBindMount(ContainerHostDataPath.Shared)]""")]
    [InlineData("""[TaskContainerSettings("r.io/app:1", NoBindMounts = {|TG2008:true|})]""")]
    [InlineData("""[TaskContainerSettings("r.io/app:1", WorkingDirectory = {|TG2008:ContainerWorkingDirectory.TaskWorkingDirectory|})] [ContainerHostBatchBindMount(ContainerHostDataPath.Startup)] [ContainerHostBatchBindMount(ContainerHostDataPath.Applications)]""")]
    public Task Is_reported(string attributes) => RuleVerifier.Reports(Source(attributes));

    [Theory]
    [InlineData("""[TaskContainerSettings("r.io/app:1")]""")]
    [InlineData("""[TaskContainerSettings("r.io/app:1")] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]""")]
    [InlineData("""[TaskContainerSettings("r.io/app:1")] [ContainerHostBatchBindMount(ContainerHostDataPath.Shared)] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]""")]
    [InlineData("""[TaskContainerSettings("r.io/app:1", WorkingDirectory = ContainerWorkingDirectory.ContainerImageDefault)] [ContainerHostBatchBindMount(ContainerHostDataPath.Shared)]""")]
    [InlineData("""[TaskContainerSettings("r.io/app:1", NoBindMounts = true, WorkingDirectory = ContainerWorkingDirectory.ContainerImageDefault)]""")]
    [InlineData("""[TaskContainerSettings("r.io/app:1", WorkingDirectory = ContainerWorkingDirectory.ContainerImageDefault)]""")]
    public Task Is_not_reported(string attributes) => RuleVerifier.ReportsNothing(Source(attributes));

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<WorkingDirectoryNotMountedFix>(
        Source("""[{|TG2008:TaskContainerSettings("r.io/app:1")|}] [ContainerHostBatchBindMount(ContainerHostDataPath.Shared)]"""),
        Source("""[TaskContainerSettings("r.io/app:1", WorkingDirectory = ContainerWorkingDirectory.ContainerImageDefault)] [ContainerHostBatchBindMount(ContainerHostDataPath.Shared)]"""));

    [Fact]
    public Task Bind_mounts_of_members_may_contain_any_source() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a-{Number}", CommandLine = "run")]
        [TaskContainerSettings("r.io/app:1")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Shared)]
        public sealed partial record Render(int Number)
        {
            [ContainerHostBatchBindMount] public IReadOnlyList<ContainerHostDataPath> Mounts { get; init; } = [];
        }
        """);

    [Fact]
    public Task A_base_class_may_be_completed() => RuleVerifier.ReportsNothing(
        """
        [TaskContainerSettings("r.io/app:1")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Shared)]
        public abstract class ContainerTask;

        [BatchTask(Id = "a", CommandLine = "run")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        public sealed partial class Render : ContainerTask;
        """);

    [Fact]
    public Task Settings_after_the_bind_mount_are_fixed() => RuleVerifier.Fixes<WorkingDirectoryNotMountedFix>(
        Source("""
            [{|TG2008:ContainerHostBatchBindMount(ContainerHostDataPath.Shared)|}]
            [TaskContainerSettings("r.io/app:1")]
            """),
        Source("""
            [ContainerHostBatchBindMount(ContainerHostDataPath.Shared)]
            [TaskContainerSettings("r.io/app:1", WorkingDirectory = ContainerWorkingDirectory.ContainerImageDefault)]
            """));

    [Theory]
    [InlineData(
        "[ContainerHostBatchBindMount(ContainerHostDataPath.Shared)]",
        "TG2002 Error: <ContainerHostBatchBindMount(ContainerHostDataPath.Shared)> 'containerSettings.containerHostBatchBindMounts' requires an image; the service rejects container settings without 'imageName'. Set 'imageName', or remove 'containerSettings.containerHostBatchBindMounts'.")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", NoBindMounts = true)] [ContainerHostBatchBindMount(ContainerHostDataPath.Shared)]""",
        "TG2007 Error: <true> NoBindMounts requests an empty 'containerSettings.containerHostBatchBindMounts', but bind mounts are declared as well. Remove one of the two. | other: <ContainerHostBatchBindMount(ContainerHostDataPath.Shared)>")]
    [InlineData(
        """new TaskContainerSettings { ImageName = "r.io/app:1", ContainerHostBatchBindMounts = [new() { Source = ContainerHostDataPath.Shared }] }""",
        """TG2008 Warning: <new TaskContainerSettings { ImageName = "r.io/app:1", ContainerHostBatchBindMounts = [new() { Source = ContainerHostDataPath.Shared }] }> 'TaskContainerSettings.workingDirectory' must be 'containerImageDefault' because the task's directory is not mounted. Set it, or add the bind mount 'Task'.""")]
    [InlineData("""new TaskContainerSettings { ImageName = "r.io/app:1", ContainerHostBatchBindMounts = [] }""", "")]
    [InlineData(
        """[TaskProfile] [TaskContainerSettings("r.io/app:1")] [ContainerHostBatchBindMount(ContainerHostDataPath.Shared)] public sealed class Mounts;""",
        "")]
    public async Task The_bind_mount_of_the_task_is_needed(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));

    private static string Source(string attributes) =>
        $$"""
        [BatchTask(Id = "a", CommandLine = "run")]
        {{attributes}}
        public sealed partial class Render;
        """;
}
