using System.Threading.Tasks;
using TaskGen.CodeFixes.Files;

namespace TaskGen.Analyzers.Tests.Rules.Files;

public sealed class FilePathMissingTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG4002:ResourceFile(HttpUrl = "https://example.com/data/a.bin?v=2")|}]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/data/a.bin?v=2", FilePath = "a.bin")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<FilePathMissingFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG4002:ResourceFile(HttpUrl = "https://example.com/data/a.bin?v=2")|}]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/data/a.bin?v=2", FilePath = "a.bin")]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/d/a.bin")]""",
        """TG4002 Error: <ResourceFile(HttpUrl = "https://h/d/a.bin")> 'resourceFiles[0].filePath' is missing; the service requires it for a file from 'httpUrl'. Set it. | Value: <a.bin>""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/a%20b.bin?v=2#x")]""",
        """TG4002 Error: <ResourceFile(HttpUrl = "https://h/a%20b.bin?v=2#x")> 'resourceFiles[0].filePath' is missing; the service requires it for a file from 'httpUrl'. Set it. | Value: <a b.bin>""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/")]""",
        """TG4002 Error: <ResourceFile(HttpUrl = "https://h/")> 'resourceFiles[0].filePath' is missing; the service requires it for a file from 'httpUrl'. Set it.""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h")]""",
        """TG4002 Error: <ResourceFile(HttpUrl = "https://h")> 'resourceFiles[0].filePath' is missing; the service requires it for a file from 'httpUrl'. Set it.""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/%7Bx%7D")]""",
        """TG4002 Error: <ResourceFile(HttpUrl = "https://h/%7Bx%7D")> 'resourceFiles[0].filePath' is missing; the service requires it for a file from 'httpUrl'. Set it. | Value: <{{x}}>""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/{Name}")]""",
        """TG4002 Error: <ResourceFile(HttpUrl = "https://h/{Name}")> 'resourceFiles[0].filePath' is missing; the service requires it for a file from 'httpUrl'. Set it.""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "")]""",
        """TG4006 Error: <""> 'resourceFiles[0].httpUrl' is not an absolute http or https URL. Specify the complete URL.""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "")]""",
        """TG4002 Error: <ResourceFile(HttpUrl = "https://h/f", FilePath = "")> 'resourceFiles[0].filePath' is missing; the service requires it for a file from 'httpUrl'. Set it. | Value: <f>""")]
    [InlineData("""[ResourceFile(HttpUrl = "https://h/f", FilePath = "{Name}")]""", "")]
    [InlineData("""[ResourceFile(StorageContainerUrl = "https://h/c")]""", "")]
    [InlineData(
        """new ResourceFile { HttpUrl = "https://h/f" }""",
        """TG4002 Error: <new ResourceFile { HttpUrl = "https://h/f" }> 'ResourceFile.filePath' is missing; the service requires it for a file from 'httpUrl'. Set it. | Value: <f>""")]
    public async Task The_fix_is_the_name_in_the_URL(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
