using System.Linq;
using TaskGen.Analyzers.CommandLines;

namespace TaskGen.CommandLines.Tests;

/// <summary>The shells that a command line with shell syntax can be given to, the one that is most likely meant first.</summary>
public sealed class WrapperChoiceTests
{
    /// <summary>Lines of tasks whose operating system is not known: their syntax and their paths show it, or both are offered.</summary>
    public static TheoryData<string, string> Lines => new()
    {
        { "a && b", "/bin/sh -c 'a && b' or cmd /c a && b" },
        { "run > a", "/bin/sh -c 'run > a' or cmd /c run > a" },
        { "echo $HOME", "/bin/sh -c 'echo $HOME'" },
        { "echo %PATH%", "cmd /c echo %PATH%" },
        { "echo $HOME %PATH%", "/bin/sh -c 'echo $HOME $PATH' or cmd /c echo %HOME% %PATH%" },
        { "echo %PATH% $HOME", "cmd /c echo %PATH% %HOME% or /bin/sh -c 'echo $PATH $HOME'" },
        { "del $HOME", "cmd /c del %HOME%" },
        { "copy a b && ls", "cmd /c copy a b && ls" },
        { "export A=1 && del b", "/bin/sh -c 'export A=1 && del b'" },
        { "set a=1 & run %a%", "cmd /c set a=1 & run %a%" },
        { "set a=1 & run %A%", "cmd /c set a=1 & run %A%" },
        { "set a=1 & set b=2 & run %b%", "cmd /c set a=1 & set b=2 & run %b%" },
        { "set a=1 & run %b%", "/bin/sh -c 'set a=1 & run %b%' or cmd /c set a=1 & run %b%" },
        { "run C:\\a > b", "cmd /c run C:\\a > b" },
        { "run.EXE > a", "cmd /c run.EXE > a" },
        { "run /usr/a > b", "/bin/sh -c 'run /usr/a > b'" },
        { "run C:\\a /tmp/b > c", "/bin/sh -c 'run C:\\a /tmp/b > c' or cmd /c run C:\\a /tmp/b > c" },
        { "run a\\b > c", "cmd /c run a\\b > c or /bin/sh -c 'run a\\b > c'" },
        { "run a\\b /usr/c > d", "/bin/sh -c 'run a\\b /usr/c > d'" },
        { "run /a > b", "cmd /c run /a > b or /bin/sh -c 'run /a > b'" },
        { "run 'a b' > c", "/bin/sh -c \"run 'a b' > c\"" },
        { "run $env:A", "pwsh -Command 'run $env:A'" },
        { "run $env:A %PATH%", "cmd /c run %A% %PATH%" },
        { "run $env:A < b", "" },
    };

    /// <summary>Lines of tasks whose operating system is known.</summary>
    public static TheoryData<string, string, string> LinesOfSystems => new()
    {
        { "a && b", "/bin/sh -c 'a && b'", "cmd /c a && b" },
        { "ls && b", "/bin/sh -c 'ls && b'", "cmd /c ls && b" },
        { "echo $HOME", "/bin/sh -c 'echo $HOME'", "cmd /c echo %HOME%" },
        { "export A=1 && b", "/bin/sh -c 'export A=1 && b'", "" },
        { "copy a b && ls", "", "cmd /c copy a b && ls" },
        { "run C:\\a > b", "/bin/sh -c 'run C:\\a > b'", "cmd /c run C:\\a > b" },
        { "run 'a b' > c", "/bin/sh -c \"run 'a b' > c\"", "" },
        { "run $env:A", "pwsh -Command 'run $env:A'", "powershell -Command \"run $env:A\"" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Shell_is_chosen_by_what_is_written(string line, string wrapped) => Assert.Equal(wrapped, Wrapped(line, isWindows: null));

    [Theory]
    [MemberData(nameof(LinesOfSystems))]
    public void Shell_is_chosen_by_the_operating_system(string line, string onLinux, string onWindows)
    {
        Assert.Equal(onLinux, Wrapped(line, isWindows: false));
        Assert.Equal(onWindows, Wrapped(line, isWindows: true));
    }

    [Theory]
    [InlineData("run > a", "cmd /c run > a or /bin/sh -c 'run > a'")]
    [InlineData("run $env:A", "powershell -Command \"run $env:A\"")]
    public void Shell_of_the_assumed_operating_system_is_first(string line, string wrapped) =>
        Assert.Equal(wrapped, Wrapped(line, isWindows: null, isReadForWindows: true));

    [Theory]
    [InlineData("run $env:A", true)]
    [InlineData("ls $env:A", true)]
    [InlineData("export A=$env:B", false)]
    [InlineData("run $env:A %PATH%", false)]
    [InlineData("run $A", false)]
    public void Syntax_of_PowerShell_is_found(string line, bool expected)
    {
        var read = CommandLineReader.Read(line, isWindows: false);
        Assert.Equal(expected, new ShellWrappers(read, ShellSyntax.Find(read), []).IsForPowerShell);
    }

    [Fact]
    public void Name_is_that_of_the_shell()
    {
        var read = CommandLineReader.Read("a && b", isWindows: false);
        Assert.Equal(
            [(ShellKind.Posix, "/bin/sh -c"), (ShellKind.Cmd, "cmd /c")],
            new ShellWrappers(read, ShellSyntax.Find(read), []).Find(null).Select(static wrapper => (wrapper.Shell, wrapper.Name)));
    }

    private static string Wrapped(string line, bool? isWindows, bool isReadForWindows = false)
    {
        var read = CommandLineReader.Read(line, isReadForWindows);
        var wrappers = new ShellWrappers(read, ShellSyntax.Find(read), []).Find(isWindows);
        return string.Join(" or ", wrappers.Select(static wrapper => wrapper.Line));
    }
}
