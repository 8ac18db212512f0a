using System.Threading.Tasks;
using TaskGen.CodeFixes.Files;

namespace TaskGen.Analyzers.Tests.Rules.Files;

public sealed class OutputFileIncompleteTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG4010:OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i")|}]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<OutputFileIncompleteFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG4010:OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i")|}]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskCompletion)]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        "[OutputFile]",
        """
        TG4010 Error: <OutputFile> 'outputFiles[0].destination.container.containerUrl' is missing; the service rejects an output file without it. Set it.
        TG4010 Error: <OutputFile> 'outputFiles[0].filePattern' is missing; the service rejects an output file without it. Set it.
        TG4010 Error: <OutputFile> 'outputFiles[0].uploadOptions.uploadCondition' is missing; the service rejects an output file without it. Set it. | Action: <add>
        """)]
    [InlineData(
        """[OutputFile("*.png")]""",
        """
        TG4010 Error: <OutputFile("*.png")> 'outputFiles[0].destination.container.containerUrl' is missing; the service rejects an output file without it. Set it.
        TG4010 Error: <OutputFile("*.png")> 'outputFiles[0].uploadOptions.uploadCondition' is missing; the service rejects an output file without it. Set it. | Action: <add>
        """)]
    [InlineData(
        """[OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}")]""",
        """TG4010 Error: <OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}")> 'outputFiles[0].uploadOptions.uploadCondition' is missing; the service rejects an output file without it. Set it. | Action: <add>""")]
    [InlineData(
        """[OutputFile("*.png", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4010 Error: <OutputFile("*.png", UploadCondition = OutputFileUploadCondition.TaskSuccess)> 'outputFiles[0].destination.container.containerUrl' is missing; the service rejects an output file without it. Set it.""")]
    [InlineData(
        """[OutputFile("*.png", ContainerUrl = "", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4010 Error: <OutputFile("*.png", ContainerUrl = "", UploadCondition = OutputFileUploadCondition.TaskSuccess)> 'outputFiles[0].destination.container.containerUrl' is missing; the service rejects an output file without it. Set it.""")]
    [InlineData(
        """[OutputFile("*.png", ContainerUrl = " ", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """
        TG4010 Error: <OutputFile("*.png", ContainerUrl = " ", UploadCondition = OutputFileUploadCondition.TaskSuccess)> 'outputFiles[0].destination.container.containerUrl' is missing; the service rejects an output file without it. Set it.
        TG4006 Error: <" "> 'outputFiles[0].destination.container.containerUrl' is not an absolute http or https URL. Specify the complete URL.
        """)]
    [InlineData(
        """[OutputFile("*.png", Path = "x", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4010 Error: <OutputFile("*.png", Path = "x", UploadCondition = OutputFileUploadCondition.TaskSuccess)> 'outputFiles[0].destination.container.containerUrl' is missing; the service rejects an output file without it. Set it.""")]
    [InlineData(
        """[OutputFile(ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4010 Error: <OutputFile(ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)> 'outputFiles[0].filePattern' is missing; the service rejects an output file without it. Set it.""")]
    [InlineData(
        """new OutputFile { FilePattern = "*.png" }""",
        """
        TG4010 Error: <new OutputFile { FilePattern = "*.png" }> 'OutputFile.destination.container.containerUrl' is missing; the service rejects an output file without it. Set it.
        TG4010 Error: <new OutputFile { FilePattern = "*.png" }> 'OutputFile.uploadOptions.uploadCondition' is missing; the service rejects an output file without it. Set it. | Action: <add>
        """)]
    [InlineData(
        """new OutputFile { FilePattern = "*.png", Destination = new() { Container = new() { ContainerUrl = "https://h/c?sig=" } }, UploadOptions = new() }""",
        """TG4010 Error: <new OutputFile { FilePattern = "*.png", Destination = new() { Container = new() { ContainerUrl = "https://h/c?sig=" } }, UploadOptions = new() }> 'OutputFile.uploadOptions.uploadCondition' is missing; the service rejects an output file without it. Set it. | Action: <add>""")]
    [InlineData(
        """new OutputFile { FilePattern = "*.png", Destination = new(), UploadOptions = new() { UploadCondition = OutputFileUploadCondition.TaskSuccess } }""",
        """TG4010 Error: <new OutputFile { FilePattern = "*.png", Destination = new(), UploadOptions = new() { UploadCondition = OutputFileUploadCondition.TaskSuccess } }> 'OutputFile.destination.container.containerUrl' is missing; the service rejects an output file without it. Set it.""")]
    public async Task Every_missing_part_is_reported(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
