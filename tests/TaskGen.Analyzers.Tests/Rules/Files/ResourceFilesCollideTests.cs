using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Files;

public sealed class ResourceFilesCollideTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "in.bin")]
        [ResourceFile(HttpUrl = "https://example.com/b.bin", FilePath = {|TG4007:"in.bin"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "a.bin")]
        [ResourceFile(HttpUrl = "https://example.com/b.bin", FilePath = "b.bin")]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "a")] [ResourceFile(HttpUrl = "https://h/g", FilePath = "a")]""",
        """TG4007 Warning: <"a"> 'a' is the path of more than one resource file; which file is kept is unspecified. Use different paths. | other: <"a">""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "{Name}")] [ResourceFile(HttpUrl = "https://h/g", FilePath = "{Name}")]""",
        """TG4007 Warning: <"{Name}"> '{Name}' is the path of more than one resource file; which file is kept is unspecified. Use different paths. | other: <"{Name}">""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "a")] [ResourceFile(StorageContainerUrl = "https://h/c", FilePath = "a")]""",
        "")]
    [InlineData("""[ResourceFile(HttpUrl = "https://h/f", FilePath = "a")] [ResourceFile(HttpUrl = "https://h/g", FilePath = "A")]""", "")]
    public async Task Files_are_compared_by_their_path(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
