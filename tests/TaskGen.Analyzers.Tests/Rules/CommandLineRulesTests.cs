using System.Linq;
using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules;

/// <summary>Which command lines each rule reports, and which it leaves alone.</summary>
public sealed class CommandLineRulesTests
{
    [Theory]
    [InlineData("echo $HOME")]
    [InlineData("echo ${{HOME}}")]
    [InlineData("echo \"a $HOME\"")]
    [InlineData("echo %PATH%")]
    [InlineData("run %AZ_BATCH_APP_PACKAGE_app#1.0%")]
    [InlineData("run \"%ProgramFiles(x86)%\"")]
    [InlineData("a | b")]
    [InlineData("a && b")]
    [InlineData("a; b")]
    [InlineData("ls;pwd")]
    [InlineData("echo a;echo b")]
    [InlineData("a > out.txt")]
    [InlineData("a >out.txt")]
    [InlineData("echo a>out.txt")]
    [InlineData("a 2>&1")]
    [InlineData("a < in.txt")]
    [InlineData("a &")]
    [InlineData("echo `date`")]
    [InlineData("echo $(date)")]
    [InlineData("ls *.txt")]
    [InlineData("ls file[0-9]")]
    [InlineData("rm -f out?.log")]
    [InlineData("sudo cp *.csv /mnt")]
    [InlineData("ls ~/data")]
    [InlineData("run ~/data")]
    [InlineData("cd /tmp")]
    [InlineData("sudo cd /tmp")]
    [InlineData("A=b run")]
    [InlineData("A=b bash -c 'run'")]
    [InlineData("bash run.sh > out.txt")]
    [InlineData("chmod +x a.sh && bash -c './a.sh'")]
    [InlineData("groups && /bin/bash -c env")]
    [InlineData("echo $HOME | bash -c 'cat'")]
    [InlineData("copy a.txt b.txt")]
    public async Task Shell_syntax_without_a_shell(string line) => Assert.Equal(["TG1006"], await Ids(line));

    [Theory]
    [InlineData("%AZ_BATCH_APP_PACKAGE_app#1.0%\\run.exe -x")]
    [InlineData("\"%ProgramFiles(x86)%\\run.exe\" -x")]
    [InlineData("run %Temp%\\a")]
    [InlineData("echo hello")]
    [InlineData("dir C:\\data")]
    [InlineData("run.exe > out.txt")]
    [InlineData("run.exe && other.exe")]
    [InlineData("run.exe | find x")]
    [InlineData("run.exe $env:TEMP")]
    [InlineData("run.exe & cmd /c other")]
    public async Task Shell_syntax_without_a_shell_on_Windows(string line) => Assert.Equal(["TG1006"], await Ids(line, isWindows: true));

    [Theory]
    [InlineData("run --file a.txt")]
    [InlineData("echo '$HOME | > *'")]
    [InlineData("echo \\$HOME")]
    [InlineData("echo 5$")]
    [InlineData("echo 100%")]
    [InlineData("date +%Y%m%d")]
    [InlineData("date +%Y_%m_%d_%H%M%S")]
    [InlineData("curl -w %{{http_code}} https://h")]
    [InlineData("curl https://h/?a=b&c=d;e")]
    [InlineData("curl -d a=1&b=2 https://h")]
    [InlineData("run --define key=value")]
    [InlineData("run --list [1,2]")]
    [InlineData("python run.py --list [1,2]")]
    [InlineData("azcopy copy /data https://a.blob.core.windows.net/c --include-pattern *.png")]
    [InlineData("find . -name *.txt")]
    [InlineData("find . -name *.tmp -exec rm {{}} ;")]
    [InlineData("find . -name *.sh -exec sh -c 'chmod +x \"$1\"' _ {{}} ;")]
    [InlineData("java -cp lib/* Main")]
    [InlineData("tar -czf out.tgz --exclude *.log data")]
    [InlineData("tar --exclude=*.o -cf out.tar src")]
    [InlineData("grep -E foo|bar data.txt")]
    [InlineData("grep a.*b data.txt")]
    [InlineData("cmake -DLIST=a;b;c .")]
    [InlineData("run Server=x;User=y;")]
    [InlineData("pip install numpy>=1.20")]
    [InlineData("run --html <b>x</b>")]
    [InlineData("run x->y a=>b")]
    [InlineData("ssh host 'ls *.txt | wc -l'")]
    [InlineData("ssh host ls $HOME")]
    [InlineData("run \"a | b; c > d *\"")]
    [InlineData("sh -c 'cd /tmp && ls *.txt > $OUT'")]
    [InlineData("sh -c 'run \"$1\"' -- 'a;b'")]
    [InlineData("timeout 60 bash -c 'run > out.txt'")]
    [InlineData("cmd /c dir *.txt > out & type out")]
    [InlineData("powershell -Command Get-ChildItem *.txt | Sort-Object")]
    [InlineData("python -c 'print(1); print(2)'")]
    public async Task Text_that_is_meant_for_the_program_or_has_its_shell(string line) => Assert.Empty(await Ids(line));

    [Theory]
    [InlineData("java -cp a.jar;b.jar Main")]
    [InlineData("run.exe a;b; c")]
    [InlineData("run.exe *.txt ~\\x `x`")]
    [InlineData("run.exe --format %Y-%m-%d")]
    [InlineData("run.exe 100%")]
    [InlineData("\"C:\\Program Files\\run.exe\" 'a'")]
    public async Task Text_that_is_meant_for_the_program_on_Windows(string line) => Assert.Empty(await Ids(line, isWindows: true));

    [Theory]
    [InlineData("sh -c 'a'; sh -c 'b'", "TG1014")]
    [InlineData("bash -c 'a' || bash -c 'b'", "TG1014")]
    [InlineData("sh -c 'one' && two", "TG1013")]
    [InlineData("sh -c ls -la", "TG1013")]
    [InlineData("/bin/sh -c echo hello && ls", "TG1013")]
    [InlineData("sh -c 'ls' -la", "TG1013")]
    [InlineData("bash -c 'run' > out.txt 2>&1", "TG1013")]
    [InlineData("timeout 60 bash -c 'run' | tee log", "TG1013")]
    [InlineData("bash -c \"run\" file.txt", "TG1013")]
    [InlineData("/bin/bash -c 'echo 'hello world' && ls'", "TG1013")]
    [InlineData("bash -c \"echo \"hello world\" && ls\"", "TG1013")]
    [InlineData("sh -c 'echo 'x' && y'", "TG1013")]
    [InlineData("/bin/bash -c'/opt/run.py'", "TG1013")]
    [InlineData("bash -ec\"run a\"", "TG1013")]
    [InlineData("sh -c ls")]
    [InlineData("sh -c 'ls' sh")]
    [InlineData("sh -c 'ls' --")]
    [InlineData("sh -c 'run \"$@\"' sh a b")]
    [InlineData("sh -c 'shift; run' a b")]
    [InlineData("sh -c 'for x do run; done' _ a b")]
    [InlineData("bash -c 'echo '\\''hello'\\'' && ls'")]
    [InlineData("bash -c 'echo '$HOME' && ls'")]
    [InlineData("bash -c 'echo '\"'\"'x'\"'\"")]
    [InlineData("sh 'a", "TG1009")]
    [InlineData("sh -c 'echo \"a'", "TG1009")]
    public async Task Words_of_a_script(string line, params string[] expected) => Assert.Equal(expected, await Ids(line));

    [Theory]
    [InlineData("/bin/bash -c 'ls %AZ_BATCH_TASK_WORKING_DIR%'")]
    [InlineData("bash -c 'echo \"%USERPROFILE%\"'")]
    [InlineData("bash -c 'echo $env:HOME'")]
    [InlineData("cmd /c echo $AZ_BATCH_TASK_ID")]
    [InlineData("cmd /c echo ${{NAME}}")]
    [InlineData("cmd /c type $MY_FILE")]
    [InlineData("powershell -Command \"dir $AZ_BATCH_TASK_DIR\"")]
    [InlineData("powershell -Command \"dir %TEMP%\"")]
    [InlineData("powershell dir $AZ_BATCH_TASK_DIR")]
    [InlineData("pwsh -c 'ls ${{AZ_BATCH_TASK_DIR}}'")]
    [InlineData("powershell -File run.ps1 $env:AZ_BATCH_TASK_DIR")]
    [InlineData("powershell -File run.ps1 %TEMP%")]
    public async Task Variables_of_another_shell(string line) => Assert.Equal(["TG1019"], await Ids(line));

    [Theory]
    [InlineData("bash -c 'date +%H%M%S; date +%Y%m%d'")]
    [InlineData("bash -c 'echo ${{FILE%.txt}} ${{A%FOO%}}'")]
    [InlineData("bash -c \"echo '%PATH%'\"")]
    [InlineData("bash -c 'echo # %PATH%'")]
    [InlineData("bash -c 'printf \"%s%d\" a 1'")]
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
    [InlineData("powershell -File run.ps1 -Name a")]
    public async Task Variables_of_the_same_shell(string line) => Assert.Empty(await Ids(line));

    [Theory]
    [InlineData("cmd /c 'echo 1'")]
    [InlineData("cmd /c findstr 'a b' x.txt")]
    [InlineData("cmd /c \"C:\\Program Files\\x\\y.exe\" -a \"b c\"")]
    [InlineData("cmd /c \"run.exe\" \"b c\"")]
    [InlineData("cmd /c \"a b.exe\" && \"c d.exe\"")]
    [InlineData("cmd /c \"C:\\Program Files (x86)\\x.exe\" -a")]
    [InlineData("cmd /s /c \"C:\\Program Files\\x.exe\" -a")]
    public async Task Quotes_that_cmd_misreads(string line) => Assert.Equal(["TG1020"], await Ids(line));

    [Theory]
    [InlineData("cmd /c echo 1")]
    [InlineData("cmd /c \"echo hello\"")]
    [InlineData("cmd /c echo it's fine, isn't it")]
    [InlineData("cmd /c for /f %i in ('dir /b') do echo %i")]
    [InlineData("cmd /c powershell -Command ls 'a b'")]
    [InlineData("cmd /c python -c \"print('x')\"")]
    [InlineData("cmd /c \"C:\\Program Files\\x.exe\" -a")]
    [InlineData("cmd /c \"\"C:\\Program Files\\x.exe\" -a \"b c\"\"")]
    [InlineData("cmd /c \"echo \"a b\" c\"")]
    [InlineData("cmd /c copy \"a b\" \"c d\"")]
    [InlineData("cmd /s /c \"echo hello\"")]
    public async Task Quotes_that_cmd_reads_as_intended(string line) => Assert.Empty(await Ids(line));

    [Theory]
    [InlineData("/bin/sh -c 'echo $AZ_BATCH_NODE_SHARD_DIR $AZ_BATCH_APP_PACKAGE_blender_2_7'", "TG1015")]
    [InlineData("/bin/sh -c '$AZ_BATCH_APP_PACKAGE_blender_2.7/blender'", "TG1015")]
    [InlineData("/bin/sh -c '$AZ_BATCH_APP_PACKAGE_blender#2.7/blender'", "TG1015")]
    [InlineData("/bin/sh -c '${{AZ_BATCH_APP_PACKAGE_blender_28}}/blender'", "TG1015")]
    [InlineData("/bin/sh -c '$AZ_BATCH_APP_PACKAGE_my-app_1_0/run'", "TG1015")]
    [InlineData("/bin/sh -c '$AZ_BATCH_APP_PACKAGE_ffmpeg_4/run'", "TG1015")]
    [InlineData("cmd /c %AZ_BATCH_APP_PACKAGE_blender_2_7%\\blender", "TG1015")]
    [InlineData("/bin/sh -c '$AZ_BATCH_APP_PACKAGE_blender_2_7/blender $AZ_BATCH_APP_PACKAGE_my_app_1_0 $AZ_BATCH_APP_PACKAGE_tool'")]
    [InlineData("cmd /c %AZ_BATCH_APP_PACKAGE_blender#2.7%\\blender %AZ_BATCH_APP_PACKAGE_TOOL%")]
    public async Task Variables_of_referenced_packages(string line, params string[] expected) => Assert.Equal(expected, await Ids(
        line,
        "[ApplicationPackageReference(\"blender\", Version = \"2.7\")] [ApplicationPackageReference(\"my-app\", Version = \"1.0\")] [ApplicationPackageReference(\"tool\")]"));

    [Theory]
    [InlineData("/bin/sh -c '$AZ_BATCH_APP_PACKAGE_blender_2.7/blender'", "TG1015")]
    [InlineData("/bin/sh -c 'echo $AZ_BATCH_Task_Id'", "TG1015")]
    [InlineData("/bin/sh -c 'echo $AZ_BATCH_TASK'", "TG1015")]
    [InlineData("/bin/sh -c '$AZ_BATCH_APP_PACKAGE_any_2_7/run.sh'")]
    [InlineData("/bin/sh -c 'echo $AZ_BATCH_APP_PACKAGE_any.txt ${{AZ_BATCH_APP_PACKAGE_any:-none}}'")]
    [InlineData("cmd /c %AZ_BATCH_APP_PACKAGE_any#1.0%\\run")]
    [InlineData("/bin/sh -c 'echo $AZ_BATCH_RESERVED_DISK_SPACE_BYTES $AZ_BATCH_SOFTWARE_ENTITLEMENT_TOKEN $AZ_BATCH_TASK_RESERVED_EPHEMERAL_DISK_SPACE_BYTES'")]
    [InlineData("/bin/sh -c 'echo $AZ_BATCH_TASK_WOR'")]
    public async Task Variables_of_the_service(string line, params string[] expected) => Assert.Equal(expected, await Ids(line));

    [Theory]
    [InlineData("/bin/bash -c 'dotnet App.dll --conn \"Server=tcp:x;Password=P4ssw0rd!x\"'")]
    [InlineData("run Server=tcp:x;User=u;Pwd=P4ssw0rd")]
    [InlineData("az login --username u --password P4ssw0rd")]
    [InlineData("run --password=P4ssw0rd")]
    [InlineData("run --api-key abcd1234efgh")]
    [InlineData("/bin/sh -c 'export API_KEY=abcd1234; run'")]
    [InlineData("docker-run -e DB_PASSWORD=abcd1234 x")]
    public async Task Secrets_in_command_lines(string line) => Assert.Contains("TG6001", await Ids(line));

    [Theory]
    [InlineData("/bin/sh -c 'run --password \"$PASSWORD\" --token=$TOKEN'")]
    [InlineData("run --password-file /run/secrets/password --password /run/secrets/password")]
    [InlineData("run --max-token=512 --token auto --use-password=true")]
    [InlineData("env PWD=/tmp run")]
    [InlineData("/bin/sh -c 'API_KEY=$(cat key) run'")]
    [InlineData("cmd /c run --password %PASSWORD%")]
    [InlineData("run --forgot-password=yes --no-password")]
    public async Task Text_in_a_command_line_that_is_not_a_secret(string line) => Assert.DoesNotContain("TG6001", await Ids(line));

    [Theory]
    [InlineData("-e API_KEY=abcd1234", true)]
    [InlineData("--env=DB_PASSWORD=abcd1234", true)]
    [InlineData("--mount type=volume,dst=/mnt,volume-opt=o=addr=1.2.3.4,username=u,password=P4ssw0rd", true)]
    [InlineData("-e API_KEY", false)]
    [InlineData("-e MODE=fast --workdir /app", false)]
    [InlineData("--env-file secrets.env", false)]
    public async Task Secrets_in_run_options(string options, bool isFound) =>
        Assert.Equal(
            isFound, (await Ids("run", $"[TaskContainerSettings(\"a:1\", ContainerRunOptions = \"{options}\")]")).Contains("TG6001"));

    [Theory]
    [InlineData("DB_PASSWORD", "hunter22", true)]
    [InlineData("STORAGE_KEY", "abcd1234", true)]
    [InlineData("DB_PASSWORD", "/run/secrets/db", false)]
    [InlineData("USE_PASSWORD", "true", false)]
    [InlineData("MAX_TOKEN", "512", false)]
    [InlineData("DB_PASSWORD_FILE", "secret.txt", false)]
    [InlineData("CONNECTION", "Server=x;Password=P4ssw0rd", true)]
    public async Task Secrets_in_environment_variables(string name, string value, bool isFound) =>
        Assert.Equal(isFound, (await Ids("run", $"[EnvironmentSetting(\"{name}\", \"{value}\")]")).Contains("TG6001"));

    [Theory]
    [InlineData("", "", "TG1018")]
    [InlineData("\t ", "", "TG1018")]
    [InlineData("", "[TaskContainerSettings(\"a:1\")]")]
    [InlineData("  ", "[TaskContainerSettings(\"a:1\")]")]
    public async Task Blank_command_lines(string line, string attributes, params string[] expected) =>
        Assert.Equal(expected, await Ids(line, attributes));

    [Fact]
    public async Task Coordination_commands_are_checked_too() =>
        Assert.Equal(
            ["TG1006"], await Ids("/bin/sh -c run", "[MultiInstanceSettings(\"groups && /bin/bash -c env\", NumberOfInstances = 2)]"));

    private static async Task<string[]> Ids(string line, string attributes = "", bool isWindows = false) =>
        [.. (await Analysis.RunAsync(
            $"[BatchTask(Id = \"a\", CommandLine = {Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(line, true)})]\n{attributes}\npublic sealed partial class Render;",
            isWindows: isWindows)).Select(static d => d.Id)];
}
