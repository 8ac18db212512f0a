using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using TaskGen.CodeFixes.Files;

namespace TaskGen.Analyzers.Tests.Rules.Files;

public sealed class FilePathEscapesWorkingDirectoryTests
{
    [Theory]
    [InlineData("""{|TG4005:".."|}""")]
    [InlineData("""{|TG4005:"../a"|}""")]
    [InlineData("""{|TG4005:"a/../../b"|}""")]
    [InlineData("""{|TG4005:"/data/a.txt"|}""")]
    [InlineData("""{|TG4005:"C:/a"|}""")]
    [InlineData("""{|TG4005:"..\\a"|}""")]
    [InlineData("""{|TG4005:"/"|}""")]
    public Task Is_reported(string path) => RuleVerifier.Reports(Source(path));

    [Theory]
    [InlineData("\"a\"")]
    [InlineData("\"a/b\"")]
    [InlineData("\"./a\"")]
    [InlineData("\"a/../b\"")]
    [InlineData("\"...\"")]
    [InlineData("\"a..b/c\"")]
    [InlineData("\"~/a\"")]
    public Task Is_not_reported(string path) => RuleVerifier.ReportsNothing(Source(path));

    [Theory]
    [InlineData("../a", DiagnosticSeverity.Error)]
    [InlineData("/data/../a", DiagnosticSeverity.Warning)]
    public async Task Only_a_relative_path_is_an_error(string path, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single(await Analysis.RunAsync(Source("\"" + path + "\""))).Severity);

    [Fact]
    public Task An_absolute_path_is_fixed() => RuleVerifier.Fixes<FilePathEscapesWorkingDirectoryFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = {|TG4005:"/data/a.bin"|})]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "data/a.bin")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task A_path_that_leaves_is_fixed() => RuleVerifier.Fixes<FilePathEscapesWorkingDirectoryFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = {|TG4005:"../../a.bin"|})]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "a.bin")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task A_drive_is_removed() => RuleVerifier.Fixes<FilePathEscapesWorkingDirectoryFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = {|TG4005:"C:/data/a.bin"|})]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "data/a.bin")]
        public sealed partial class Render;
        """);

    private static string Source(string path) =>
        $$"""
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = {{path}})]
        public sealed partial class Render;
        """;
}
