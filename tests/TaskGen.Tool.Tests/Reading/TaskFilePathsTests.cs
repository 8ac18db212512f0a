using System.Threading.Tasks;
using TaskGen.Tool.Reading;

namespace TaskGen.Tool.Tests.Reading;

public sealed class TaskFilePathsTests
{
    [Theory]
    [InlineData(@"\\?\C:\t\*.json", 9, 2)]
    [InlineData(@"\\?\UNC\server\t\?.json", 17, 2)]
    [InlineData("//?/C:/t/*.json", 9, 2)]
    [InlineData(@"\\?\C:\t\a.json", -1, 2)]
    [InlineData(@"\\server\?.json", 9, 9)]
    [InlineData("?.json", 0, 0)]
    [InlineData("a.json", -1, -1)]
    public void Prefix_of_a_path_on_Windows_is_not_a_wildcard(string argument, int onWindows, int elsewhere)
    {
        Assert.Equal(onWindows, TaskFilePaths.IndexOfWildcard(argument, isWindows: true));
        Assert.Equal(elsewhere, TaskFilePaths.IndexOfWildcard(argument, isWindows: false));
    }

    [FactOn(TestPlatform.Windows, "The prefix is of Windows.")]
    public async Task File_is_read_once_by_paths_with_and_without_the_prefix()
    {
        using var tool = new Tool();
        tool.Write("a.json", """{ "id": "a b", "commandLine": "run" }""");
        var (exitCode, output, error) = await tool.RunAsync(null, "check", @"\\?\" + tool.PathOf("*.json"), "a.json");
        Assert.True(exitCode == 1, error);
        Assert.Single(output.Split('\n'), static line => line.Contains("TG1003", System.StringComparison.Ordinal));
    }
}
