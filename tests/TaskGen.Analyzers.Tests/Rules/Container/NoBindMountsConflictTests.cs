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
}
