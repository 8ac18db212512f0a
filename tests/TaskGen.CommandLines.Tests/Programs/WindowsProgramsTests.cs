using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.CommandLines.Programs;

namespace TaskGen.CommandLines.Tests.Programs;

/// <summary>Programs on Windows that read their words again.</summary>
public sealed class WindowsProgramsTests
{
    public static TheoryData<string> Shells => [.. ShellTable.Names];

    [Theory]
    [MemberData(nameof(Shells))]
    public void Script_of_a_shell_that_another_shell_starts_is_rejected(string shell)
    {
        foreach (var line in (string[])[$"cmd /c {shell}.exe -c \"run {{}}\"", $"pwsh -c \"{shell} -c 'run {{}}'\"", $"pwsh -c \"'{{}}' | {shell}\""])
        {
            Assert.NotEmpty(new CommandTemplate(line, isWindows: true).UnquotableReasons);
        }
    }

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
    [InlineData("cmd /c \"ssh host run {}\"")]
    [InlineData("cmd /c cd x&&python -c \"print('{}')\"")]
    [InlineData("cmd /c (python -c \"print('{}')\")")]
    [InlineData("cmd /c if exist x (cd x) else python -c \"print('{}')\"")]
    [InlineData("cmd /c \"cd x && ssh host \"run {}\"\"")]
    [InlineData("cmd /c mpiexec -n 2 cmd /c \"prog.exe {}\"")]
    [InlineData("cmd /c psexec \\\\h cmd /c \"prog.exe {}\"")]
    [InlineData("cmd /c %ComSpec% /c \"prog.exe {}\"")]
    [InlineData("cmd /c echo {} | %ComSpec%")]
    [InlineData("cmd /c docker run img sh -c \"run {}\"")]
    [InlineData("cmd /c docker exec c sed -i \"s/a/{}/\" f")]
    [InlineData("cmd /c npx -c \"run {}\"")]
    [InlineData("cmd /c hyperfine \"run {}\"")]
    [InlineData("cmd /c >log.txt powershell -Command \"Write-Output {}\"")]
    [InlineData("cmd /c 2>nul cmd /c prog.exe {}")]
    [InlineData("cmd /c python >log -c \"print('{}')\"")]
    [InlineData("cmd /c pyth^on ^-c \"print('{}')\"")]
    [InlineData("cmd /c c^all run {}")]
    [InlineData("cmd /c powershell -ExecutionPolicy Bypass -Command \"run {}\"")]
    [InlineData("cmd /c powershell run {}")]
    [InlineData("cmd /c for /f %i in (list-{}.txt) do run %i")]
    [InlineData("cmd /c if defined {} run.exe")]
    [InlineData("powershell -Command \"python -uc 'x({})'\"")]
    [InlineData("powershell -Command \"perl -pe 'x {}'\"")]
    [InlineData("powershell -Command \"sed 's/a/{}/' f\"")]
    [InlineData("powershell -Command \"docker exec c sh -c 'run {}'\"")]
    [InlineData("powershell -Command \"plink h 'run {}'\"")]
    [InlineData("powershell -Command \"mpiexec -n 2 cmd /c 'run {}'\"")]
    [InlineData("powershell -Command \"git rebase -x 'x {}'\"")]
    [InlineData("pwsh -c \"sudo bash -c 'run {}'\"")]
    [InlineData("powershell \"$a='{}'; iex $a\"")]
    [InlineData("powershell -Command \"$a='{}'; $b = \\\"x $a\\\"; iex $b\"")]
    [InlineData("powershell -Command \"$c = 'x{}'; python -c $c\"")]
    [InlineData("powershell -Command \"iex $(a; '{}')\"")]
    [InlineData("powershell -Command \"'{}' | % { iex $_ }\"")]
    [InlineData("powershell -Command \"'{}' | ForEach-Object{ if ($_) { iex $_ } }\"")]
    [InlineData("powershell -Command \"function f($x) { if ($x) { iex $x } }; f '{}'\"")]
    [InlineData("powershell -Command \"foreach($f in {}) { iex $f }\"")]
    [InlineData("powershell -Command \"& { param($a) iex $a } '{}'\"")]
    [InlineData("powershell -Command \"(New-Object -ComObject WScript.Shell).Run('{}x')\"")]
    [InlineData("powershell -Command \"Add-Type -TypeDefinition 'x{}'\"")]
    [InlineData("cmd /c at 10:00 {}")]
    [InlineData("at.exe 10:00 {}")]
    [InlineData("cmd /c sc create x binPath= \"{}\"")]
    [InlineData("cmd /c sc.exe config x binPath=\"a {}\"")]
    [InlineData("sc.exe failure x command= {}")]
    [InlineData("cmd /c ftype x={}")]
    [InlineData("winrs -r:h run {}")]
    [InlineData("cmd /c java -XX:OnError=\"gdb {}\" A")]
    [InlineData("powershell -Command \"& (Get-Command iex) '{}'\"")]
    [InlineData("powershell -Command \"& (' = & ('i'+'ex') '{}'\"")]
    [InlineData("powershell -Command \"& (gcm Invoke-Expression) '{}'\"")]
    [InlineData("powershell -Command \"&('i'+'ex') '{}'\"")]
    [InlineData("powershell -Command \". ('Invoke-' + 'Expression') '{}'\"")]
    [InlineData("powershell -Command \"$x = & ('i'+'ex') '{}'\"")]
    [InlineData("powershell -Command \"$c = 'iex'; & $c '{}'\"")]
    [InlineData("powershell -Command \"$c = Get-Command iex; & $c '{}'\"")]
    [InlineData("powershell -Command \"& $env:ComSpec /c 'run {}'\"")]
    [InlineData("powershell -Command \"Set-Alias x iex; x '{}'\"")]
    [InlineData("powershell -Command \"New-Alias -Name x -Value Invoke-Expression; x '{}'\"")]
    [InlineData("powershell -Command \"([wmiclass]'Win32_Process').Create('{}')\"")]
    [InlineData("powershell -Command \"$p = [wmiclass]'Win32_Process'; $p.Create('{}')\"")]
    [InlineData("powershell -Command \"sc.exe create x binPath= '{}'\"")]
    [InlineData("powershell -Command \"at 10:00 '{}'\"")]
    [InlineData("powershell -Command \"$i = New-Object Diagnostics.ProcessStartInfo; $i.Arguments = 'a {}'\"")]
    [InlineData("powershell -Command \"New-Service -Name x -BinaryPathName '{}'\"")]
    [InlineData("powershell -Command \"& $python -c 'x({})'\"")]
    [InlineData("pwsh -c \"bash -c 'P' _ '{}'; bash -c 'eval $1' _ '{}'\"")]
    public void Argument_that_is_evaluated_again_is_rejected(string line) =>
        Assert.NotEmpty(new CommandTemplate(line, isWindows: true).UnquotableReasons);

    [Theory]
    [InlineData("cmd /c sc.exe start {}", "cmd /c sc.exe start \"a b\"")]
    [InlineData("sc.exe create {} binPath= x", "sc.exe create \"a b\" binPath= x")]
    [InlineData("cmd /c assoc .x={}", "cmd /c assoc .x=\"a b\"")]
    [InlineData("powershell -Command \"& (Join-Path $env:X 'tool.exe') '{}'\"", "powershell -Command \"& (Join-Path $env:X 'tool.exe') 'a b'\"")]
    [InlineData("powershell -Command \"& (Get-Command tool).Source '{}'\"", "powershell -Command \"& (Get-Command tool).Source 'a b'\"")]
    [InlineData("powershell -Command \"& ('tool' + '.exe') '{}'\"", "powershell -Command \"& ('tool' + '.exe') 'a b'\"")]
    [InlineData("powershell -Command \"$c = 'tool'; & $c '{}'\"", "powershell -Command \"$c = 'tool'; & $c 'a b'\"")]
    [InlineData("powershell -Command \"$x.Create('{}')\"", "powershell -Command \"$x.Create('a b')\"")]
    [InlineData("powershell -Command \"Set-Alias x tool; x '{}'\"", "powershell -Command \"Set-Alias x tool; x 'a b'\"")]
    [InlineData("cmd /c if exist x prog.exe {}", "cmd /c if exist x prog.exe \"a b\"")]
    [InlineData("cmd /c if not a == b prog.exe {}", "cmd /c if not a == b prog.exe \"a b\"")]
    [InlineData("cmd /c if /i a==b prog.exe {}", "cmd /c if /i a==b prog.exe \"a b\"")]
    [InlineData("cmd /c (if exist x (prog.exe {}) else prog.exe {})", "cmd /c (if exist x (prog.exe \"a b\") else prog.exe \"a b\")")]
    [InlineData("cmd /c for %i in (a) do prog.exe {}", "cmd /c for %i in (a) do prog.exe \"a b\"")]
    [InlineData("cmd /c if not exist {} mkdir out", "cmd /c if not exist \"a b\" mkdir out")]
    [InlineData("cmd /c if not exist {} mkdir {}", "cmd /c if not exist \"a b\" mkdir \"a b\"")]
    [InlineData("cmd /c if \"{}\"==\"a\" run.exe", "cmd /c if \"a b\"==\"a\" run.exe")]
    [InlineData("cmd /c for /f \"usebackq\" %i in (\"list-{}.txt\") do run %i", "cmd /c for /f \"usebackq\" %i in (\"list-a b.txt\") do run %i")]
    [InlineData("cmd /c powershell -ExecutionPolicy Bypass -File run.ps1 -Name {}", "cmd /c powershell -ExecutionPolicy Bypass -File run.ps1 -Name \"a b\"")]
    [InlineData("cmd /c >log.txt prog.exe {}", "cmd /c >log.txt prog.exe \"a b\"")]
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
    public void Operating_system_is_known_only_if_the_line_determines_it(string line, bool isShown) =>
        Assert.Equal(isShown, CommandLineReader.Read(line.Replace("{}", "\0")).IsShownForWindows is not null);

    [Theory]
    [InlineData("{} {}", "z.bat", "a\" & calc & \"")]
    [InlineData("z.bat. {}", "a\" & calc & \"")]
    [InlineData("\"z.bat \" {}", "a\" & calc & \"")]
    [InlineData("\"z.bat \" {}", "%PATH%")]
    [InlineData("cmd /c prog.exe 2> {}", "a\"b")]
    public void Values_that_a_batch_file_or_cmd_would_interpret_are_rejected(string line, params string[] values) =>
        Assert.Null(new CommandTemplate(line, isWindows: true).TryFill(values));

    [Theory]
    [InlineData("run.exe \"C:\\{}\"", "")]
    [InlineData("run.exe \"{}{}\"", "", "")]
    [InlineData("run.exe \"{}{}\"", "a\\", "b")]
    public void Value_that_would_change_an_adjacent_quotation_mark_is_rejected(string line, params string[] values) =>
        Assert.Null(new CommandTemplate(line, isWindows: true).TryFill(values));

    [Theory]
    [InlineData("powershell -Command \"& \\\"$env:AZ_BATCH_APP_PACKAGE_tool\\run.bat\\\" {}\"")]
    [InlineData("powershell -Command \"& $env:TOOL {}\"")]
    [InlineData("powershell -Command \"& (Join-Path $a run.bat) {}\"")]
    [InlineData("powershell -Command \"[int]$p = .\\run.bat {}\"")]
    [InlineData("powershell -Command \"return .\\run.bat {}\"")]
    [InlineData("powershell -Command \". .\\run.bat {}\"")]
    [InlineData("powershell -Command \"if (a) { .\\run.bat {} }\"")]
    [InlineData("powershell -Command \"run.bat (Join-Path a {})\"")]
    public void Program_of_PowerShell_that_may_be_a_batch_file_takes_no_operator(string line)
    {
        var template = new CommandTemplate(line, isWindows: true);
        Assert.NotNull(template.TryFill("a b"));
        Assert.Null(template.TryFill("a&calc"));
        Assert.Null(template.TryFill("a\" & calc & \""));
    }

    [Theory]
    [InlineData("powershell -Command \"iwr {} -OutFile x\"")]
    [InlineData("powershell -Command \"mkdir {}\"")]
    [InlineData("powershell -Command \"$x = {}\"")]
    [InlineData("powershell -Command \"if (Test-Path {}) { a }\"")]
    public void Command_of_PowerShell_takes_any_value(string line) =>
        Assert.NotNull(new CommandTemplate(line, isWindows: true).TryFill("C:\\out\\"));

    [Fact]
    public void Program_that_cannot_be_a_batch_file_accepts_any_value() =>
        Assert.NotNull(new CommandTemplate("\"{}.exe\" {}", isWindows: true).TryFill("z", "a\" & calc & \""));
}
