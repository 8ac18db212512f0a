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
}
