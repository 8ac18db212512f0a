using System.Linq;
using System.Threading.Tasks;
using TaskGen.Analyzers.Tests.CodeFixes;
using TaskGen.CodeFixes.CommandLine;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class ShellSyntaxWithoutShellTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "echo {|TG1006:$HOME|} > out.txt")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'echo $HOME > out.txt'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<ShellSyntaxWithoutShellFix>(
        """
        [BatchTask(Id = "a", CommandLine = "echo {|TG1006:$HOME|} > out.txt")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'echo $HOME > out.txt'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed_with_the_shell_of_the_syntax() => RuleVerifier.Fixes<ShellSyntaxWithoutShellFix>(
        """
        [BatchTask(Id = "a", CommandLine = "echo {|TG1006:%PATH%|}")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "cmd /c echo %PATH%")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed_with_cmd() => RuleVerifier.Fixes<ShellSyntaxWithoutShellFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run {|TG1006:>|} out.txt")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "cmd /c run > out.txt")]
        public sealed partial class Render;
        """,
        codeActionIndex: 1);

    [Fact]
    public Task Is_fixed_around_another_shell() => RuleVerifier.Fixes<ShellSyntaxWithoutShellFix>(
        """
        [BatchTask(Id = "a", CommandLine = "chmod +x a.sh {|TG1006:&&|} bash -c './a.sh'")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c \"chmod +x a.sh && bash -c './a.sh'\"")]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData("set X=1 & run %X%", "", "Cmd")]
    [InlineData("type C:\\\\x\\\\y.txt > out.txt", "", "Cmd")]
    [InlineData("run > C:\\\\out.txt", "", "Cmd")]
    [InlineData("run > \\\\\\\\server\\\\share\\\\out.txt", "", "Cmd")]
    [InlineData("run | tool.exe", "", "Cmd")]
    [InlineData("run bin\\\\x.txt > out.txt", "", "Cmd Sh")]
    [InlineData("rmdir /s out && mkdir out", "", "Cmd Sh")]
    [InlineData("copy a b && echo $X", "", "Cmd")]
    [InlineData("copy a b > /tmp/x", "", "Cmd")]
    [InlineData("run > /dev/null", "", "Sh")]
    [InlineData("cd /tmp && run", "", "Sh")]
    [InlineData("run | /bin/cat", "", "Sh")]
    [InlineData("run > ~/out.txt", "", "Sh")]
    [InlineData("run > out.txt", "", "Sh Cmd")]
    [InlineData("run > out.txt", "Linux", "Sh")]
    [InlineData("run > out.txt", "Windows", "Cmd")]
    [InlineData("run.exe > out.txt", "", "Cmd")]
    [InlineData("/bin/run > out.txt", "", "Sh")]
    [InlineData("echo $HOME && echo %PATH%", "", "Sh Cmd")]
    [InlineData("echo %PATH% && echo $HOME", "", "Cmd Sh")]
    [InlineData("copy a b", "Linux", "")]
    [InlineData("run $env:PATH", "", "PowerShell")]
    [InlineData("run $env:PATH $HOME", "", "PowerShell")]
    [InlineData("export A=1 && run $env:PATH", "", "Sh")]
    [InlineData("run $env:PATH %PATH%", "", "Cmd")]
    public async Task All_that_is_written_decides_about_the_shell(string line, string target, string shells)
    {
        var document = await EditorDocument.OpenAsync(Source(line, target));
        Assert.Equal("TG1006", Assert.Single(document.Diagnostics).Id);
        var fixes = await document.FixesAsync();
        Assert.Equal(
            shells.Split(' ', System.StringSplitOptions.RemoveEmptyEntries).Select(static shell => "TG1006." + shell),
            fixes.Select(static fix => fix.Action.EquivalenceKey));
        foreach (var fix in fixes)
        {
            Assert.Empty((await document.ApplyAsync(fix)).Diagnostics);
            Assert.Empty((await document.ApplyToAllAsync(fix)).Diagnostics);
        }
    }

    [Theory]
    [InlineData("echo %PATH%", "Linux", "/bin/sh -c 'echo $PATH'")]
    [InlineData("echo $HOME", "Windows", "cmd /c echo %HOME%")]
    [InlineData("echo $env:HOME > %TEMP%/x", "Linux", "/bin/sh -c 'echo $HOME > $TEMP/x'")]
    [InlineData("run $env:PATH", "Linux", "pwsh -Command 'run $env:PATH'")]
    [InlineData("run $env:PATH", "Windows", "powershell -Command \\\"run $env:PATH\\\"")]
    [InlineData("run.exe $env:PATH", "", "powershell -Command \\\"run.exe $env:PATH\\\"")]
    public async Task Command_is_wrapped_for_the_target(string line, string target, string wrapped)
    {
        var document = await EditorDocument.OpenAsync(Source(line, target));
        var fix = Assert.Single(await document.FixesAsync());
        Assert.Equal(Source(wrapped, target), (await document.ApplyAsync(fix)).Source);
    }

    [Theory]
    [InlineData("", "pwsh -Command")]
    [InlineData("Windows", "powershell -Command")]
    public async Task Message_names_PowerShell_for_its_syntax(string target, string shell) => Assert.Equal(
        "'$env:PATH' is PowerShell syntax, but 'commandLine' is not run in PowerShell, so the program receives it as text. "
            + $"Wrap the command in '{shell}'.",
        Assert.Single((await EditorDocument.OpenAsync(Source("run $env:PATH", target))).Diagnostics).GetMessage());

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
    [InlineData("echo $(date +%Y)")]
    [InlineData("echo \"$(ls \"a b\")\"")]
    [InlineData("echo ${{X:-a b}}")]
    [InlineData("echo \"a $((1 + 2))\"")]
    [InlineData("diff <(ls a) <(ls b)")]
    [InlineData("run a|grep b")]
    [InlineData("run a&&other")]
    [InlineData("run a >>log.txt")]
    [InlineData("run &> log.txt")]
    [InlineData("run 2>err.log")]
    [InlineData("cat <<EOF\na\nEOF")]
    [InlineData("run >\"a b.txt\"")]
    [InlineData("run \"#\" | wc")]
    [InlineData("run --color #fff && b")]
    [InlineData("(a; b)")]
    [InlineData("{{ a; }}")]
    [InlineData("[[ -f x ]] && run")]
    [InlineData("! run && b")]
    [InlineData("nice -n 5 run | wc")]
    [InlineData("run a \\\n  && run b")]
    [InlineData("run # c\nrun $HOME")]
    public async Task Shell_syntax_without_a_shell_is_reported(string line) => Assert.Equal(["TG1006"], await Analysis.IdsOfAsync(line));

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
    [InlineData("run.exe a&&b.exe")]
    [InlineData("run.exe \"%TEMP%\\a\"")]
    [InlineData("run.exe >> out.txt")]
    [InlineData("run.exe 2> err.txt")]
    [InlineData("run.exe 2>&1")]
    [InlineData("run.exe $HOME")]
    [InlineData("run.exe $(Get-Date)")]
    [InlineData("run.exe a | find \"b c\"")]
    [InlineData("run.exe ${{A}}")]
    [InlineData("run.exe <in.txt")]
    [InlineData("run.exe a& b.exe")]
    public async Task Shell_syntax_without_a_shell_is_reported_on_Windows(string line) =>
        Assert.Equal(["TG1006"], await Analysis.IdsOfAsync(line, isWindows: true));

    [Theory]
    [InlineData("assoc .txt", "call run.cmd", "cd data", "chdir data", "cls", "copy a b", "date /t", "del a", "dir data", "echo a")]
    [InlineData("endlocal", "erase a", "exit 1", "for %i in (a) do run", "ftype a", "goto a", "if exist a run", "md a", "mkdir a")]
    [InlineData("mklink /d a b", "move a b", "path a", "pause", "popd", "pushd a", "rd a", "rem a", "ren a b", "rename a b")]
    [InlineData("rmdir a", "set A=b", "setlocal", "start run", "time /t", "title a", "type a", "ver", "vol", "MKDIR a")]
    public async Task Commands_of_cmd_are_reported_on_Windows(params string[] lines)
    {
        foreach (var line in lines) Assert.Equal(["TG1006"], await Analysis.IdsOfAsync(line, isWindows: true));
    }

    [Theory]
    [InlineData("cd a", "export A=b", "source a.sh", ". a.sh", "alias a=b", "unset A", "set -e", "ulimit -n 5", "umask 077", "eval run")]
    [InlineData("exit 1", "read A", "trap a EXIT", "wait", "if true", "for a in b", "while true", "until true", "case a", "function a")]
    [InlineData("[[ a ]]", "let A=1", "pushd a", "popd", "shopt -s a", "declare A", "local A", "type a", "A=b run", "_A1=b run")]
    [InlineData("copy a b", "del a", "move a b", "md a", "rd a", "ren a b", "cls", "mklink a b")]
    public async Task Commands_of_shells_are_reported(params string[] lines)
    {
        foreach (var line in lines) Assert.Equal(["TG1006"], await Analysis.IdsOfAsync(line));
    }

    [Theory]
    [InlineData("basename *.a", "bzip2 *.a", "cat *.a", "chgrp g *.a", "chmod +x *.a", "chown u *.a", "cksum *.a", "cp *.a b", "du *.a")]
    [InlineData("file *.a", "gunzip *.a", "gzip *.a", "head *.a", "install *.a b", "ln *.a b", "ls *.a", "md5sum *.a", "mv *.a b")]
    [InlineData("rm *.a", "rmdir *.a", "scp *.a h:b", "sha1sum *.a", "sha256sum *.a", "shred *.a", "sort *.a", "stat *.a", "tac *.a")]
    [InlineData("tail *.a", "tar cf b *.a", "touch *.a", "wc *.a", "xz *.a", "zcat *.a")]
    [InlineData("zip b *.a -x c", "zip -dd b *.a", "zip -qfd b *.a", "zstd *.a", "/bin/rm *.a")]
    public async Task Patterns_of_programs_that_do_not_expand_them_are_reported(params string[] lines)
    {
        foreach (var line in lines) Assert.Equal(["TG1006"], await Analysis.IdsOfAsync(line));
    }

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
    [InlineData("tar -xf a.tar --wildcards *.txt b*")]
    [InlineData("zip -r a.zip data -x *.git* *.o")]
    [InlineData("zip -r a.zip data --include *.txt *.md")]
    [InlineData("zip -qd a.zip *.tmp *.bak")]
    [InlineData("zip a.zip --delete *.tmp")]
    [InlineData("zip -R a.zip *.c *.h")]
    [InlineData("zip -f a.zip *.c")]
    [InlineData("zip -U a.zip *.c --out b.zip")]
    [InlineData("zip a.zip --copy *.c --out b.zip")]
    [InlineData("tar -czf a.tgz --transform s,.*/,, data")]
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
    [InlineData("run '$HOME' '`x`' '$(x)' '%PATH%'")]
    [InlineData("run \\`x\\` \\$(x)")]
    [InlineData("run # uses $HOME && %PATH%")]
    [InlineData("run f(x) (a|b)")]
    [InlineData("run (a)")]
    [InlineData("grep -E '(a|b)$' x")]
    [InlineData("run a=<b> c")]
    [InlineData("run $1 $? $$")]
    [InlineData("run \"a; b\" 'c && d'")]
    [InlineData("run --eq a==b")]
    [InlineData("awk '{{ print $1 }}' x")]
    [InlineData("jq '.a | .b' x.json")]
    [InlineData("run ~user x~ a~/b")]
    [InlineData("curl -H 'A: $B' https://h/a;b|c")]
    [InlineData("run \"a\\\"|\\\"b\"")]
    [InlineData("sed s/a$/b/ x")]
    [InlineData("run <br/> </b>")]
    [InlineData("ffmpeg -i a.mp4 -vf scale=1:2;fps=3 b.mp4")]
    public async Task Text_for_the_program_or_its_shell_is_not_reported(string line) => Assert.Empty(await Analysis.IdsOfAsync(line));

    [Theory]
    [InlineData("java -cp a.jar;b.jar Main")]
    [InlineData("run.exe a;b; c")]
    [InlineData("run.exe *.txt ~\\x `x`")]
    [InlineData("run.exe --format %Y-%m-%d")]
    [InlineData("run.exe 100%")]
    [InlineData("\"C:\\Program Files\\run.exe\" 'a'")]
    [InlineData("run.exe \"a | b > c\"")]
    [InlineData("run.exe \"say \\\"a|b\\\" c\"")]
    [InlineData("run.exe https://h/?a=1&b=2")]
    [InlineData("run.exe a=b&c=d")]
    [InlineData("run.exe x->y >=5")]
    [InlineData("run.exe <b>x</b>")]
    [InlineData("run.exe 5% a%b")]
    [InlineData("run.exe C:\\a$ 3$")]
    public async Task Text_for_the_program_is_not_reported_on_Windows(string line) =>
        Assert.Empty(await Analysis.IdsOfAsync(line, isWindows: true));

    [Fact]
    public async Task Coordination_commands_are_checked_too() =>
        Assert.Equal(
            ["TG1006"], await Analysis.IdsOfAsync("/bin/sh -c run", "[MultiInstanceSettings(\"groups && /bin/bash -c env\", NumberOfInstances = 2)]"));

    private static string Source(string line, string target) => $"[BatchTask(Id = \"a\", CommandLine = \"{line}\""
        + (target.Length > 0 ? $", TargetOS = TargetOS.{target}" : "") + ")]\npublic sealed partial class Render;";
}
