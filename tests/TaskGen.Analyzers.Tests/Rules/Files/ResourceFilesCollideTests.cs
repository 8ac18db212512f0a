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
}
