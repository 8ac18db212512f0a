using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.CommandLines.Posix;

namespace TaskGen.CommandLines.Tests.Posix;

/// <summary>Which line breaks of Windows a POSIX shell should get as LF, and how many the line has: <c>0,2/3</c>.</summary>
public sealed class WindowsLineBreaksTests
{
    /// <summary>Scripts with line breaks in commands, comments, quotation marks, and here-documents.</summary>
    public static TheoryData<string, string?> Lines => new()
    {
        { "sh -c 'a\r\nb'", "0/1" },
        { "sh -c 'a\r\n'", "0/1" },
        { "sh -c 'a \"b\r\nc\"'", null },
        { "sh -c 'a \"b\r\nc\"\r\nd'", "1/2" },
        { "sh -c \"a 'b\r\nc'\r\nd\"", "1/2" },
        { "bash -c \"a $'b\r\nc'\"", null },
        { "sh -c 'a \"$(b\r\nc)\"'", "0/1" },
        { "sh -c 'a `b\r\nc`'", "0/1" },
        { "sh -c 'a \"`b\r\nc`\"'", "0/1" },
        { "sh -c 'a # b\r\nc'", null },
        { "sh -c 'a # b\r\nc\r\nd'", "0,1/2" },
        { "sh -c 'a\r\nb # c'", "0/1" },
        { "sh -c 'a\nb\r\nc'", "0/1" },
        { "sh -c 'a && \\\r\nb'", "0/1" },
        { "sh -c 'cat <<E\r\nb\r\nE\r\nc'", "0,2/3" },
        { "sh -c \"sh <<'E'\r\nb\r\nE\r\nc\"", "0,1,2/3" },
        { "sh -c 'bash -s <<E\r\nb\r\nc\r\nE'", "0,1,2/3" },
        { "sh -c 'ssh h <<E\r\nb\r\nc\r\nE'", "0,1,2/3" },
        { "sh -c 'python <<E\r\nb\r\nE'", "0/2" },
        { "sh -c 'while a; do b; done <<E\r\nb\r\nc\r\nE'", "0/3" },
        { "sh -c 'sh -c \"a\r\nb\" \"c\r\nd\"'", "0/2" },
        { "sh -c 'eval \"a\r\nb\"'", "0/1" },
        { "sh -c 'find . -exec sh -c \"a\r\nb\" \\;'", "0/1" },
        { "find . -exec sh -c 'a\r\nb' ;", "0/1" },
        { "ssh h 'a\r\nb'", "0/1" },
        { "docker run i sh -c 'a\r\nb'", "0/1" },
        { "zsh -c 'for i (a) {{ b }}\r\nc'", "0/1" },
        { "sh -c 'a'\r\nb", null },
        { "sh -c 'a (\r\nb'", null },
        { "sh -c 'a\r\nb", null },
        { "sh -c 'cmd /c \"a\r\nb\"'", null },
        { "python -c 'a\r\nb'", null },
        { "run \"a\r\nb\"", null },
        { "sh -c \"run {}\r\nb\"", "0/1" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Line_breaks_in_commands_are_found(string line, string? expected) => Assert.Equal(expected, Find(line));

    [Theory]
    [InlineData(7, "0/1")]
    [InlineData(8, null)]
    public void Scripts_within_too_many_others_are_left_alone(int shells, string? expected) =>
        Assert.Equal(expected, Find(NestedScripts.Of("a\r\nb", shells)));

    [Fact]
    public void Windows_reads_its_own_line_breaks() =>
        Assert.Null(CarriageReturnFinder.Find(CommandLineReader.Read("run \"a\r\nb\"", isWindows: true)));

    [Fact]
    public void What_was_found_can_be_read()
    {
        Assert.Equal([true, false, true], WindowsLineBreakSet.Parse("0,2/3")!);
        Assert.Equal([true], WindowsLineBreakSet.Parse("0/1")!);
        Assert.Null(WindowsLineBreakSet.Parse(null));
    }

    private static string? Find(string line) =>
        CarriageReturnFinder.Find(CommandLineReader.Read(line.Replace("{}", "\0"), isWindows: false))?.ToString();
}
