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

    private static string Source(string attributes) =>
        $$"""
        {{attributes}}
        [TaskContainerSettings("r.io/app:1")]
        public sealed partial class Render;
        """;
}
