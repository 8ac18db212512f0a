using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Container;

public sealed class VariableNotMountedTests
{
    [Theory]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "/bin/sh -c 'run ${|TG2011:AZ_BATCH_NODE_SHARED_DIR|}'")] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "/bin/sh -c 'run ${|TG2011:AZ_BATCH_NODE_STARTUP_DIR|}'")] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "/bin/sh -c 'run ${|TG2011:AZ_BATCH_NODE_MOUNTS_DIR|}'")] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)] [ContainerHostBatchBindMount(ContainerHostDataPath.Shared)]""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "/bin/sh -c 'run ${|TG2011:AZ_BATCH_JOB_PREP_WORKING_DIR|}'")] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "/bin/sh -c 'run ${|TG2011:AZ_BATCH_APP_PACKAGE_blender_4_2|}'")] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "cmd /c run %{|TG2011:AZ_BATCH_NODE_SHARED_DIR|}%")] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "powershell -Command ls $env:{|TG2011:AZ_BATCH_NODE_SHARED_DIR|}")] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "/bin/sh -c 'run ${{{|TG2011:AZ_BATCH_NODE_SHARED_DIR|}}}/x'")] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]""")]
    public Task Is_reported(string attributes) => RuleVerifier.Reports(Source(attributes));

    [Theory]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "/bin/sh -c 'run $AZ_BATCH_NODE_SHARED_DIR'")] """)]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "/bin/sh -c 'run $AZ_BATCH_NODE_SHARED_DIR'")] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)] [ContainerHostBatchBindMount(ContainerHostDataPath.Shared)]""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "/bin/sh -c 'run $AZ_BATCH_TASK_WORKING_DIR'")] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "/bin/sh -c 'run $AZ_BATCH_TASK_ID'")] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "/bin/sh -c 'run $AZ_BATCH_NODE_ROOT_DIR'")] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "/bin/sh -c 'run $AZ_BATCH_NODE_STARTUP_WORKING_DIR'")] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)] [ContainerHostBatchBindMount(ContainerHostDataPath.Startup)]""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "/bin/sh -c 'echo AZ_BATCH_NODE_SHARED_DIR'")] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]""")]
    public Task Is_not_reported(string attributes) => RuleVerifier.ReportsNothing(Source(attributes));

    [Theory]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "/bin/sh -c 'run $AZ_BATCH_NODE_SHARED_DIR {Name}'")] [TaskContainerSettings("r.io/app:1")] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]""",
        "TG2011 Warning: <AZ_BATCH_NODE_SHARED_DIR> 'AZ_BATCH_NODE_SHARED_DIR' is not set in the container because the bind mount 'Shared' is missing. Add it.")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "/bin/sh -c 'run $AZ_BATCH_NODE_STARTUP_WORKING_DIR {Name}'")] [TaskContainerSettings("r.io/app:1")] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]""",
        "TG2011 Warning: <AZ_BATCH_NODE_STARTUP_WORKING_DIR> 'AZ_BATCH_NODE_STARTUP_WORKING_DIR' is not set in the container because the bind mount 'Startup' is missing. Add it.")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "/bin/sh -c 'run $AZ_BATCH_JOB_PREP_DIR {Name}'")] [TaskContainerSettings("r.io/app:1")] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]""",
        "TG2011 Warning: <AZ_BATCH_JOB_PREP_DIR> 'AZ_BATCH_JOB_PREP_DIR' is not set in the container because the bind mount 'JobPrep' is missing. Add it.")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "/bin/sh -c 'run $AZ_BATCH_NODE_MOUNTS_DIR {Name}'")] [TaskContainerSettings("r.io/app:1")] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]""",
        "TG2011 Warning: <AZ_BATCH_NODE_MOUNTS_DIR> 'AZ_BATCH_NODE_MOUNTS_DIR' is not set in the container because the bind mount 'VfsMounts' is missing. Add it.")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "/bin/sh -c 'run $AZ_BATCH_APP_PACKAGE_blender {Name}'")] [TaskContainerSettings("r.io/app:1")] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]""",
        "TG2011 Warning: <AZ_BATCH_APP_PACKAGE_blender> 'AZ_BATCH_APP_PACKAGE_blender' is not set in the container because the bind mount 'Applications' is missing. Add it.")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "/bin/sh -c 'run $AZ_BATCH_TASK_DIR {Name}'")] [TaskContainerSettings("r.io/app:1")] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]""",
        "")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "/bin/sh -c 'run $AZ_BATCH_NODE_SHARED_DIR $AZ_BATCH_NODE_STARTUP_DIR {Name}'")] [TaskContainerSettings("r.io/app:1")] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]""",
        """
        TG2011 Warning: <AZ_BATCH_NODE_SHARED_DIR> 'AZ_BATCH_NODE_SHARED_DIR' is not set in the container because the bind mount 'Shared' is missing. Add it.
        TG2011 Warning: <AZ_BATCH_NODE_STARTUP_DIR> 'AZ_BATCH_NODE_STARTUP_DIR' is not set in the container because the bind mount 'Startup' is missing. Add it.
        """)]
    [InlineData(
        """[BatchTask(CommandLine = "/bin/sh -c 'run $AZ_BATCH_NODE_SHARED_DIR'")] [TaskContainerSettings("r.io/app:1")] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]  public abstract class Base;""",
        "")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "run")] [TaskContainerSettings("r.io/app:1")] [MultiInstanceSettings("/bin/sh -c 'run $AZ_BATCH_NODE_SHARED_DIR'")] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]""",
        "TG2011 Warning: <AZ_BATCH_NODE_SHARED_DIR> 'AZ_BATCH_NODE_SHARED_DIR' is not set in the container because the bind mount 'Shared' is missing. Add it.")]
    public async Task Each_variable_needs_its_bind_mount(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));

    private static string Source(string attributes) =>
        $$"""
        {{attributes}}
        [TaskContainerSettings("r.io/app:1")]
        public sealed partial class Render;
        """;
}
