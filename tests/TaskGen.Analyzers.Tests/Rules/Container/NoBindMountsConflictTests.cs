using System.Threading.Tasks;
using TaskGen.CodeFixes.Container;

namespace TaskGen.Analyzers.Tests.Rules.Container;

public sealed class NoBindMountsConflictTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04", NoBindMounts = {|TG2007:true|})]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04", NoBindMounts = true, WorkingDirectory = ContainerWorkingDirectory.ContainerImageDefault)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<NoBindMountsConflictFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("r.io/app:1", NoBindMounts = {|TG2007:true|})]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("r.io/app:1")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", NoBindMounts = true)] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]""",
        "TG2007 Error: <true> NoBindMounts requests an empty 'containerSettings.containerHostBatchBindMounts', but bind mounts are declared as well. Remove one of the two. | other: <ContainerHostBatchBindMount(ContainerHostDataPath.Task)>")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1", NoBindMounts = false)] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]""",
        "")]
    public async Task An_empty_list_has_no_mounts(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
