using System;
using System.IO;
using TaskGen.Local.Processes;

namespace TaskGen.Local.Tests.Processes;

public sealed class ProgramFinderTests
{
    [Theory]
    [InlineData("tool.exe a b", "tool.exe")]
    [InlineData("tool.exe", "tool.exe")]
    [InlineData("\"C:\\Program Files\\tool.exe\" a", "\"C:\\Program Files\\tool.exe\"")]
    [InlineData("\"C:\\Program Files\"\\tool.exe a", "\"C:\\Program Files\"\\tool.exe")]
    [InlineData("C:\\\"Program Files\"\\tool.exe \"a b\"", "C:\\\"Program Files\"\\tool.exe")]
    [InlineData("tool\".exe\"\ta", "tool\".exe\"")]
    [InlineData("\"tool\"\"s\" a", "\"tool\"\"s\"")]
    [InlineData("  \"a b\"c d", "  \"a b\"c")]
    [InlineData("\"tool a", "\"tool a")]
    public void A_program_on_Windows_can_have_quotation_marks_anywhere(string commandLine, string program)
    {
        Assert.Equal(program, commandLine[..ProgramFinder.EndOfProgram(commandLine)]);
        Assert.Equal(program.Replace("\"", "").Trim(), ProgramFinder.Words(commandLine, isWindows: true)[0]);
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public void A_program_of_the_host_is_found_in_PATH_and_by_its_path()
    {
        var path = ProgramFinder.FindOnHost("sh");
        Assert.True(Path.IsPathFullyQualified(path!), path);
        Assert.Equal(path, ProgramFinder.FindOnHost(path!));
        Assert.Equal(path, ProgramFinder.FindOnHost(Path.GetRelativePath(Environment.CurrentDirectory, path!)));
        Assert.Null(ProgramFinder.FindOnHost("taskgen-missing"));
        Assert.Null(ProgramFinder.FindOnHost("./sh"));
        Assert.Null(ProgramFinder.FindOnHost(""));
    }
}
