using System.Threading.Tasks;
using TaskGen.CodeFixes.Files;

namespace TaskGen.Analyzers.Tests.Rules.Files;

public sealed class BlobPrefixWithHttpUrlTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "a.bin", BlobPrefix = {|TG4003:"x/"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", BlobPrefix = "x/")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<BlobPrefixWithHttpUrlFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "a.bin", BlobPrefix = {|TG4003:"x/"|})]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "a.bin")]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "f", BlobPrefix = "x/")]""",
        """TG4003 Error: <"x/"> 'resourceFiles[0].blobPrefix' is set together with 'httpUrl', but the service accepts it only with 'storageContainerUrl' or 'autoStorageContainerName'. Remove it.""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "f", BlobPrefix = "{Name}")]""",
        """TG4003 Error: <"{Name}"> 'resourceFiles[0].blobPrefix' is set together with 'httpUrl', but the service accepts it only with 'storageContainerUrl' or 'autoStorageContainerName'. Remove it.""")]
    [InlineData("""[ResourceFile(StorageContainerUrl = "https://h/c", BlobPrefix = "x/")]""", "")]
    [InlineData(
        """new ResourceFile { HttpUrl = "https://h/f", FilePath = "f", BlobPrefix = "x/" }""",
        """TG4003 Error: <"x/"> 'ResourceFile.blobPrefix' is set together with 'httpUrl', but the service accepts it only with 'storageContainerUrl' or 'autoStorageContainerName'. Remove it.""")]
    public async Task Only_an_HTTP_URL_has_no_prefix(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
