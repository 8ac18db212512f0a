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
}
