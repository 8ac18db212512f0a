using System.Threading.Tasks;
using TaskGen.CodeFixes.Files;

namespace TaskGen.Analyzers.Tests.Rules.Files;

public sealed class InvalidFileModeTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "a.bin", FileMode = {|TG4004:"u+x"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "a.bin", FileMode = "0755")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task A_symbolic_mode_is_fixed() => RuleVerifier.Fixes<InvalidFileModeFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", FileMode = {|TG4004:"rwxr-x--x"|})]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", FileMode = "0751")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task A_prefix_is_fixed() => RuleVerifier.Fixes<InvalidFileModeFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", FileMode = {|TG4004:"0o755"|})]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", FileMode = "0755")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task White_space_is_removed() => RuleVerifier.Fixes<InvalidFileModeFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", FileMode = {|TG4004:" 755 "|})]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", FileMode = "755")]
        public sealed partial class Render;
        """);
}
