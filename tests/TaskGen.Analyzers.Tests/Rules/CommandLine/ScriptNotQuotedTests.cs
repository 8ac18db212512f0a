using System.Threading.Tasks;
using TaskGen.CodeFixes.CommandLine;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class ScriptNotQuotedTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c {|TG1013:echo|} hello")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'echo hello'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<ScriptNotQuotedFix>(
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c {|TG1013:echo|} hello")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'echo hello'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed_with_the_rest_of_the_line() => RuleVerifier.Fixes<ScriptNotQuotedFix>(
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c {|TG1013:echo|} hello && ls")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'echo hello && ls'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed_where_a_redirection_follows() => RuleVerifier.Fixes<ScriptNotQuotedFix>(
        """
        [BatchTask(Id = "a", CommandLine = "bash -c 'run' {|TG1013:>|} out.txt 2>&1")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "bash -c 'run > out.txt 2>&1'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed_where_quotes_are_nested() => RuleVerifier.Fixes<ScriptNotQuotedFix>(
        """
        [BatchTask(Id = "a", CommandLine = "bash -c 'echo {|TG1013:'hello world'|} && ls'")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "bash -c 'echo '\\''hello world'\\'' && ls'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed_where_the_blank_is_missing() => RuleVerifier.Fixes<ScriptNotQuotedFix>(
        """
        [BatchTask(Id = "a", CommandLine = "bash {|TG1013:-c'run a'|}")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "bash -c 'run a'")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed_where_a_value_follows() => RuleVerifier.Fixes<ScriptNotQuotedFix>(
        """
        [BatchTask(Id = "a-{N}", CommandLine = "bash -c \"run\" {|TG1013:{X}|}")]
        public sealed partial record Render(int N, string X);
        """,
        """
        [BatchTask(Id = "a-{N}", CommandLine = "bash -c \"run {X}\"")]
        public sealed partial record Render(int N, string X);
        """);

    [Theory]
    [InlineData("/bin/sh -c 'bash -c {|TG1013:echo|} hello'", "/bin/sh -c 'bash -c \\\"echo hello\\\"'")]
    [InlineData("/bin/sh -c 'cd /x && sudo sh -c {|TG1013:ls|} -l > out.txt'", "/bin/sh -c 'cd /x && sudo sh -c \\\"ls -l\\\" > out.txt'")]
    [InlineData("/bin/sh -c \\\"bash -c {|TG1013:echo|} hello\\\"", "/bin/sh -c \\\"bash -c 'echo hello'\\\"")]
    public Task Script_within_a_script_is_quoted(string wrong, string right) => RuleVerifier.Fixes<ScriptNotQuotedFix>(
        $"[BatchTask(Id = \"render\", CommandLine = \"{wrong}\")]\npublic sealed partial class Render;",
        $"[BatchTask(Id = \"render\", CommandLine = \"{right}\")]\npublic sealed partial class Render;");

    [Theory]
    [InlineData("/bin/sh -c 'bash -c {|TG1013:run|} {X}'")]
    [InlineData("/bin/sh -c 'bash -c {|TG1013:run|} $AZ_BATCH_TASK_DIR'")]
    [InlineData("/bin/sh -c 'bash -c {|TG1013:run|} \\\"a b\\\"'")]
    [InlineData("/bin/sh -c 'bash -c {|TG1013:run|} \\\"$@\\\"'")]
    [InlineData("/bin/sh -c 'cd /x && env A=1 bash -lc {|TG1013:run|} -n {X} > out.txt'")]
    [InlineData("/bin/sh -c 'bash -c \\\"run\\\" {|TG1013:{X}|}'")]
    [InlineData("/bin/sh -c 'bash -c \\\"run\\\" {|TG1013:-a -b|}'")]
    [InlineData("/bin/sh -c \\\"bash -c 'run' {|TG1013:-a|}\\\"")]
    public Task Script_within_a_script_is_reported_whatever_its_arguments_are(string commandLine) => RuleVerifier.Reports(
        $"[BatchTask(Id = \"a-{{N}}\", CommandLine = \"{commandLine}\")]\npublic sealed partial record Render(int N, string X);");

    [Fact]
    public Task Script_within_a_script_is_quoted_with_its_values() => RuleVerifier.Fixes<ScriptNotQuotedFix>(
        """
        [BatchTask(Id = "a-{N}", CommandLine = "/bin/sh -c 'bash -c {|TG1013:run|} {X}'")]
        public sealed partial record Render(int N, string X);
        """,
        """
        [BatchTask(Id = "a-{N}", CommandLine = "/bin/sh -c 'bash -c \"run {X}\"'")]
        public sealed partial record Render(int N, string X);
        """);

    [Theory]
    [InlineData("/bin/sh -c 'bash -c ls'")]
    [InlineData("/bin/sh -c 'bash run.sh a b'")]
    [InlineData("/bin/sh -c 'bash -c $SCRIPT a'")]
    [InlineData("/bin/sh -c 'bash -c $(cat run.sh) a'")]
    [InlineData("/bin/sh -c 'bash -c `cat run.sh` a'")]
    [InlineData("/bin/sh -c 'bash -c \\\"$SCRIPT\\\" a'")]
    [InlineData("/bin/sh -c 'bash -c {Script} a'")]
    [InlineData("/bin/sh -c \\\"bash -c 'run $0' a\\\"")]
    [InlineData("/bin/sh -c 'bash -c run _'")]
    [InlineData("/bin/sh -c 'find . -exec sh -c run {{}} \\\\;'")]
    public Task Script_within_a_script_is_not_reported(string commandLine) => RuleVerifier.ReportsNothing(
        $"[BatchTask(Id = \"a-{{N}}\", CommandLine = \"{commandLine}\")]\npublic sealed partial record Render(int N, int Script);");

    [Theory]
    [InlineData("ssh host bash -c {|TG1013:echo|} hello", "ssh host \\\"bash -c 'echo hello'\\\"")]
    [InlineData("ssh -p 22 host sudo bash -c {|TG1013:echo|} hello && ls", "ssh -p 22 host \\\"sudo bash -c 'echo hello' && ls\\\"")]
    [InlineData("pdsh -w a,b bash -c {|TG1013:run|} $X", "pdsh -w a,b \\\"bash -c 'run $X'\\\"")]
    [InlineData("watch sh -c {|TG1013:run|} -a", "watch \\\"sh -c 'run -a'\\\"")]
    [InlineData("su -c 'bash -c {|TG1013:echo|} hello' user", "su -c 'bash -c \\\"echo hello\\\"' user")]
    [InlineData("sbatch --wrap 'bash -c {|TG1013:echo|} hello'", "sbatch --wrap 'bash -c \\\"echo hello\\\"'")]
    [InlineData("sudo sh -c {|TG1013:echo|} hello", "sudo sh -c 'echo hello'")]
    [InlineData("docker exec box sh -c {|TG1013:echo|} hello", "docker exec box sh -c 'echo hello'")]
    [InlineData("kubectl exec pod -- sh -c {|TG1013:echo|} hello", "kubectl exec pod -- sh -c 'echo hello'")]
    [InlineData("timeout 5 nice -n 3 sh -c {|TG1013:echo|} hello", "timeout 5 nice -n 3 sh -c 'echo hello'")]
    [InlineData("/bin/sh -c 'ssh host bash -c {|TG1013:echo|} hello'", "/bin/sh -c 'ssh host \\\"bash -c \\\\\\\"echo hello\\\\\\\"\\\"'")]
    public Task Script_after_another_program_is_quoted(string wrong, string right) => RuleVerifier.Fixes<ScriptNotQuotedFix>(
        $"[BatchTask(Id = \"render\", CommandLine = \"{wrong}\")]\npublic sealed partial class Render;",
        $"[BatchTask(Id = \"render\", CommandLine = \"{right}\")]\npublic sealed partial class Render;");

    [Theory]
    [InlineData("ssh host \\\"bash -c 'echo hello'\\\"")]
    [InlineData("ssh host bash -c ls")]
    [InlineData("ssh host run.sh a b")]
    [InlineData("su -c 'bash run.sh a'")]
    public Task Script_after_another_program_is_not_reported(string commandLine) => RuleVerifier.ReportsNothing(
        $"[BatchTask(Id = \"render\", CommandLine = \"{commandLine}\")]\npublic sealed partial class Render;");

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
    [InlineData("sh -c 'a' && b && sh -c 'c'", "TG1014")]
    [InlineData("sh -c 'a' | sh -c 'b'", "TG1014")]
    [InlineData("sh -c 'a' &&sh -c 'b'", "TG1014")]
    [InlineData("sh -c 'a' && timeout 5 bash -c 'b'", "TG1014")]
    [InlineData("sh -c 'a' && sudo -u root sh -c 'b'", "TG1014")]
    [InlineData("sh -c 'a' ; /bin/bash -lc 'b'", "TG1014")]
    [InlineData("timeout 5 sh -c 'a' && env A=b sh -c 'b'", "TG1014")]
    [InlineData("sh -c 'a' & sh -c 'b'", "TG1014")]
    [InlineData("sh -c 'a' && sh run.sh", "TG1013")]
    [InlineData("sh -c 'a' 2>&1", "TG1013")]
    [InlineData("sh -c 'a' &> log.txt", "TG1013")]
    [InlineData("sh -c 'a' # c && sh -c 'b'", "TG1013")]
    [InlineData("sh -c 'run \"$1\"' _ a;b")]
    [InlineData("sh -c 'run \"$1\"' _ https://h/?a=b&c=d;e")]
    [InlineData("sh -c 'run \"$@\"' _ '&& sh -c b' '> c'")]
    [InlineData("sh -c 'sh -c \"a\" && sh -c \"b\"'")]
    [InlineData("sh -c 'a | bash -c \"b\"'")]
    [InlineData("sh -c 'if true; then bash -c echo hi; fi'", "TG1013")]
    [InlineData("sh -c 'a && bash -c echo hi'", "TG1013")]
    [InlineData("sh -c 'a | bash -c echo hi'", "TG1013")]
    [InlineData("sh -c 'for i in a; do bash -c echo $i; done'", "TG1013")]
    [InlineData("sh -c 'for i in a; do bash -c echo i; done'", "TG1013")]
    [InlineData("sh -c 'case a in a) bash -c echo hi;; esac'", "TG1013")]
    [InlineData("sh -c '(bash -c echo hi)'", "TG1013")]
    [InlineData("sh -c '{{ bash -c echo hi; }}'", "TG1013")]
    [InlineData("sh -c 'f() {{ bash -c echo hi; }}; f'", "TG1013")]
    [InlineData("sh -c 'x=$(bash -c echo hi)'", "TG1013")]
    [InlineData("sh -c 'x=`bash -c echo hi`'", "TG1013")]
    [InlineData("sh -c 'timeout 5 sudo bash -c echo hi'", "TG1013")]
    [InlineData("bash -c 'sh -c \"dash -c echo hi\"'", "TG1013")]
    [InlineData("zsh -c 'if [[ -n a ]] bash -c echo hi'", "TG1013")]
    [InlineData("sh -c 'cat <<E\nbash -c echo hi\nE'")]
    [InlineData("sh -c 'run # bash -c echo hi'")]
    [InlineData("sh -c 'run \"bash -c echo hi\"'")]
    [InlineData("sh -c ls")]
    [InlineData("sh -c 'ls' sh")]
    [InlineData("sh -c 'ls' --")]
    [InlineData("sh -c 'run \"$@\"' sh a b")]
    [InlineData("sh -c 'shift; run' a b")]
    [InlineData("sh -c 'for x do run; done' _ a b")]
    [InlineData("sh -c 'echo \"a ${{1:-x}}\"' _ a")]
    [InlineData("sh -c 'run `cat $1`' _ a")]
    [InlineData("sh -c 'trap \"\" EXIT; run' _ a")]
    [InlineData("sh -c 'echo $((1 + $1))' _ 1")]
    [InlineData("sh -c 'awk \"{{ print \\$1 }}\" x' _ a", "TG1013")]
    [InlineData("sh -c 'run # $1' _ a", "TG1013")]
    [InlineData("sh -c 'f() {{ echo $1; }}; f x' _ a", "TG1013")]
    [InlineData("bash -c 'echo '\\''hello'\\'' && ls'")]
    [InlineData("bash -c 'echo '$HOME' && ls'")]
    [InlineData("bash -c 'echo '\"'\"'x'\"'\"")]
    [InlineData("sh 'a", "TG1009")]
    [InlineData("sh -c 'echo \"a'", "TG1009")]
    public async Task Unquoted_scripts_are_reported(string line, params string[] expected) =>
        Assert.Equal(expected, await Analysis.IdsOfAsync(line));
}
