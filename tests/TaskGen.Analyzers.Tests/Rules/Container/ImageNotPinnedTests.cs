using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Container;

public sealed class ImageNotPinnedTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings({|TG2004:"ubuntu"|})]
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
        """[TaskContainerSettings("ubuntu")]""",
        """TG2004 Info: <"ubuntu"> Image 'ubuntu' has no tag or digest, so it resolves to 'ubuntu:latest' and can change without notice. Add a tag or digest.""")]
    [InlineData(
        """[TaskContainerSettings("localhost:5000/app")]""",
        """TG2004 Info: <"localhost:5000/app"> Image 'localhost:5000/app' has no tag or digest, so it resolves to 'localhost:5000/app:latest' and can change without notice. Add a tag or digest.""")]
    [InlineData("""[TaskContainerSettings("app@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]""", "")]
    [InlineData("""[TaskContainerSettings("{Name}")]""", "")]
    [InlineData(
        """[TaskContainerSettings("Ubuntu")]""",
        """TG2003 Error: <"Ubuntu"> 'containerSettings.imageName' is not a valid image reference. Use the form that 'docker pull' accepts: [host[:port]/]path[:tag][@digest], with the path in lower case.""")]
    [InlineData(
        """new TaskContainerSettings { ImageName = "ubuntu" }""",
        """TG2004 Info: <"ubuntu"> Image 'ubuntu' has no tag or digest, so it resolves to 'ubuntu:latest' and can change without notice. Add a tag or digest.""")]
    public async Task A_tag_or_a_digest_pins_an_image(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
