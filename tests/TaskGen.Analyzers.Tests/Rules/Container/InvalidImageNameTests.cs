using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Container;

public sealed class InvalidImageNameTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings({|TG2003:"Ubuntu latest"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("ubuntu:24.04")]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        """[TaskContainerSettings("")]""",
        """TG2003 Error: <""> 'containerSettings.imageName' is not a valid image reference. Use the form that 'docker pull' accepts: [host[:port]/]path[:tag][@digest], with the path in lower case.""")]
    [InlineData("""[TaskContainerSettings("{Name}")]""", "")]
    [InlineData(
        """[TaskContainerSettings("{Name}:1 2")]""",
        """TG2003 Error: <"{Name}:1 2"> 'containerSettings.imageName' is not a valid image reference. Use the form that 'docker pull' accepts: [host[:port]/]path[:tag][@digest], with the path in lower case.""")]
    [InlineData(
        """[TaskContainerSettings("r.io/App:1")]""",
        """TG2003 Error: <"r.io/App:1"> 'containerSettings.imageName' is not a valid image reference. Use the form that 'docker pull' accepts: [host[:port]/]path[:tag][@digest], with the path in lower case.""")]
    [InlineData("""[TaskContainerSettings("r.io/{Name}:1")]""", "")]
    [InlineData(
        """[TaskContainerSettings(ContainerRunOptions = "--rm")]""",
        """TG2003 Error: <TaskContainerSettings(ContainerRunOptions = "--rm")> 'containerSettings.imageName' is not a valid image reference. Use the form that 'docker pull' accepts: [host[:port]/]path[:tag][@digest], with the path in lower case.""")]
    [InlineData(
        """new TaskContainerSettings { ContainerRunOptions = "--rm" }""",
        """TG2003 Error: <new TaskContainerSettings { ContainerRunOptions = "--rm" }> 'TaskContainerSettings.imageName' is not a valid image reference. Use the form that 'docker pull' accepts: [host[:port]/]path[:tag][@digest], with the path in lower case.""")]
    [InlineData(
        """new TaskContainerSettings { ImageName = "Ubuntu latest" }""",
        """TG2003 Error: <"Ubuntu latest"> 'TaskContainerSettings.imageName' is not a valid image reference. Use the form that 'docker pull' accepts: [host[:port]/]path[:tag][@digest], with the path in lower case.""")]
    [InlineData("""new TaskContainerSettings { ImageName = "ubuntu:24.04" }""", "")]
    [InlineData("""[TaskProfile] [TaskContainerSettings(ContainerRunOptions = "--rm")] public sealed class Options;""", "")]
    public async Task An_image_is_required_and_is_a_reference(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
