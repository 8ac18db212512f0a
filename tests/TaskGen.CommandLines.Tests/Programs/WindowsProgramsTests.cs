using TaskGen.Analyzers.CommandLines;

namespace TaskGen.CommandLines.Tests.Programs;

/// <summary>Programs on Windows that read their words again.</summary>
public sealed class WindowsProgramsTests
{
    [Theory]
    [InlineData("powershell -Command \"$r = iex '{}'\"")]
    [InlineData("powershell -Command \"$r=iex '{}'\"")]
    [InlineData("powershell -Command \"'{}' | iex\"")]
    [InlineData("powershell -Command \"[scriptblock]::Create('{}')\"")]
    [InlineData("powershell -Command \"'{}' | powershell -Command -\"")]
    [InlineData("powershell -Command \"python -c 'print({})'\"")]
    [InlineData("cmd /c for %i in (a) do call run.bat {}")]
    [InlineData("cmd /c for /f %i in ('prog.exe {}') do run %i")]
    [InlineData("cmd /c if {}==a run.exe")]
    [InlineData("cmd /c if a=={} run.exe")]
    [InlineData("cmd /c echo {} | cmd")]
    [InlineData("cmd /c echo {}| powershell -Command -")]
    [InlineData("cmd /c (echo {}) | python")]
    [InlineData("cmd /c forfiles /c \"run {}\"")]
    [InlineData("schtasks /create /tr \"run {}\"")]
    [InlineData("wsl run {}")]
    [InlineData("powershell -Command \"'{}' | python\"")]
    [InlineData("powershell -Command \"'{}' | ssh host\"")]
    [InlineData("powershell -Command \"[Diagnostics.Process]::Start('run', '{}')\"")]
    [InlineData("cmd /c python -c \"print('{}')\"")]
    public void What_is_evaluated_again_is_rejected(string line) =>
        Assert.NotEmpty(new CommandTemplate(line, isWindows: true).UnquotableReasons);

    [Theory]
    [InlineData("cmd /c if exist x prog.exe {}", "cmd /c if exist x prog.exe \"a b\"")]
    [InlineData("cmd /c if not a == b prog.exe {}", "cmd /c if not a == b prog.exe \"a b\"")]
    [InlineData("cmd /c if /i a==b prog.exe {}", "cmd /c if /i a==b prog.exe \"a b\"")]
    [InlineData("cmd /c (if exist x (prog.exe {}) else prog.exe {})", "cmd /c (if exist x (prog.exe \"a b\") else prog.exe \"a b\")")]
    [InlineData("cmd /c for %i in (a) do prog.exe {}", "cmd /c for %i in (a) do prog.exe \"a b\"")]
    [InlineData("cmd /c echo {} | findstr x", "cmd /c echo \"a b\" | findstr x")]
    [InlineData("cmd /c echo {} | cmd /c findstr x", "cmd /c echo \"a b\" | cmd /c findstr x")]
    [InlineData("cmd /c type {} || cmd", "cmd /c type \"a b\" || cmd")]
    [InlineData("powershell -Command \"'{}' | python run.py\"", "powershell -Command \"'a b' | python run.py\"")]
    [InlineData("cmd /c prog.exe 2> {}", "cmd /c prog.exe 2> \"a b\"")]
    [InlineData("ssh.exe host P {}", "ssh.exe host P \"'a b'\"")]
    [InlineData("docker.exe run img sh -c \"P '{}'\"", "docker.exe run img sh -c \"P 'a b'\"")]
    [InlineData("MonteCarlo.exe sample --out {}", "MonteCarlo.exe sample --out \"a b\"")]
    [InlineData("C:\\tools\\run {}", "C:\\tools\\run \"a b\"")]
    [InlineData("run %TEMP% {}", "run %TEMP% \"a b\"")]
    [InlineData("run.cmd {}", "run.cmd \"a b\"")]
    [InlineData("run.bat {}", "run.bat \"a b\"")]
    [InlineData("powershell.exe -File run.ps1 {}", "powershell.exe -File run.ps1 \"a b\"")]
    public void The_line_shows_its_target(string line, string expected)
    {
        var template = new CommandTemplate(line);
        Assert.Empty(template.UnquotableReasons);
        Assert.Equal(expected, template.Fill(template.Placeholders == 2 ? ["a b", "a b"] : ["a b"]));
    }

    [Theory]
    [InlineData("/bin/run {}", "/bin/run 'a b'")]
    [InlineData("run $X {}", "run $X 'a b'")]
    [InlineData("sh -c 'run {}'", "sh -c 'run '\\''a b'\\'''")]
    public void A_line_for_Linux_is_quoted_for_Linux_whatever_the_default(string line, string expected) =>
        Assert.Equal(expected, new CommandTemplate(line, isWindows: true).Fill("a b"));

    [Theory]
    [InlineData("run {}", false)]
    [InlineData("run.exe {}", true)]
    [InlineData("./run {}", true)]
    public void A_guess_is_known_as_one(string line, bool isShown) =>
        Assert.Equal(isShown, CommandLineReader.Read(line.Replace("{}", "\0")).IsShownForWindows is not null);

    [Theory]
    [InlineData("{} {}", "z.bat", "a\" & calc & \"")]
    [InlineData("z.bat. {}", "a\" & calc & \"")]
    [InlineData("\"z.bat \" {}", "a\" & calc & \"")]
    [InlineData("\"z.bat \" {}", "%PATH%")]
    [InlineData("cmd /c prog.exe 2> {}", "a\"b")]
    public void What_a_batch_file_or_cmd_would_read_is_rejected(string line, params string[] values) =>
        Assert.Null(new CommandTemplate(line, isWindows: true).TryFill(values));

    [Theory]
    [InlineData("run.exe \"C:\\{}\"", "")]
    [InlineData("run.exe \"{}{}\"", "", "")]
    [InlineData("run.exe \"{}{}\"", "a\\", "b")]
    public void What_would_change_a_quotation_mark_beside_it_is_rejected(string line, params string[] values) =>
        Assert.Null(new CommandTemplate(line, isWindows: true).TryFill(values));

    [Fact]
    public void A_program_that_is_surely_not_a_batch_file_takes_any_value() =>
        Assert.NotNull(new CommandTemplate("\"{}.exe\" {}", isWindows: true).TryFill("z", "a\" & calc & \""));
}
