using TaskGen.Analyzers.CommandLines;

namespace TaskGen.CommandLines.Tests;

/// <summary>Command lines that an edit gives to a shell; null where they would not mean the same in it.</summary>
public sealed class WrappedLinesTests
{
    /// <summary>What <c>sh</c> gets.</summary>
    public static TheoryData<string, string?> ForSh => new()
    {
        { "a && b", "/bin/sh -c 'a && b'" },
        { " a; b ", "/bin/sh -c 'a; b'" },
        { "echo 'a b' > c", "/bin/sh -c \"echo 'a b' > c\"" },
        { "echo 'a' \"b\"", "/bin/sh -c 'echo '\\''a'\\'' \"b\"'" },
        { "echo 'a' $B", "/bin/sh -c 'echo '\\''a'\\'' $B'" },
        { "echo 'a\\b'", "/bin/sh -c 'echo '\\''a\\b'\\'''" },
        { "echo 'a' `b`", "/bin/sh -c 'echo '\\''a'\\'' `b`'" },
        { "'a", null },
        { "a (", null },
        { "while a; do b; done", "/bin/sh -c 'while a; do b; done'" },
        { "cd {} && run {}", "/bin/sh -c 'cd {} && run {}'" },
        { "echo %PATH%", "/bin/sh -c 'echo $PATH'" },
        { "echo %ProgramFiles(x86)%", null },
        { "sh -c 'a' && b", "/bin/sh -c \"sh -c 'a' && b\"" },
        { "a \"b\" $C", "/bin/sh -c 'a \"b\" $C'" },
    };

    /// <summary>What <c>cmd</c> gets.</summary>
    public static TheoryData<string, string?> ForCmd => new()
    {
        { "a && b", "cmd /c a && b" },
        { " dir {} > b ", "cmd /c dir {} > b" },
        { "\"C:\\a b.exe\" \"c\"", "cmd /c \"\"C:\\a b.exe\" \"c\"\"" },
        { "\"C:\\a b.exe\" && b", "cmd /c \"C:\\a b.exe\" && b" },
        { "run 'a b'", null },
        { "run \"a", null },
        { "dir > a\ndir > b", null },
        { "dir > a\n", "cmd /c dir > a" },
        { "echo $HOME ${TEMP}", "cmd /c echo %HOME% %TEMP%" },
        { "echo $own $other", "cmd /c echo %own% $other" },
        { "echo %PATH%", "cmd /c echo %PATH%" },
    };

    /// <summary>What PowerShell gets on Linux, and on Windows.</summary>
    public static TheoryData<string, string?, string?> ForPowerShell => new()
    {
        { "run $env:A", "pwsh -Command 'run $env:A'", "powershell -Command \"run $env:A\"" },
        { " run \"$env:A\" ", "pwsh -Command 'run \"$env:A\"'", "powershell -Command \"run \\\"$env:A\\\"\"" },
        { "\"my run\" $env:A", "pwsh -Command '& \"my run\" $env:A'", "powershell -Command \"& \\\"my run\\\" $env:A\"" },
        { "run $env:A $PATH", "pwsh -Command 'run $env:A $env:PATH'", "powershell -Command \"run $env:A $env:PATH\"" },
        { "dir $env:A C:\\b\\", "pwsh -Command 'dir $env:A C:\\b\\'", "powershell -Command \"dir $env:A C:\\b\\\\\"" },
        { "dir \"$env:A\\\"", "pwsh -Command 'dir \"$env:A\\\"'", "powershell -Command \"dir \\\"$env:A\\\\\\\"\"" },
        { "run $env:A && b", "pwsh -Command 'run $env:A && b'", null },
        { "run $env:A < b", null, null },
        { "run {} $env:A", "pwsh -Command 'run {} $env:A'", "powershell -Command \"run {} $env:A\"" },
    };

    [Theory]
    [MemberData(nameof(ForPowerShell))]
    public void A_line_becomes_the_script_of_PowerShell(string line, string? onLinux, string? onWindows)
    {
        var text = line.Replace("{}", "\0");
        Assert.Equal(onLinux, CommandLineEdits.WrapInPowerShell(text, isWindows: false, [])?.Replace("\0", "{}"));
        Assert.Equal(onWindows, CommandLineEdits.WrapInPowerShell(text, isWindows: true, [])?.Replace("\0", "{}"));
    }

    [Theory]
    [MemberData(nameof(ForSh))]
    public void A_line_becomes_the_script_of_sh(string line, string? wrapped) =>
        Assert.Equal(wrapped, CommandLineEdits.WrapInSh(line.Replace("{}", "\0"), [])?.Replace("\0", "{}"));

    [Theory]
    [MemberData(nameof(ForCmd))]
    public void A_line_becomes_the_script_of_cmd(string line, string? wrapped) =>
        Assert.Equal(wrapped, CommandLineEdits.WrapInCmd(line.Replace("{}", "\0"), ["own"])?.Replace("\0", "{}"));
}
