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

    [Theory]
    [InlineData(
        """[ResourceFile(AutoStorageContainerName = "inputs", FileMode = "")]""",
        """TG4004 Warning: <""> 'resourceFiles[0].fileMode' is not an octal file mode. Use 3 or 4 digits from 0 to 7, such as 0770.""")]
    [InlineData(
        """[ResourceFile(AutoStorageContainerName = "inputs", FileMode = "7")]""",
        """TG4004 Warning: <"7"> 'resourceFiles[0].fileMode' is not an octal file mode. Use 3 or 4 digits from 0 to 7, such as 0770.""")]
    [InlineData(
        """[ResourceFile(AutoStorageContainerName = "inputs", FileMode = "77")]""",
        """TG4004 Warning: <"77"> 'resourceFiles[0].fileMode' is not an octal file mode. Use 3 or 4 digits from 0 to 7, such as 0770.""")]
    [InlineData("""[ResourceFile(AutoStorageContainerName = "inputs", FileMode = "777")]""", "")]
    [InlineData("""[ResourceFile(AutoStorageContainerName = "inputs", FileMode = "0777")]""", "")]
    [InlineData(
        """[ResourceFile(AutoStorageContainerName = "inputs", FileMode = "00777")]""",
        """TG4004 Warning: <"00777"> 'resourceFiles[0].fileMode' is not an octal file mode. Use 3 or 4 digits from 0 to 7, such as 0770.""")]
    [InlineData(
        """[ResourceFile(AutoStorageContainerName = "inputs", FileMode = "778")]""",
        """TG4004 Warning: <"778"> 'resourceFiles[0].fileMode' is not an octal file mode. Use 3 or 4 digits from 0 to 7, such as 0770.""")]
    [InlineData(
        """[ResourceFile(AutoStorageContainerName = "inputs", FileMode = "0o755")]""",
        """TG4004 Warning: <"0o755"> 'resourceFiles[0].fileMode' is not an octal file mode. Use 3 or 4 digits from 0 to 7, such as 0770. | Text: <0755>""")]
    [InlineData(
        """[ResourceFile(AutoStorageContainerName = "inputs", FileMode = "o755")]""",
        """TG4004 Warning: <"o755"> 'resourceFiles[0].fileMode' is not an octal file mode. Use 3 or 4 digits from 0 to 7, such as 0770.""")]
    [InlineData(
        """[ResourceFile(AutoStorageContainerName = "inputs", FileMode = "rwx")]""",
        """TG4004 Warning: <"rwx"> 'resourceFiles[0].fileMode' is not an octal file mode. Use 3 or 4 digits from 0 to 7, such as 0770.""")]
    [InlineData(
        """[ResourceFile(AutoStorageContainerName = "inputs", FileMode = "rwxr-xr-x")]""",
        """TG4004 Warning: <"rwxr-xr-x"> 'resourceFiles[0].fileMode' is not an octal file mode. Use 3 or 4 digits from 0 to 7, such as 0770. | Text: <0755>""")]
    [InlineData(
        """[ResourceFile(AutoStorageContainerName = "inputs", FileMode = "rwxr-xr-")]""",
        """TG4004 Warning: <"rwxr-xr-"> 'resourceFiles[0].fileMode' is not an octal file mode. Use 3 or 4 digits from 0 to 7, such as 0770.""")]
    [InlineData(
        """[ResourceFile(AutoStorageContainerName = "inputs", FileMode = "rwxrwxrwxr")]""",
        """TG4004 Warning: <"rwxrwxrwxr"> 'resourceFiles[0].fileMode' is not an octal file mode. Use 3 or 4 digits from 0 to 7, such as 0770.""")]
    [InlineData(
        """[ResourceFile(AutoStorageContainerName = "inputs", FileMode = "-rwxr-xr-x")]""",
        """TG4004 Warning: <"-rwxr-xr-x"> 'resourceFiles[0].fileMode' is not an octal file mode. Use 3 or 4 digits from 0 to 7, such as 0770. | Text: <0755>""")]
    [InlineData("""[ResourceFile(AutoStorageContainerName = "inputs", FileMode = "{Name}")]""", "")]
    [InlineData(
        """[ResourceFile(AutoStorageContainerName = "inputs", FileMode = " 755")]""",
        """TG4004 Warning: <" 755"> 'resourceFiles[0].fileMode' is not an octal file mode. Use 3 or 4 digits from 0 to 7, such as 0770. | Text: <755>""")]
    [InlineData(
        """[ResourceFile(AutoStorageContainerName = "inputs", FileMode = "u+x")]""",
        """TG4004 Warning: <"u+x"> 'resourceFiles[0].fileMode' is not an octal file mode. Use 3 or 4 digits from 0 to 7, such as 0770.""")]
    [InlineData("""[ResourceFile(AutoStorageContainerName = "inputs", FileMode = "1777")]""", "")]
    [InlineData(
        """new ResourceFile { AutoStorageContainerName = "inputs", FileMode = "9" }""",
        """TG4004 Warning: <"9"> 'ResourceFile.fileMode' is not an octal file mode. Use 3 or 4 digits from 0 to 7, such as 0770.""")]
    public async Task A_mode_has_three_or_four_octal_digits(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
