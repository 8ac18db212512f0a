using System.Threading.Tasks;
using TaskGen.CodeFixes.Container;

namespace TaskGen.Analyzers.Tests.Rules.Container;

public sealed class BindMountSourceDuplicatedTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        [ContainerHostBatchBindMount({|TG2001:ContainerHostDataPath.Task|}, IsReadOnly = true)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Shared, IsReadOnly = true)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<BindMountSourceDuplicatedFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        [ContainerHostBatchBindMount({|TG2001:ContainerHostDataPath.Task|}, IsReadOnly = true)]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1")] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)] [ContainerHostBatchBindMount(ContainerHostDataPath.Shared)] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]""",
        "TG2001 Error: <ContainerHostDataPath.Task> Bind mount source 'Task' is specified more than once in 'containerSettings.containerHostBatchBindMounts'; the service rejects it with 400 (Bad Request). Remove the duplicate. | other: <ContainerHostDataPath.Task>")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1")] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]""",
        """
        TG2001 Error: <ContainerHostDataPath.Task> Bind mount source 'Task' is specified more than once in 'containerSettings.containerHostBatchBindMounts'; the service rejects it with 400 (Bad Request). Remove the duplicate. | other: <ContainerHostDataPath.Task>
        TG2001 Error: <ContainerHostDataPath.Task> Bind mount source 'Task' is specified more than once in 'containerSettings.containerHostBatchBindMounts'; the service rejects it with 400 (Bad Request). Remove the duplicate. | other: <ContainerHostDataPath.Task>
        """)]
    [InlineData(
        """new TaskContainerSettings { ImageName = "r.io/app:1", ContainerHostBatchBindMounts = [new() { Source = ContainerHostDataPath.Task }, new() { Source = ContainerHostDataPath.Task }] }""",
        "TG2001 Error: <ContainerHostDataPath.Task> Bind mount source 'Task' is specified more than once in 'containerSettings.containerHostBatchBindMounts'; the service rejects it with 400 (Bad Request). Remove the duplicate. | other: <ContainerHostDataPath.Task>")]
    public async Task A_mount_is_compared_with_all_before_it(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
