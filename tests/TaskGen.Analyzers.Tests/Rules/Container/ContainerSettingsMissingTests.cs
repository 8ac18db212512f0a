using System.Threading.Tasks;
using TaskGen.CodeFixes.Container;

namespace TaskGen.Analyzers.Tests.Rules.Container;

public sealed class ContainerSettingsMissingTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG2002:ContainerHostBatchBindMount(ContainerHostDataPath.Task)|}]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<ContainerSettingsMissingFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG2002:ContainerHostBatchBindMount(ContainerHostDataPath.Task)|}]
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
        "[ContainerHostBatchBindMount(ContainerHostDataPath.Task)] [ContainerHostBatchBindMount(ContainerHostDataPath.Shared)]",
        "TG2002 Error: <ContainerHostBatchBindMount(ContainerHostDataPath.Task)> 'containerSettings.containerHostBatchBindMounts' requires an image; the service rejects container settings without 'imageName'. Set 'imageName', or remove 'containerSettings.containerHostBatchBindMounts'.")]
    [InlineData(
        """[ContainerRegistry("r.io", Username = "u", Password = "{Name}")]""",
        """TG2002 Error: <ContainerRegistry("r.io", Username = "u", Password = "{Name}")> 'containerSettings.registry' requires an image; the service rejects container settings without 'imageName'. Set 'imageName', or remove 'containerSettings.registry'.""")]
    [InlineData(
        """[ContainerRegistry("r.io", Username = "u", Password = "{Name}")] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]""",
        "TG2002 Error: <ContainerHostBatchBindMount(ContainerHostDataPath.Task)> 'containerSettings.containerHostBatchBindMounts' requires an image; the service rejects container settings without 'imageName'. Set 'imageName', or remove 'containerSettings.containerHostBatchBindMounts'.")]
    [InlineData(
        """[TaskContainerSettings(ContainerRunOptions = "--rm")] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]""",
        "TG2002 Error: <ContainerHostBatchBindMount(ContainerHostDataPath.Task)> 'containerSettings.containerHostBatchBindMounts' requires an image; the service rejects container settings without 'imageName'. Set 'imageName', or remove 'containerSettings.containerHostBatchBindMounts'.")]
    [InlineData(
        """[TaskContainerSettings("")] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]""",
        """TG2003 Error: <""> 'containerSettings.imageName' is not a valid image reference. Use the form that 'docker pull' accepts: [host[:port]/]path[:tag][@digest], with the path in lower case.""")]
    [InlineData("[TaskProfile] [ContainerHostBatchBindMount(ContainerHostDataPath.Task)] public sealed class Mounts;", "")]
    public async Task A_mount_or_a_registry_needs_an_image(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
