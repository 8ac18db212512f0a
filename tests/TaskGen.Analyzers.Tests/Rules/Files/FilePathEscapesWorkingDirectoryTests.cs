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

    [Theory]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "../a")]""",
        """TG4005 Error: <"../a"> 'resourceFiles[0].filePath' leaves the task's working directory. Use a path below it. | Text: <a>""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "../../a")]""",
        """TG4005 Error: <"../../a"> 'resourceFiles[0].filePath' leaves the task's working directory. Use a path below it. | Text: <a>""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "..")]""",
        """TG4005 Error: <".."> 'resourceFiles[0].filePath' leaves the task's working directory. Use a path below it.""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "../")]""",
        """TG4005 Error: <"../"> 'resourceFiles[0].filePath' leaves the task's working directory. Use a path below it.""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "/")]""",
        """TG4005 Warning: <"/"> 'resourceFiles[0].filePath' is an absolute path: the file is created outside the task's working directory, and root owns it. Use a relative path.""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "/a")]""",
        """TG4005 Warning: <"/a"> 'resourceFiles[0].filePath' is an absolute path: the file is created outside the task's working directory, and root owns it. Use a relative path. | Text: <a>""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "//a")]""",
        """TG4005 Warning: <"//a"> 'resourceFiles[0].filePath' is an absolute path: the file is created outside the task's working directory, and root owns it. Use a relative path. | Text: <a>""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "\\a")]""",
        """TG4005 Warning: <"\\a"> 'resourceFiles[0].filePath' is an absolute path: the file is created outside the task's working directory, and root owns it. Use a relative path. | Text: <a>""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "C:/a")]""",
        """TG4005 Warning: <"C:/a"> 'resourceFiles[0].filePath' is an absolute path: the file is created outside the task's working directory, and root owns it. Use a relative path. | Text: <a>""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "C:a")]""",
        """TG4005 Warning: <"C:a"> 'resourceFiles[0].filePath' is an absolute path: the file is created outside the task's working directory, and root owns it. Use a relative path. | Text: <a>""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "C:")]""",
        """TG4005 Warning: <"C:"> 'resourceFiles[0].filePath' is an absolute path: the file is created outside the task's working directory, and root owns it. Use a relative path.""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "a:")]""",
        """TG4005 Warning: <"a:"> 'resourceFiles[0].filePath' is an absolute path: the file is created outside the task's working directory, and root owns it. Use a relative path.""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "..\\a")]""",
        """TG4005 Error: <"..\\a"> 'resourceFiles[0].filePath' leaves the task's working directory. Use a path below it. | Text: <a>""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "../\\a")]""",
        """TG4005 Error: <"../\\a"> 'resourceFiles[0].filePath' leaves the task's working directory. Use a path below it. | Text: <a>""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "/../a")]""",
        """TG4005 Warning: <"/../a"> 'resourceFiles[0].filePath' is an absolute path: the file is created outside the task's working directory, and root owns it. Use a relative path. | Text: <a>""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "a/../../b")]""",
        """TG4005 Error: <"a/../../b"> 'resourceFiles[0].filePath' leaves the task's working directory. Use a path below it.""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "../a/../..")]""",
        """TG4005 Error: <"../a/../.."> 'resourceFiles[0].filePath' leaves the task's working directory. Use a path below it.""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "../..")]""",
        """TG4005 Error: <"../.."> 'resourceFiles[0].filePath' leaves the task's working directory. Use a path below it.""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "{Name}/../../a")]""",
        """TG4005 Error: <"{Name}/../../a"> 'resourceFiles[0].filePath' leaves the task's working directory. Use a path below it.""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "/{Name}")]""",
        """TG4005 Warning: <"/{Name}"> 'resourceFiles[0].filePath' is an absolute path: the file is created outside the task's working directory, and root owns it. Use a relative path.""")]
    [InlineData("""[ResourceFile(HttpUrl = "https://h/f", FilePath = "{Name}/../a")]""", "")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "/a{{b")]""",
        """TG4005 Warning: <"/a{{b"> 'resourceFiles[0].filePath' is an absolute path: the file is created outside the task's working directory, and root owns it. Use a relative path. | Text: <a{{b>""")]
    [InlineData("""[ResourceFile(HttpUrl = "https://h/f", FilePath = "..a")]""", "")]
    public async Task The_fix_is_the_path_below_the_directory(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));

    private static string Source(string path) =>
        $$"""
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = {{path}})]
        public sealed partial class Render;
        """;
}
