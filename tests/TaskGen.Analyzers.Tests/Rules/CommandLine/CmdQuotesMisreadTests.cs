using System.Threading.Tasks;
using TaskGen.CodeFixes.CommandLine;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class CmdQuotesMisreadTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "cmd /c {|TG1020:'echo 1'|}")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "cmd /c echo it's fine")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<CmdQuotesMisreadFix>(
        """
        [BatchTask(Id = "a", CommandLine = "cmd /c {|TG1020:'echo 1'|}")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "cmd /c \"echo 1\"")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed_by_another_pair() => RuleVerifier.Fixes<CmdQuotesMisreadFix>(
        """"""
        [BatchTask(Id = "a", CommandLine = @"cmd /c {|TG1020:""C:\Program Files\y.exe"" -a ""b c""|}")]
        public sealed partial class Render;
        """""",
        """"""
        [BatchTask(Id = "a", CommandLine = @"cmd /c """"C:\Program Files\y.exe"" -a ""b c""""")]
        public sealed partial class Render;
        """""");

    [Fact]
    public Task Is_fixed_within_a_pair_around_the_whole_command() => RuleVerifier.Fixes<CmdQuotesMisreadFix>(
        """
        [BatchTask(Id = "a", CommandLine = "cmd /c \"cd x && findstr {|TG1020:'a b'|} y.txt\"")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "cmd /c \"cd x && findstr \"a b\" y.txt\"")]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData("cmd /c 'echo 1'")]
    [InlineData("cmd /c findstr 'a b' x.txt")]
    [InlineData("cmd /c \"findstr 'a b' x.txt\"")]
    [InlineData("cmd /c \"cd x && findstr 'a b' x.txt\"")]
    [InlineData("cmd /c \"python -c 'print(1)'\"")]
    [InlineData("cmd /c \"'a b.exe' x\"")]
    [InlineData("cmd /c \"git commit -m 'a b'\"")]
    [InlineData("cmd /c \"sqlcmd -Q 'select 1' -o \"a b\"\"")]
    [InlineData("cmd.exe /s /c \"echo 'a b'\"")]
    [InlineData("cmd /k \"findstr 'a b'\"")]
    [InlineData("cmd /c \"C:\\Program Files\\x\\y.exe\" -a \"b c\"")]
    [InlineData("cmd /c \"run.exe\" \"b c\"")]
    [InlineData("cmd /c \"a b.exe\" && \"c d.exe\"")]
    [InlineData("cmd /c \"C:\\Program Files (x86)\\x.exe\" -a")]
    [InlineData("cmd /s /c \"C:\\Program Files\\x.exe\" -a")]
    public async Task Quotes_that_cmd_misreads_are_reported(string line) => Assert.Equal(["TG1020"], await Analysis.IdsOfAsync(line));

    [Theory]
    [InlineData("cmd /c echo 1")]
    [InlineData("cmd /c \"echo hello\"")]
    [InlineData("cmd /c echo it's fine, isn't it")]
    [InlineData("cmd /c for /f %i in ('dir /b') do echo %i")]
    [InlineData("cmd /c powershell -Command ls 'a b'")]
    [InlineData("cmd /c \"cd x && for /f %i in ('dir /b') do echo %i\"")]
    [InlineData("cmd /c \"echo it's fine, isn't it\"")]
    [InlineData("cmd /c \"sqlcmd -Q \"select 'a b'\"\"")]
    [InlineData("cmd /c \"powershell -Command ls 'a b'\"")]
    [InlineData("cmd /c \"for /f \"delims=\" %i in ('dir /b') do echo %i\"")]
    [InlineData("cmd /c \"echo 'a\"")]
    [InlineData("cmd /c \"bash -c 'a b'\"")]
    [InlineData("cmd /c \"run.exe \\\"it's 'a b'\\\"\"")]
    [InlineData("cmd /c \"if exist x (zsh -c 'a b')\"")]
    [InlineData("cmd /c cd x & \"C:\\Git\\bin\\bash.exe\" -c 'a b'")]
    [InlineData("cmd /c python -c \"print('x')\"")]
    [InlineData("cmd /c \"C:\\Program Files\\x.exe\" -a")]
    [InlineData("cmd /c \"\"C:\\Program Files\\x.exe\" -a \"b c\"\"")]
    [InlineData("cmd /c \"echo \"a b\" c\"")]
    [InlineData("cmd /c copy \"a b\" \"c d\"")]
    [InlineData("cmd /s /c \"echo hello\"")]
    public async Task Quotes_that_cmd_reads_as_intended_are_not_reported(string line) => Assert.Empty(await Analysis.IdsOfAsync(line));

    [Theory]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "cmd /c echo 'a b'")]""",
        """TG1020 Warning: <'a b'> Single quotation marks do not quote anything in cmd, so 'commandLine' passes them on as text. Use double quotation marks. | Text: <cmd /c echo "a b">""")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "cmd /c \"a b\" \"c d\"")]""",
        """TG1020 Warning: <\"a b\" \"c d\"> cmd removes the first and the last quotation mark after '/c' in 'commandLine', so the command is split in the wrong places. Add another pair around the whole command. | Text: <cmd /c ""a b" "c d"">""")]
    [InlineData("""[BatchTask(Id = "a-{Number}", CommandLine = "cmd /c \"\"a b\" \"c d\"\"")]""", "")]
    [InlineData(
        """[BatchTask(Id = "a-{Number}", CommandLine = "cmd /c \"a b\" {Name} \"c d\"")]""",
        """TG1020 Warning: <\"a b\" {Name} \"c d\"> cmd removes the first and the last quotation mark after '/c' in 'commandLine', so the command is split in the wrong places. Add another pair around the whole command. | Text: <cmd /c ""a b" {Name} "c d"">""")]
    public async Task A_message_says_how_cmd_reads_the_marks(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
