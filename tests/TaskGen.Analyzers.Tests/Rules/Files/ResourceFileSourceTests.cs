using System.Threading.Tasks;
using TaskGen.CodeFixes.Files;

namespace TaskGen.Analyzers.Tests.Rules.Files;

public sealed class ResourceFileSourceTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", AutoStorageContainerName = {|TG4001:"inputs"|}, FilePath = "a.bin")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "a.bin")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<ResourceFileSourceFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", AutoStorageContainerName = {|TG4001:"inputs"|}, FilePath = "a.bin")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "a.bin")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task A_file_without_a_source_has_no_fix() => RuleVerifier.Fixes<ResourceFileSourceFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG4001:ResourceFile(FilePath = "x")|}]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG4001:ResourceFile(FilePath = "x")|}]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        """[ResourceFile(FilePath = "x")]""",
        """TG4001 Error: <ResourceFile(FilePath = "x")> 'resourceFiles[0]' has no source. Set exactly one of 'httpUrl', 'storageContainerUrl', and 'autoStorageContainerName'.""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "", FilePath = "f")]""",
        """TG4006 Error: <""> 'resourceFiles[0].httpUrl' is not an absolute http or https URL. Specify the complete URL.""")]
    [InlineData(
        """[ResourceFile(AutoStorageContainerName = "")]""",
        """TG4001 Error: <ResourceFile(AutoStorageContainerName = "")> 'resourceFiles[0]' has no source. Set exactly one of 'httpUrl', 'storageContainerUrl', and 'autoStorageContainerName'.""")]
    [InlineData("""[ResourceFile(AutoStorageContainerName = "{Name}")]""", "")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "f", StorageContainerUrl = "https://h/c")]""",
        """TG4001 Error: <"https://h/c"> 'resourceFiles[0]' has more than one source. Set exactly one of 'httpUrl', 'storageContainerUrl', and 'autoStorageContainerName'. | other: <"https://h/f"> | Action: <remove>""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "f", StorageContainerUrl = "https://h/c", AutoStorageContainerName = "c")]""",
        """
        TG4001 Error: <"https://h/c"> 'resourceFiles[0]' has more than one source. Set exactly one of 'httpUrl', 'storageContainerUrl', and 'autoStorageContainerName'. | other: <"https://h/f"> | Action: <remove>
        TG4001 Error: <"c"> 'resourceFiles[0]' has more than one source. Set exactly one of 'httpUrl', 'storageContainerUrl', and 'autoStorageContainerName'. | other: <"https://h/f"> | Action: <remove>
        """)]
    [InlineData(
        """[ResourceFile(StorageContainerUrl = "https://h/c", AutoStorageContainerName = "c")]""",
        """TG4001 Error: <"c"> 'resourceFiles[0]' has more than one source. Set exactly one of 'httpUrl', 'storageContainerUrl', and 'autoStorageContainerName'. | other: <"https://h/c"> | Action: <remove>""")]
    [InlineData(
        """new ResourceFile { FilePath = "f" }""",
        """TG4001 Error: <new ResourceFile { FilePath = "f" }> 'ResourceFile' has no source. Set exactly one of 'httpUrl', 'storageContainerUrl', and 'autoStorageContainerName'.""")]
    [InlineData(
        """new ResourceFile { StorageContainerUrl = "https://h/c", AutoStorageContainerName = "c" }""",
        """TG4001 Error: <"c"> 'ResourceFile' has more than one source. Set exactly one of 'httpUrl', 'storageContainerUrl', and 'autoStorageContainerName'. | other: <"https://h/c"> | Action: <remove>""")]
    public async Task Exactly_one_source_is_required(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
