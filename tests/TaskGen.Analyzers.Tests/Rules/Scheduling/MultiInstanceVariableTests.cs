using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Scheduling;

public sealed class MultiInstanceVariableTests
{
    [Theory]
    [InlineData("/bin/sh -c 'mpirun -host ${|TG5019:AZ_BATCH_HOST_LIST|} run'")]
    [InlineData("/bin/sh -c 'run ${{{|TG5019:AZ_BATCH_TASK_SHARED_DIR|}}}/x'")]
    [InlineData("cmd /c run %{|TG5019:AZ_BATCH_NODE_LIST|}%")]
    [InlineData("/bin/sh -c 'run ${|TG5019:AZ_BATCH_MASTER_NODE|} ${|TG5019:AZ_BATCH_IS_CURRENT_NODE_MASTER|}'")]
    public Task Is_reported(string commandLine) => RuleVerifier.Reports(Source(commandLine));

    [Theory]
    [InlineData("/bin/sh -c 'run $AZ_BATCH_NODE_ID'")]
    [InlineData("/bin/sh -c 'run ${{AZ_BATCH_HOST_LIST:-localhost}}'")]
    [InlineData("/bin/sh -c 'if [ -n $AZ_BATCH_HOST_LIST ]; then run $AZ_BATCH_HOST_LIST; fi'")]
    [InlineData("/bin/sh -c 'echo AZ_BATCH_HOST_LIST'")]
    [InlineData("run")]
    public Task Is_not_reported(string commandLine) => RuleVerifier.ReportsNothing(Source(commandLine));

    [Theory]
    [InlineData("[MultiInstanceSettings(\"start\")] public sealed partial class Render;")]
    [InlineData("public sealed partial class Render { [MultiInstanceSettings] public MultiInstanceSettings? Settings { get; init; } }")]
    public Task Is_not_reported_for_a_multi_instance_task(string declaration) => RuleVerifier.ReportsNothing(
        "[BatchTask(Id = \"a\", CommandLine = \"/bin/sh -c 'run $AZ_BATCH_HOST_LIST'\")] " + declaration);

    [Theory]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "/bin/sh -c 'run $AZ_BATCH_HOST_LIST {Name}'")]""",
        "TG5019 Warning: <AZ_BATCH_HOST_LIST> 'AZ_BATCH_HOST_LIST' is set only for multi-instance tasks, so it is empty in 'commandLine'. Add 'multiInstanceSettings', or remove the variable.")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "/bin/sh -c '[ -z \"$AZ_BATCH_HOST_LIST\" ] || run $AZ_BATCH_HOST_LIST'")]""",
        "")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "/bin/sh -c '[ -n ${{AZ_BATCH_HOST_LIST}} ] && run $AZ_BATCH_HOST_LIST'")]""",
        "")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "/bin/sh -c '[ -n $AZ_BATCH_HOST_LIST ] && run $AZ_BATCH_NODE_LIST'")]""",
        "TG5019 Warning: <AZ_BATCH_NODE_LIST> 'AZ_BATCH_NODE_LIST' is set only for multi-instance tasks, so it is empty in 'commandLine'. Add 'multiInstanceSettings', or remove the variable.")]
    [InlineData("""[BatchTask(Id = "a-{Number}", CommandLine = "cmd /c if defined AZ_BATCH_NODE_LIST run %AZ_BATCH_NODE_LIST%")]""", "")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "cmd /c run %AZ_BATCH_NODE_LIST%")]""",
        "TG5019 Warning: <AZ_BATCH_NODE_LIST> 'AZ_BATCH_NODE_LIST' is set only for multi-instance tasks, so it is empty in 'commandLine'. Add 'multiInstanceSettings', or remove the variable.")]
    [InlineData(
        """new TaskAddParameter { Id = "a", CommandLine = "/bin/sh -c 'run $AZ_BATCH_HOST_LIST'" }""",
        "TG5019 Warning: <AZ_BATCH_HOST_LIST> 'AZ_BATCH_HOST_LIST' is set only for multi-instance tasks, so it is empty in 'commandLine'. Add 'multiInstanceSettings', or remove the variable.")]
    [InlineData("""[BatchTask(CommandLine = "/bin/sh -c 'run $AZ_BATCH_HOST_LIST'")] public abstract class Base;""", "")]
    public async Task A_test_of_the_variable_is_recognized(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));

    private static string Source(string commandLine) =>
        $$"""
        [BatchTask(Id = "a", CommandLine = "{{commandLine}}")]
        public sealed partial class Render;
        """;
}
