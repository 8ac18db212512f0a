namespace TaskGen.CommandLines.Tests.Cmd;

/// <summary>How the commands of <c>cmd</c> are read, and the quoting of each placeholder in them.</summary>
public sealed class ReadCmdLinesTests
{
    /// <summary>Commands of Windows.</summary>
    public static TheoryData<string, string> Commands => new()
    {
        { "cmd /c if a==b \"run {}\" {} | run {}", "windows as windows Cmd2 20:no CmdCommandName '' takes All 23:no CmdCommandName '' takes All 31:WindowsWord list not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /c if a == b (run {}) else run {}", "windows as windows Cmd2 22:WindowsWord not NoQuotationMark, NoPercent, NoLineBreak 34:WindowsWord list not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /c if a equ {} run {}", "windows as windows Cmd2 16:no EvaluatedTwice 'if' takes All 22:WindowsWord list not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /c if errorlevel 1 run {}", "windows as windows Cmd2 27:WindowsWord list not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /c if /i not a==b run {} & run {}", "windows as windows Cmd2 26:WindowsWord list not NoQuotationMark, NoPercent, NoLineBreak 34:WindowsWord list not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /c if a==b run \"x|y\" {} >f 2>&1 & run {}", "windows as windows Cmd2 25:WindowsWord list not NoQuotationMark, NoPercent, NoLineBreak 41:WindowsWord list not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /c for %i in ({}) do run {}", "windows as windows Cmd2 18:no ForLoopSet '' takes All 28:WindowsWord list not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /c for /f \"tokens=1\" %i in ('run {}') do run {}", "windows as windows Cmd2 37:no ForLoopSet '' takes All 48:WindowsWord list not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /c for /f \"usebackq\" %i in (\"a {}\") do run {}", "windows as windows Cmd2 35:CmdBuiltInDoubleQuotes not NoQuotationMark, NoPercent, NoLineBreak 46:WindowsWord list not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /c for /f %i in ( \"a {}\" ) do run {}", "windows as windows Cmd2 25:no ForLoopSet '' takes All 37:WindowsWord list not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /c for /l %i in (1,1,{}) do run {}", "windows as windows Cmd2 25:no ForLoopSet '' takes All 35:WindowsWord list not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /c (run {}) && (run {} || run {})", "windows as windows Cmd2 12:WindowsWord not NoQuotationMark, NoPercent, NoLineBreak 23:WindowsWord list not NoQuotationMark, NoPercent, NoLineBreak 32:WindowsWord not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /c run ^{} a^\"{} \"^{}\"", "windows as windows Cmd2 12:no AfterCaret '' takes All 17:no OutsideQuotes '' takes All 21:WindowsDoubleQuotesEnd not NoQuotationMark, NoPercent, NoLineBreak open at 22" },
        { "cmd /c set A={} & echo %A%", "windows as windows Cmd2 13:no SetKeepsQuotes '' takes All" },
        { "cmd /c set /a {}", "windows as windows Cmd2 14:no SetKeepsQuotes '' takes All" },
        { "cmd /c set /p A={}", "windows as windows Cmd2 16:no SetKeepsQuotes '' takes All" },
        { "cmd /c start \"\" run {}", "windows as windows Cmd2 20:no EvaluatedTwice 'start' takes All" },
        { "cmd /c start {} run", "windows as windows Cmd2 13:no EvaluatedTwice 'start' takes All" },
        { "cmd /c call run {}", "windows as windows Cmd2 16:no EvaluatedTwice 'call' takes All" },
        { "cmd /c goto {}", "windows as windows Cmd2 12:no EvaluatedTwice 'goto' takes All" },
        { "cmd /c rem {}", "windows as windows Cmd2 11:CmdBuiltInWord list not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /c run >{} 2>{} <{}", "windows as windows Cmd2 12:CmdBuiltInWord not NoQuotationMark, NoPercent, NoLineBreak 16:CmdBuiltInWord not NoQuotationMark, NoPercent, NoLineBreak 19:CmdBuiltInWord not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /v:on /c echo !A! {}", "windows as windows Cmd3 22:no DelayedExpansion '' takes All" },
        { "cmd /v /c echo {}", "windows as windows Cmd3 15:no DelayedExpansion '' takes All" },
        { "cmd /q /d /c run {}", "windows as windows Cmd4 17:WindowsWord list not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /k run {}", "windows as windows Cmd2 11:WindowsWord list not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /c\"run {}\"", "windows as windows Cmd 11:no UnclearCmdStart '' takes All" },
        { "cmd /s /c \" run {} \"", "windows as windows Cmd3 16:WindowsWord list not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /c cmd /c run {}", "windows as windows Cmd2 18:no ReadAsScript '' takes All" },
        { "cmd /c @run {}", "windows as windows Cmd2 12:WindowsWord list not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /c pushd {} && cd {} & md {}", "windows as windows Cmd2 13:CmdBuiltInWord list not NoQuotationMark, NoPercent, NoLineBreak 21:CmdBuiltInWord list not NoQuotationMark, NoPercent, NoLineBreak 28:CmdBuiltInWord list not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /c copy {} + {} {} /y", "windows as windows Cmd2 12:CmdBuiltInWord list not NoQuotationMark, NoPercent, NoLineBreak 16:CmdBuiltInWord list not NoQuotationMark, NoPercent, NoLineBreak 18:CmdBuiltInWord list not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /c echo {}", "windows as windows Cmd2 12:CmdBuiltInWord list not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /c echo.{}", "windows as windows Cmd2 12:no CmdCommandName '' takes All" },
        { "cmd /c type {} | find \"{}\"", "windows as windows Cmd2 12:CmdBuiltInWord list not NoQuotationMark, NoPercent, NoLineBreak 22:WindowsDoubleQuotesEnd not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /c \"{}\" a", "windows as windows Cmd2 8:no OuterQuotesRemoved '' takes All" },
        { "cmd /c {} a", "windows as windows Cmd2 7:no CmdCommandName '' takes All" },
        { "cmd /c a{}", "windows as windows Cmd2 8:no CmdCommandName '' takes All" },
        { "cmd /c if exist {} run {}", "windows as windows Cmd2 16:CmdBuiltInWord not NoQuotationMark, NoPercent, NoLineBreak 22:WindowsWord list not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /c if exist d\\{} run {}", "windows as windows Cmd2 18:CmdBuiltInWord not NoQuotationMark, NoPercent, NoLineBreak 24:WindowsWord list not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /c if not exist d\\{} run", "windows as windows Cmd2 22:CmdBuiltInWord not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /c if notexist d\\{} run", "windows as windows Cmd2 21:no EvaluatedTwice 'if' takes All" },
        { "cmd /c if defined d\\{} run", "windows as windows Cmd2 20:no EvaluatedTwice 'if' takes All" },
        { "cmd /c if\texist\td\\{} run", "windows as windows Cmd2 18:CmdBuiltInWord not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /c 2>&1 run {}", "windows as windows Cmd2 16:WindowsWord list not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /c <&3 run {}", "windows as windows Cmd2 15:WindowsWord list not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /c a{}b {}", "windows as windows Cmd2 8:no CmdCommandName '' takes All 11:no CmdCommandName '' takes All" },
        { "cmd /c cmd >{} /c {}", "windows as windows Cmd2 12:CmdBuiltInWord not NoQuotationMark, NoPercent, NoLineBreak 17:no ReadAsScript '' takes All" },
        { "cmd /c run bash -c {}", "windows as windows Cmd2 19:no ReadAsScript '' takes All" },
        { "cmd /c run %ComSpec% /c {}", "windows as windows Cmd2 24:no EvaluatedTwice 'cmd' takes All" },
        { "cmd /c python > f -c \"x{}\"", "windows as windows Cmd2 23:no ReadAsCode '' takes All" },
        { "cmd /c 2> f python -c \"x{}\"", "windows as windows Cmd2 24:no ReadAsCode '' takes All" },
        { "cmd /c a (python -c \"x{}\")", "windows as windows Cmd2 22:no ReadAsCode '' takes All" },
        { "cmd /c python 2>a -c \"a {}\"", "windows as windows Cmd2 24:no ReadAsCode '' takes All" },
        { "cmd /c python 2>&1 -c \"a {}\"", "windows as windows Cmd2 25:no ReadAsCode '' takes All" },
        { "cmd /c python > \"a b\" -c \"a {}\"", "windows as windows Cmd2 28:no ReadAsCode '' takes All" },
        { "cmd /c 2>a python -c \"a {}\"", "windows as windows Cmd2 24:no ReadAsCode '' takes All" },
        { "cmd /c >\"a b\" python -c \"a {}\"", "windows as windows Cmd2 27:no ReadAsCode '' takes All" },
        { "cmd /c python a2>b -c \"a {}\"", "windows as windows Cmd2 25:WindowsDoubleQuotesEnd not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /c @python -c \"a {}\"", "windows as windows Cmd2 21:no ReadAsCode '' takes All" },
        { "cmd /c ,python -c \"a {}\"", "windows as windows Cmd2 21:no ReadAsCode '' takes All" },
        { "cmd /c ;=python -c \"a {}\"", "windows as windows Cmd2 22:no ReadAsCode '' takes All" },
        { "cmd /c make {}", "windows as windows Cmd2 12:WindowsWord list not NoQuotationMark, NoPercent, NoLineBreak, NoAssignment" },
        { "cmd /c run /v:on {}", "windows as windows Cmd2 17:WindowsWord list not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /c bash -c \"eval $1\" _ {}", "windows as windows Cmd2 27:no EvaluatedArgument '' takes All" },
        { "cmd /c  \"a b\" {} \"c\" ", "windows as windows Cmd2 14:WindowsDoubleQuotes not NoQuotationMark, NoPercent, NoLineBreak" },
        { "cmd /c 1>a {}", "windows as windows Cmd2 11:no CmdCommandName '' takes All" },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public void Command_is_read(string line, string expected) => Assert.Equal(expected, LineOutline.Of(line, isWindows: true));

    // A program would read the quotation marks, and the backslashes before them, once more.
    [Theory]
    [InlineData("assoc", "break", "cd", "chdir", "cls", "color", "copy", "date", "del", "dir", "echo", "endlocal", "erase", "exit")]
    [InlineData("md", "mkdir", "mklink", "move", "path", "pause", "popd", "prompt", "pushd", "rd", "rem", "ren", "rename", "rmdir")]
    [InlineData("setlocal", "shift", "time", "title", "type", "ver", "verify", "vol", "MKLINK")]
    public void Words_of_commands_of_cmd_are_read_by_cmd_alone(params string[] commands)
    {
        foreach (var command in commands)
        {
            Assert.Contains("CmdBuiltInWord list not NoQuotationMark, NoPercent, NoLineBreak", LineOutline.Of($"cmd /c {command} {{}}", true));
        }
    }

    [Theory]
    [InlineData("call", "for", "if", "start", "goto", "at", "ftype", "START")]
    public void Words_that_cmd_reads_twice_take_no_value(params string[] commands)
    {
        foreach (var command in commands)
        {
            Assert.Contains($"no EvaluatedTwice '{command.ToLowerInvariant()}' takes All", LineOutline.Of($"cmd /c {command} {{}}", true));
        }
    }
}
