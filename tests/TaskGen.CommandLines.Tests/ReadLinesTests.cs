namespace TaskGen.CommandLines.Tests;

/// <summary>How command lines for Linux are read, and the quoting of each placeholder.</summary>
public sealed class ReadLinesTests
{
    /// <summary>Words, and where each is.</summary>
    public static TheoryData<string, string> Words => new()
    {
        { "a 'b c' \"d \\\" e\" f\\ g", "a 0-1|b c 2-7 quoted|d \" e 8-16 quoted|f g 17-21 quoted" },
        { "  a\t\nb  ", "a 2-3|b 5-6" },
        { "a''b \"\"", "ab 0-4| 5-7" },
        { "a'{}'b \"{}\"c \\{} d", "a…b 0-5 quoted|…c 6-10 quoted|… 11-13 quoted|d 14-15" },
        { "a\"b\\\\c\\\"d\\x\"e", "ab\\c\"d\\xe 0-13 quoted" },
        { "x \\a\\b\\'", "x 0-1|ab' 2-8 quoted" },
        { "\"a\\", "a\\ 0-3 quoted" },
        { "'a b", "a b 0-4 quoted" },
        { "a \"b c", "a 0-1|b c 2-6 quoted" },
        { "a{}{} {} ", "a…… 0-3|… 4-5" },
        { "a\\", "a\\ 0-2" },
        { "'' a", " 0-2|a 3-4" },
        { "\"a'b\" 'c\"d'", "a'b 0-5 quoted|c\"d 6-11 quoted" },
        { "$'a b'", "$a b 0-6 quoted" },
        { "\"a\r\n b\"", "a\n b 0-7 quoted" },
    };

    /// <summary>Programs.</summary>
    public static TheoryData<string, string> Lines => new()
    {
        { "run {}", "any None 4:Word list" },
        { "run x{}y {}", "any None 5:Word 8:Word list" },
        { "{} a", "any None 0:Word list not NotEmptyList" },
        { "\"{}\" a", "any None 1:DoubleQuotes not NotEmptyList" },
        { "a{} b", "any None 1:Word not NotEmptyList" },
        { "run 'a {}' \"b {}\"", "any None 7:SingleQuotes 13:DoubleQuotes" },
        { "run \\{}", "any None 5:no AfterBackslash ''" },
        { "run \"a\\{}\"", "any None 7:no AfterBackslash ''" },
        { "run 'a {}", "any None 7:no UnbalancedCommandLine '' open at 4" },
        { "run {} \"b", "any None 4:no UnbalancedCommandLine '' open at 6" },
        { "run {} \\", "any None 4:Word list" },
        { "/bin/bash -c 'run {}'", "linux Posix2 18:Word+SingleQuotes list" },
        { "BASH -c 'run {}'", "linux Posix2 13:Word+SingleQuotes list" },
        { "env A=b bash -c 'run {}'", "any Posix4 21:Word+SingleQuotes list" },
        { "exec zsh -lc 'run \"{}\"'", "any Posix3 19:ShellDoubleQuotes+SingleQuotes" },
        { "time sh -c 'run {}'", "any Posix3 16:Word+SingleQuotes list" },
        { "timeout -k 5 60 sh -c 'run {}'", "any Posix6 27:Word+SingleQuotes list" },
        { "nice -n 5 run {}", "any None 14:Word list" },
        { "ssh -p 22 host run {}", "any None 19:Word+Word list" },
        { "ssh host 'run {}'", "any None 14:Word+SingleQuotes list" },
        { "xargs -0 sh -c 'run {}'", "any Posix4 20:Word+SingleQuotes list" },
        { "./run.sh {}", "linux None 9:Word list" },
        { "/opt/run {}", "linux None 9:Word list" },
        { "run /opt/a {}", "any None 11:Word list" },
        { "run $HOME {}", "linux None 10:Word list" },
        { "run.exe {}", "windows as windows None 8:WindowsWord list" },
        { "run %A% {}", "any None 8:Word list" },
        { "C:\\a\\run {}", "windows as windows None 9:WindowsWord list" },
        { "run {} a:b", "any None 4:Word list" },
        { "run {} C:\\a", "windows as windows None 4:WindowsWord list" },
        { "run {} aC:\\a", "any None 4:Word list" },
        { "run {} 1C:\\a", "any None 4:Word list" },
        { "run {} 1:\\a", "any None 4:Word list" },
        { "run {} C:a", "any None 4:Word list" },
        { "run {} C:", "any None 4:Word list" },
        { "run {} %AB%", "any None 4:Word list" },
        { "run {} %ABC%", "windows as windows None 4:WindowsWord list" },
        { "run {} %ABC", "any None 4:Word list" },
        { "run {} %A-C%", "any None 4:Word list" },
        { "run {} $A", "linux None 4:Word list" },
        { "run {} $(a)", "linux None 4:Word list" },
        { "run {} ${{A}}", "linux None 4:Word list" },
        { "run {} $_", "linux None 4:Word list" },
        { "run {} $1", "any None 4:Word list" },
        { "run {} $", "any None 4:Word list" },
        { "run {} é:\\a", "any None 4:Word list" },
        { "run {} %ÉABC%", "any None 4:Word list" },
        { "run {} $É", "any None 4:Word list" },
        { ".\\a {}", "windows as windows None 4:WindowsWord list" },
        { "\"C:\\a b\" {}", "windows as windows None 9:WindowsWord list" },
        { "C:\\a", "windows as windows None" },
        { "a\\b {}", "windows as windows None 4:WindowsWord list" },
        { "a\\ b {}", "any None 5:Word list" },
        { "\\a {}", "any None 3:Word list" },
        { "..\\a {}", "windows as windows None 5:WindowsWord list" },
        { "\\\\a\\b\\c {}", "windows as windows None 8:WindowsWord list" },
        { "%AZ_BATCH_APP_PACKAGE_x%\\a {}", "windows as windows None 27:WindowsWord list" },
        { "$AZ_BATCH_APP_PACKAGE_x/a {}", "linux None 26:Word list" },
        { "run.ps1 {}", "windows as windows None 8:WindowsWord list" },
        { "run.com {}", "windows as windows None 8:WindowsWord list" },
        { "\"run.bat. \" {}", "windows as windows None 12:WindowsWord list not NoQuotationMark, NoPercent, NoLineBreak" },
        { "RUN.EXE {}", "windows as windows None 8:WindowsWord list" },
        { "a.exe\\b {}", "windows as windows None 8:WindowsWord list" },
        { "dir\\zsh x {}", "windows as windows None 10:WindowsWord list" },
        { "pwsh x {}", "any PowerShell1 7:Word list" },
        { "%ABC% {}", "windows as windows None 6:WindowsWord list" },
        { "$A {}", "linux None 3:Word list" },
        { "sh.exe", "windows as windows None" },
        { "sh.exe -c {}", "windows Posix2 10:no PosixShellOnWindows '' takes All" },
        { "sh.exe -c \"run {}\"", "windows Posix2 15:no PosixShellOnWindows '' takes All" },
        { "sh.exe -c 'run {}'", "windows Posix2 15:no PosixShellOnWindows '' takes All" },
        { "\\a.b\\c_d\\e-f\\%g% {}", "windows as windows None 17:WindowsWord list" },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void Words_are_cut_as_a_node_cuts_them(string line, string outline) =>
        Assert.Equal(outline, LineOutline.Words(line));

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_is_read_as_its_shell_reads_it(string line, string outline) =>
        Assert.Equal(outline, LineOutline.Of(line));
}
