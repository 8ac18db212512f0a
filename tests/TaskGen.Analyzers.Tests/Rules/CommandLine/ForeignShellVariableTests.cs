using System.Threading.Tasks;
using TaskGen.CodeFixes.CommandLine;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class ForeignShellVariableTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'ls {|TG1019:%AZ_BATCH_TASK_WORKING_DIR%|}'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'ls $AZ_BATCH_TASK_WORKING_DIR'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<ForeignShellVariableFix>(
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'ls {|TG1019:%AZ_BATCH_TASK_WORKING_DIR%|}'")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'ls $AZ_BATCH_TASK_WORKING_DIR'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed_in_cmd() => RuleVerifier.Fixes<ForeignShellVariableFix>(
        """
        [BatchTask(Id = "a", CommandLine = "cmd /c type {|TG1019:${{MY_FILE}}|}")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "cmd /c type %MY_FILE%")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed_in_PowerShell() => RuleVerifier.Fixes<ForeignShellVariableFix>(
        """
        [BatchTask(Id = "a", CommandLine = "powershell -Command \"dir {|TG1019:$AZ_BATCH_TASK_DIR|}\"")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "powershell -Command \"dir $env:AZ_BATCH_TASK_DIR\"")]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData("/bin/bash -c 'ls %AZ_BATCH_TASK_WORKING_DIR%'")]
    [InlineData("bash -c 'echo \"%USERPROFILE%\"'")]
    [InlineData("bash -c 'echo $env:HOME'")]
    [InlineData("bash -c 'cmd.exe /c dir; echo %AZ_BATCH_TASK_ID%'")]
    [InlineData("bash -c 'if true; then ls \"a %USERPROFILE%\"; fi'")]
    [InlineData("bash -c \"sh -c 'ls %USERPROFILE%'\"")]
    [InlineData("bash -c 'echo `ls %USERPROFILE%`'")]
    [InlineData("bash -c 'ls ${{env:HOME}}'")]
    [InlineData("cmd /c bash -c \"ls\" & echo $AZ_BATCH_TASK_ID")]
    [InlineData("cmd /c echo $AZ_BATCH_TASK_ID")]
    [InlineData("cmd /c echo ${{NAME}}")]
    [InlineData("cmd /c type $MY_FILE")]
    [InlineData("powershell -Command \"dir $AZ_BATCH_TASK_DIR\"")]
    [InlineData("powershell -Command \"dir %TEMP%\"")]
    [InlineData("powershell dir $AZ_BATCH_TASK_DIR")]
    [InlineData("powershell -Command \"dir 'a b' $AZ_BATCH_TASK_DIR # bash run\"")]
    [InlineData("powershell -Command \"dir 'it''s' $AZ_BATCH_TASK_DIR\"")]
    [InlineData("pwsh -c 'ls ${{AZ_BATCH_TASK_DIR}}'")]
    [InlineData("powershell -File run.ps1 $env:AZ_BATCH_TASK_DIR")]
    [InlineData("powershell -File run.ps1 %TEMP%")]
    public async Task Variables_of_another_shell_are_reported(string line) => Assert.Equal(["TG1019"], await Analysis.IdsOfAsync(line));

    // PowerShell's own variables look the same.
    [Theory]
    [InlineData("$AllUsersProfile $AppData $LocalAppData $UserProfile $Public")]
    [InlineData("$ProgramData $ProgramFiles $ProgramW6432 $CommonProgramFiles $CommonProgramW6432")]
    [InlineData("${{ProgramFiles(x86)}} ${{CommonProgramFiles(x86)}}")]
    [InlineData("$SystemDrive $SystemRoot $WinDir $ComSpec $Path $PathExt $PSModulePath $Temp $Tmp")]
    [InlineData("$ComputerName $UserDomain $UserName $HomeDrive $HomePath $OS $Number_Of_Processors $Processor_Architecture")]
    public async Task Variables_of_Windows_are_known_in_PowerShell(string variables)
    {
        foreach (var variable in variables.Split(' '))
        {
            Assert.Equal(["TG1019"], await Analysis.IdsOfAsync($"powershell -Command \"dir {variable}\""));
        }
    }

    [Theory]
    [InlineData("bash -c 'date +%H%M%S; date +%Y%m%d'")]
    [InlineData("powershell -Command \"dir $Unrelated ${{Unrelated(x86)}}\"")]
    [InlineData("bash -c 'echo ${{FILE%.txt}} ${{A%FOO%}}'")]
    [InlineData("bash -c \"echo '%PATH%'\"")]
    [InlineData("bash -c 'echo # %PATH%'")]
    [InlineData("bash -c 'printf \"%s%d\" a 1'")]
    [InlineData("bash -c 'ls ${{env:-default}} ${{env:0:3}}'")]
    [InlineData("bash -c 'timeout 5 ssh host echo %PATH%'")]
    [InlineData("bash -c 'docker run image cmd /c echo %PATH%'")]
    [InlineData("bash -c 'perl -e \"print %PATH%\"'")]
    [InlineData("bash -c 'ls \\%PATH%'")]
    [InlineData("cmd /c if exist x bash -c \"echo $HOME\"")]
    [InlineData("cmd /c echo %AZ_BATCH_TASK_ID%")]
    [InlineData("cmd /c copy \\\\host\\C$\\a b")]
    [InlineData("cmd /c prompt $P$G")]
    [InlineData("cmd /c powershell -Command \"dir $env:TEMP\"")]
    [InlineData("cmd /c bash -c \"echo $HOME\"")]
    [InlineData("powershell -Command \"dir $env:AZ_BATCH_TASK_DIR\"")]
    [InlineData("powershell -Command \"$PATH = 1; dir $PATH\"")]
    [InlineData("powershell -Command \"$x = 1; dir $x $HOME\"")]
    [InlineData("powershell -Command \"ls | % {{ $_ }}; 5 % 3\"")]
    [InlineData("powershell -Command \"Write-Output '$AZ_BATCH_TASK_DIR'\"")]
    [InlineData("powershell -Command \"dir a <# $AZ_BATCH_TASK_DIR #>\"")]
    [InlineData("powershell -Command \"$x = cmd /c echo %TEMP%\"")]
    [InlineData("powershell -Command \"& C:\\Windows\\System32\\cmd.exe /c echo %TEMP%\"")]
    [InlineData("powershell -Command \"Start-Process cmd '/c echo %TEMP%'\"")]
    [InlineData("powershell -Command \"dash run.sh %TEMP%\"")]
    [InlineData("cmd /c \"perl -e print $MY_FILE\"")]
    [InlineData("cmd /c \"cd x && wsl echo $AZ_BATCH_TASK_ID\"")]
    [InlineData("cmd /c cd x && \"C:\\Git\\bin\\bash.exe\" -c \"echo $AZ_BATCH_TASK_ID\"")]
    [InlineData("powershell -File run.ps1 -Name a")]
    public async Task Variables_of_the_same_shell_are_not_reported(string line) => Assert.Empty(await Analysis.IdsOfAsync(line));

    [Theory]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "/bin/sh -c 'echo %PATH%'")]""",
        "TG1019 Warning: <%PATH%> '%PATH%' is not a variable in a POSIX shell, so 'commandLine' passes it on as text. Write '$PATH'. | Original: <%PATH%> | Replacement: <$PATH>")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "/bin/sh -c 'echo $env:PATH'")]""",
        "TG1019 Warning: <$env:PATH> '$env:PATH' is not a variable in a POSIX shell, so 'commandLine' passes it on as text. Write '$PATH'. | Original: <$env:PATH> | Replacement: <$PATH>")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "cmd /c echo $HOME")]""",
        "TG1019 Warning: <$HOME> '$HOME' is not a variable in cmd, so 'commandLine' passes it on as text. Write '%HOME%'. | Original: <$HOME> | Replacement: <%HOME%>")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "cmd /c echo $env:PATH")]""",
        "TG1019 Warning: <$env:PATH> '$env:PATH' is not a variable in cmd, so 'commandLine' passes it on as text. Write '%PATH%'. | Original: <$env:PATH> | Replacement: <%PATH%>")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "powershell -Command echo %PATH%")]""",
        "TG1019 Warning: <%PATH%> '%PATH%' is not an environment variable in PowerShell, so 'commandLine' does not receive its value. Write '$env:PATH'. | Original: <%PATH%> | Replacement: <$env:PATH>")]
    [InlineData("""[BatchTask(Id = "a-{Number}", CommandLine = "powershell -Command echo $HOME")]""", "")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "powershell -Command echo $PATH")]""",
        "TG1019 Warning: <$PATH> '$PATH' is not an environment variable in PowerShell, so 'commandLine' does not receive its value. Write '$env:PATH'. | Original: <$PATH> | Replacement: <$env:PATH>")]
    [InlineData("""[BatchTask(Id = "a-{Number}", CommandLine = "/bin/sh -c \"echo '$HOME'\"")]""", "")]
    [InlineData("""[BatchTask(Id = "a-{Number}", CommandLine = "/bin/sh -c 'echo %A% {Name}'")]""", "")]
    [InlineData("""[BatchTask(Id = "a-{Number}", CommandLine = "/bin/sh -c 'echo %A%'")] [EnvironmentSetting("A", "1")]""", "")]
    public async Task The_message_names_the_syntax_of_the_shell(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
