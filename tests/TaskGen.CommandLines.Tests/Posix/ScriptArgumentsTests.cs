using System.Linq;
using TaskGen.CommandLines.Tests.Programs;

namespace TaskGen.CommandLines.Tests.Posix;

/// <summary>What scripts and functions do with their arguments.</summary>
public sealed class ScriptArgumentsTests
{
    /// <summary>Scripts that use arguments within <c>${…}</c>, in loops, and between quotation marks.</summary>
    public static TheoryData<string, string> Uses => new()
    {
        { "bash -c 'eval \"${{x:-$1}}\"' _ {}", "linux Posix2 28:no EvaluatedArgument '' takes All" },
        { "bash -c 'eval \"${{x:-${{1}}}}\"' _ {}", "linux Posix2 30:no EvaluatedArgument '' takes All" },
        { "bash -c 'eval \"${{x=a$1}}\"' _ {}", "linux Posix2 28:no EvaluatedArgument '' takes All" },
        { "bash -c 'eval \"${{x:-\"$1\"}}\"' _ {}", "linux Posix2 30:no EvaluatedArgument '' takes All" },
        { "bash -c 'sh -c \"${{x:+$1}}\"' _ {}", "linux Posix2 29:no EvaluatedArgument '' takes All" },
        { "bash -c 'ssh h ${{x-$1}}' _ {}", "linux Posix2 26:no EvaluatedArgument '' takes All" },
        { "bash -c 'eval \"${{x/a/$1}}\"' _ {}", "linux Posix2 29:no EvaluatedArgument '' takes All" },
        { "bash -c 'eval \"${{x#$1}}\"' _ {}", "linux Posix2 27:Word list" },
        { "bash -c 'eval \"${{1#$2}}\"' _ a {}", "linux Posix2 29:Word list" },
        { "bash -c 'eval \"${{1%$2}}\"' _ {} {}", "linux Posix2 27:no EvaluatedArgument '' takes All 29:Word list" },
        { "bash -c 'run ${{x#$1}} ${{x%%$1}} ${{x^$1}} ${{x/$1}} ${{x-$1}}' _ {}", "linux Posix2 57:Word list" },
        { "bash -c 'eval \"${{1:-$2}}\"' _ a {}", "linux Posix2 30:no EvaluatedArgument '' takes All" },
        { "bash -c 'eval \"${{1:-$2}}\"' _ {} {}", "linux Posix2 28:no EvaluatedArgument '' takes All 30:no EvaluatedArgument '' takes All" },
        { "bash -c 'eval \"${{1:$2}}\"' _ {} {}", "linux Posix2 27:no EvaluatedArgument '' takes All 29:no EvaluatedArgument '' takes Numbers" },
        { "bash -c 'eval \"${{1:2}}\"' _ {}", "linux Posix2 26:no EvaluatedArgument '' takes All" },
        { "bash -c 'run \"${{1:$2}}\"' _ {} {}", "linux Posix2 26:Word list 28:no EvaluatedArgument '' takes Numbers" },
        { "bash -c 'run \"${{@:$1:$2}}\"' _ {} {}", "linux Posix2 29:no EvaluatedArgument '' takes Numbers 31:no EvaluatedArgument '' takes Numbers" },
        { "bash -c 'run \"${{x:\"$1\"}}\"' _ {}", "linux Posix2 28:no EvaluatedArgument '' takes Numbers" },
        { "bash -c 'run \"${{x[$1]}}\" \"${{x[1]}}\"' _ {}", "linux Posix2 37:no EvaluatedArgument '' takes Numbers" },
        { "bash -c 'run ${{#x[$1]}}' _ {}", "linux Posix2 26:no EvaluatedArgument '' takes Numbers" },
        { "bash -c 'run ${{#1}} ${{#}} ${{!}}' _ {}", "linux Posix2 32:Word list" },
        { "bash -c 'eval \"${{#1}} ${{#}} $#\"' _ {}", "linux Posix2 33:Word list" },
        { "bash -c 'eval \"${{!#}}\"' _ a {}", "linux Posix2 27:no EvaluatedArgument '' takes All" },
        { "bash -c 'run \"${{!#}}\"' _ a {}", "linux Posix2 26:Word list" },
        { "bash -c 'run \"${{!1}}\"' _ {}", "linux Posix2 24:no EvaluatedArgument '' takes Numbers" },
        { "bash -c 'run \"${{x:-${{!1}}}}\"' _ {}", "linux Posix2 30:no EvaluatedArgument '' takes Numbers" },
        { "bash -c 'run \"${{!x:-$1}}\"' _ {}", "linux Posix2 28:no EvaluatedArgument '' takes Numbers" },
        { "bash -c 'run $(( ${{x:-$1}} ))' _ {}", "linux Posix2 32:no EvaluatedArgument '' takes Numbers" },
        { "bash -c 'run ${{x:-$(($1))}}' _ {}", "linux Posix2 30:no EvaluatedArgument '' takes Numbers" },
        { "bash -c 'run \"${{x:-$(eval \"$1\")}}\"' _ {}", "linux Posix2 37:no EvaluatedArgument '' takes All" },
        { "bash -c 'run \"${{x:-$(run \"$1\")}}\"' _ {}", "linux Posix2 36:Word list" },
        { "bash -c 'run \"${{1:-$(eval \"$2\")}}\"' _ {} {}", "linux Posix2 37:Word list 39:no EvaluatedArgument '' takes All" },
        { "bash -c 'run ${{x:-`eval $1`}}' _ {}", "linux Posix2 32:no EvaluatedArgument '' takes All" },
        { "bash -c 'run ${{x:$(eval $1)}} ${{x#$(eval $2)}}' _ {} {}", "linux Posix2 48:no EvaluatedArgument '' takes All 50:no EvaluatedArgument '' takes All" },
        { "bash -c 'run ${{x:-${{y:-$(eval $1)}}}}' _ {}", "linux Posix2 39:no EvaluatedArgument '' takes All" },
        { "bash -c 'run ${{x#${{y:-$1}}}} ${{x#${{1}}}}' _ {}", "linux Posix2 40:Word list" },
        { "bash -c 'shift; run \"${{x:-$(eval \"$1\")}}\"' _ a {}", "linux Posix2 46:no EvaluatedArgument '' takes All" },
        { "bash -c 'shift; run `eval $1`' _ a {}", "linux Posix2 35:no EvaluatedArgument '' takes All" },
        { "bash -c 'shift; run \"$@\"' _ ssh h {}", "linux Posix2 34:no EvaluatedArgument '' takes All" },
        { "bash -c 'shift; eval \"$0\"' _ {}", "linux Posix2 29:Word list" },
        { "bash -c 'shift; eval \"$1\"; run \"$2\"' _ {} {}", "linux Posix2 39:no EvaluatedArgument '' takes All 41:no EvaluatedArgument '' takes All" },
        { "bash -c 'while [ $# -gt 0 ]; do eval \"$1\"; shift; done' _ true {}", "linux Posix2 63:no EvaluatedArgument '' takes All" },
        { "bash -c 'until run; do eval \"$1\"; shift; done' _ true {}", "linux Posix2 54:no EvaluatedArgument '' takes All" },
        { "bash -c 'for i in a b; do eval \"$1\"; shift; done' _ true {}", "linux Posix2 57:no EvaluatedArgument '' takes All" },
        { "bash -c 'for ((i=0; i<2; i++)); do eval \"$1\"; shift; done' _ true {}", "linux Posix2 66:no EvaluatedArgument '' takes All" },
        { "bash -c 'while run; do eval \"$1\"; done' _ true {}", "linux Posix2 47:Word list" },
        { "bash -c 'if run; then eval \"$1\"; shift; fi' _ true {}", "linux Posix2 51:Word list" },
        { "bash -c 'while run; do a; done; eval \"$1\"; while run; do shift; done' _ true {}", "linux Posix2 77:Word list" },
        { "zsh -c 'eval ${{=1}}' _ {}", "linux Posix2 22:no EvaluatedArgument '' takes All" },
        { "zsh -c 'eval ${{~1}} ${{^2}}' _ {} {}", "linux Posix2 28:no EvaluatedArgument '' takes All 30:no EvaluatedArgument '' takes All" },
        { "zsh -c 'eval \"${{${{1}}#a}}\"' _ {}", "linux Posix2 28:no EvaluatedArgument '' takes All" },
        { "zsh -c 'eval \"${{(q)1}}\" ${{(P)x}}' _ {}", "linux Posix2 34:no EvaluatedArgument '' takes All" },
        { "zsh -c 'run ${{(P)1}} ${{(e)2}} ${{(U)3}}' _ {} {} {}", "linux Posix2 39:no EvaluatedArgument '' takes Numbers 41:no EvaluatedArgument '' takes Numbers 43:Word list" },
        { "zsh -c 'run ${{(e)x:-$1}}' _ {}", "linux Posix2 27:no EvaluatedArgument '' takes Numbers" },
        { "bash -c 'ssh h \"$(echo \"$1\")\" $2' _ {} {}", "linux Posix2 36:no EvaluatedArgument '' takes All 38:no EvaluatedArgument '' takes All" },
        { "bash -c 'run \"$@\"; sh -c \"$*\"' _ a {}", "linux Posix2 35:no EvaluatedArgument '' takes All" },
        { "bash -c '\"$*\"' _ ssh h {}", "linux Posix2 23:Word list" },
        { "bash -c '$*' _ ssh h {}", "linux Posix2 21:no EvaluatedArgument '' takes All" },
        { "bash -c '\"$@\"' _ ssh h {}", "linux Posix2 23:no EvaluatedArgument '' takes All" },
        { "bash -c '$1 $2' _ 'ssh h' {}", "linux Posix2 26:no EvaluatedArgument '' takes All" },
        { "bash -c '\"$1\" $2' _ 'ssh h' {}", "linux Posix2 28:Word list" },
        { "bash -c '\"$1\" $2' _ \"it's\" {}", "linux Posix2 27:Word list" },
        { "bash -c '$1' _ \"eval '{}'\"", "linux Posix2 22:no EvaluatedArgument '' takes All" },
        { "bash -c 'eval \"$2\"' _ {}", "linux Posix2 22:Word list" },
        { "bash -c 'eval \"${{10}} $x1\"' _ {} b c d e f g h i {}", "linux Posix2 29:Word list 47:no EvaluatedArgument '' takes All" },
        { "bash -c 'cat <<E\n$1\nE\neval \"$2\"' _ {} {}", "linux Posix2 35:Word list 37:no EvaluatedArgument '' takes All" },
        { "bash -c 'sh <<E\n${{1}}\nE\nrun \"$2\"' _ {} {}", "linux Posix2 35:no EvaluatedArgument '' takes All 37:Word list" },
        { "bash -c 'sh <<E\n${{x:-$1}}\nE' _ {}", "linux Posix2 30:no EvaluatedArgument '' takes All" },
        { "bash -c 'a `eval $1` $2' _ {} {}", "linux Posix2 27:no EvaluatedArgument '' takes All 29:Word list" },
        { "bash -c 'f() {{ eval \"${{x:-$1}}\"; }}; f {}'", "linux Posix2 37:no EvaluatedArgument '' takes All" },
        { "bash -c 'set - {}; eval \"$1\"'", "linux Posix2 15:no EvaluatedArgument '' takes All" },
        { "bash -c 'set + {}; eval \"$1\"'", "linux Posix2 15:no EvaluatedArgument '' takes All" },
        { "bash -c 'set -e - {}; eval \"$1\"'", "linux Posix2 18:no EvaluatedArgument '' takes All" },
        { "bash -c 'set -o pipefail {}; eval \"$1\"'", "linux Posix2 25:no EvaluatedArgument '' takes All" },
        { "bash -c 'set -eo pipefail +x a {}; eval \"$2\"'", "linux Posix2 31:no EvaluatedArgument '' takes All" },
        { "bash -c 'set +o posix -- {}; eval \"$1\"'", "linux Posix2 25:no EvaluatedArgument '' takes All" },
        { "bash -c 'set -e -- {}; eval \"$1\"'", "linux Posix2 19:no EvaluatedArgument '' takes All" },
        { "bash -c 'set -e {}; eval \"$1\"'", "linux Posix2 16:no EvaluatedArgument '' takes All" },
        { "bash -c 'set -- -- {}; eval \"$2\"'", "linux Posix2 19:no EvaluatedArgument '' takes All" },
        { "bash -c 'set {}; eval \"$1\"'", "linux Posix2 13:no EvaluatedArgument '' takes All" },
        { "bash -c 'set -- a {}; eval \"$1\"'", "linux Posix2 18:Word+SingleQuotes list" },
        { "bash -c 'set -e; eval \"$1\" {}'", "linux Posix2 27:Word+Word+SingleQuotes list" },
        { "bash -c 'set -o; eval \"$1\" {}'", "linux Posix2 27:Word+Word+SingleQuotes list" },
        { "bash -c 'set --; eval \"$1\" {}'", "linux Posix2 27:Word+Word+SingleQuotes list" },
        { "bash -c 'set; eval \"$1\" {}'", "linux Posix2 24:Word+Word+SingleQuotes list" },
        { "bash -c 'make \"A=$1\"' _ {}", "linux Posix2 24:no EvaluatedArgument '' takes All" },
        { "bash -c 'env -S \"a $1\"' _ {}", "linux Posix2 26:no EvaluatedArgument '' takes All" },
        { "bash -c 'sudo -i run \"$1\"' _ {}", "linux Posix2 29:no EvaluatedArgument '' takes All" },
        { "bash -c 'wsl run \"$1\"' _ {}", "linux Posix2 25:no EvaluatedArgument '' takes All" },
        { "bash -c 'pwsh -Command \"iex $1\"' _ {}", "linux Posix2 35:no EvaluatedArgument '' takes All" },
        { "bash -c 'scp \"h:$1\" .' _ {}", "linux Posix2 25:no EvaluatedArgument '' takes All" },
        { "bash -c 'watchexec \"$1\"' _ {}", "linux Posix2 27:no EvaluatedArgument '' takes All" },
        { "bash -c 'sed -f <(echo \"$1\") f' _ {}", "linux Posix2 34:no EvaluatedArgument '' takes All" },
        { "bash -c 'cmd /c \"run $1\"' _ {}", "linux Posix2 28:no EvaluatedArgument '' takes All" },
        { "bash -c 'xargs -I% sh -c \"run %\" \"$1\"' _ {}", "linux Posix2 41:Word list" },
        { "bash -c 'f() {{ eval \"$1\"; }}; eval \"f {}\"'", "linux Posix2 37:no EvaluatedArgument '' takes All" },
        { "bash -c 'f() {{ run \"$1\"; }}; eval \"f {}\"'", "linux Posix2 36:Word+ShellDoubleQuotes+SingleQuotes list" },
        { "bash -c 'f() {{ eval \"$1\"; }}; sh -c \"run {}\"'", "linux Posix2 40:Word+ShellDoubleQuotes+SingleQuotes list" },
        { "bash -c 'f() {{ run \"$1\"; }}; f() {{ eval \"$1\"; }}; f {}'", "linux Posix2 50:no EvaluatedArgument '' takes All" },
        { "bash -c 'declare -i n; eval \"(n={}\"'", "linux Posix2 32:no UnbalancedScript '' open at 32" },
        { "bash -c 'declare -i n; pwsh -c \"n={}\"'", "linux Posix2 34:PowerShellWord+ShellDoubleQuotes+SingleQuotes" },
    };

    [SkippableTheory]
    [InlineData("bash -c 'P \"$1\"' _ {}")]
    [InlineData("bash -c 'P \"${{1-x}}\"' _ {}")]
    [InlineData("bash -c 'P \"${{1%.txt}}\" \"${{@:2}}\" \"$1\"' _ {}")]
    [InlineData("bash -c 'P \"$2\"; eval \"$1\"' _ true {}")]
    [InlineData("bash -c 'exec \"$@\"' _ P {}")]
    [InlineData("bash -c 'exec timeout 5 \"$@\"' _ P {}")]
    [InlineData("bash -c 'while [ $# -gt 0 ]; do P \"$1\"; shift; done' _ a {}")]
    [InlineData("bash -c 'for i; do P \"$i\"; done' _ a {}")]
    [InlineData("bash -c '[ \"$1\" = 1 ]; P \"$1\"' _ {}")]
    [InlineData("bash -c 'echo \"${{x:-$1}}\" > /dev/null; P \"$1\"' _ {}")]
    [InlineData("bash -c 'echo ${{#1}} > /dev/null; P \"$1\"' _ {}")]
    [InlineData("bash -c 'sh -c \"P \\\"\\$1\\\"\" _ \"$1\"' _ {}")]
    [InlineData("bash -c 'echo a | xargs sh -c \"P \\\"\\$1\\\"\" _ \"$1\"' _ {}")]
    [InlineData("bash -c '`echo P ` \"$1\"' _ {}")]
    [InlineData("f() {{ P \"$1\"; }}; f {}")]
    [InlineData("f() {{ P \"$1\"; eval \"$2\"; }}; f {} true")]
    [InlineData("run() {{ \"$@\"; }}; run P {}")]
    [InlineData("retry() {{ \"$@\" || retry \"$@\"; }}; retry P {}")]
    [InlineData("g() {{ P \"$1\"; }}; f() {{ g \"$1\"; }}; f {}")]
    [InlineData("f() {{ for i in \"$@\"; do P \"$i\"; done; }}; f {}")]
    [InlineData("f() {{ sh -c \"P \\\"\\$1\\\"\" _ \"$1\"; }}; f {}")]
    [InlineData("f() {{ [ \"$1\" = 0 ]; P \"$1\"; }}; f {}")]
    [InlineData("set -- {}; P \"$1\"")]
    [InlineData("set -o pipefail; P {}")]
    [InlineData("f() {{ P \"$1\"; }}; eval \"f {}\"")]
    [InlineData("f() {{ P \"$1\"; }}; export -f f; timeout 5 bash -c 'f {}'")]
    [InlineData("declare -i n; eval \"m={}; P \\\"\\$m\\\"\"")]
    [InlineData("f() {{ true; }}; ssh h P {}; eval \"ssh h P {}\"")]
    [InlineData("cat > /dev/null <<E\n$1\nE\nP {}")]
    public void Value_that_a_script_gets_as_an_argument_is_carried(string script) => QuotedScripts.AssertCarries(script);

    [SkippableTheory]
    [InlineData("() {{ P \"$1\" }} {}")]
    [InlineData("() {{ P \"$@\" }} a {} b")]
    [InlineData("() {{ P \"$1\" }} {} > /dev/stdout")]
    [InlineData("() {{ P \"$2\" }} > /dev/stdout a {}")]
    [InlineData("() ( P \"$1\" ) {}")]
    [InlineData("function {{ P \"$1\" }} {}")]
    [InlineData("() {{ true }} x; P {}")]
    [InlineData("{{ () {{ P \"$1\" }} {} }}")]
    [InlineData("() {{ P \"$1\" }} {} | cat")]
    [InlineData("() {{ P \"$1\" }} {} && true")]
    [InlineData("() {{ () {{ P \"$1\" }} \"$1\" }} {}")]
    public void Value_that_an_anonymous_function_of_zsh_gets_is_carried(string script) =>
        QuotedScripts.AssertCarries(script, "/usr/bin/zsh");

    [Theory]
    [MemberData(nameof(Uses))]
    public void What_a_script_does_with_an_argument_is_found(string line, string outline) => Assert.Equal(outline, LineOutline.Of(line));

    [Theory]
    [InlineData("bash -c 'eval \"$1\"' _ {}")]
    [InlineData("bash -c 'eval \"P $1\"' _ {}")]
    [InlineData("bash -c 'eval \"$0\"' {}")]
    [InlineData("bash -c 'eval \"$1\"' _ \"$(echo {})\"")]
    [InlineData("sh -c 'sh -c \"$1\"' _ {}")]
    [InlineData("sh -c 'sh -c \"P \\\"$1\\\"\"' _ {}")]
    [InlineData("sh -c 'ssh host P $1' _ {}")]
    [InlineData("sh -c 'ssh host P \"$@\"' _ a {}")]
    [InlineData("sh -c 'ssh host P ${{1:-x}}' _ {}")]
    [InlineData("bash -c 'exec \"$@\"' _ ssh host P {}")]
    [InlineData("bash -c 'exec timeout 5 \"$@\"' _ sh -c \"P {}\"")]
    [InlineData("bash -c '$1 host P \"$2\"' _ ssh {}")]
    [InlineData("bash -c 'shift; eval \"$1\"' _ a {}")]
    [InlineData("bash -c 'echo \"$1\" | sh' _ {}")]
    [InlineData("bash -c 'sh <<< \"$1\"' _ {}")]
    [InlineData("bash -c 'PS4=$1; set -x; true' _ {}")]
    [InlineData("bash -c 'sh -c \"eval \\\"\\$1\\\"\" _ \"$1\"' _ {}")]
    [InlineData("bash -c 'find . -exec sh -c \"P $1\" \\;' _ {}")]
    [InlineData("bash -c 'x=`eval $1`' _ {}")]
    [InlineData("bash -c 'trap \"P $1\" EXIT' _ {}")]
    [InlineData("bash -c 'python3 -c \"print($1)\"' _ {}")]
    [InlineData("env A=b bash -c 'eval \"$1\"' _ {}")]
    [InlineData("docker run img bash -c 'eval \"$1\"' _ {}")]
    [InlineData("echo {} | xargs sh -c 'eval \"$1\"' _")]
    [InlineData("echo {} | xargs -I% sh -c 'eval \"$1\"' _ %")]
    [InlineData("f() {{ eval \"$1\"; }}; f {}")]
    [InlineData("function f {{ eval \"$1\"; }}; f {}")]
    [InlineData("f() {{ P \"$1\"; eval \"$2\"; }}; f a {}")]
    [InlineData("f() {{ ssh host \"$@\"; }}; f P {}")]
    [InlineData("run() {{ \"$@\"; }}; run ssh host P {}")]
    [InlineData("run() {{ \"$@\"; }}; f() {{ eval \"$1\"; }}; run f {}")]
    [InlineData("g() {{ eval \"$1\"; }}; f() {{ g \"$1\"; }}; f {}")]
    [InlineData("if x; then f() {{ eval \"$1\"; }}; else f() {{ P \"$1\"; }}; fi; f {}")]
    [InlineData("f() {{ [ $# -gt 1 ] && f \"$2\" a; eval \"$1\"; }}; f a {}")]
    [InlineData("f() {{ sh <<E\n$1\nE\n}}; f {}")]
    [InlineData("set -- {}; eval \"$1\"")]
    [InlineData("f() {{ eval \"$1\"; }}; eval \"f {}\"")]
    [InlineData("f() {{ eval \"$1\"; }}; trap \"f {}\" EXIT")]
    [InlineData("f() {{ eval \"$1\"; }}; export -f f; timeout 5 bash -c \"f {}\"")]
    [InlineData("f() {{ eval \"$1\"; }}; eval \"eval \\\"f {}\\\"\"")]
    public void Argument_that_a_script_evaluates_is_rejected(string script) => QuotedScripts.AssertRejected(script, takesNumbers: true);

    [Theory]
    [InlineData("() {{ eval \"$1\" }} {}")]
    [InlineData("zsh -c 'exit $1' _ {}")]
    [InlineData("bash -c '[[ $1 -eq 1 ]]' _ {}")]
    [InlineData("bash -c '(( $1 > 1 ))' _ {}")]
    [InlineData("bash -c 'echo $(( $1 + 1 ))' _ {}")]
    [InlineData("bash -c 'echo \"${{x:$1}}\"' _ {}")]
    [InlineData("bash -c 'echo \"${{x[$1]}}\"' _ {}")]
    [InlineData("bash -c 'echo \"${{!1}}\"' _ {}")]
    [InlineData("bash -c 'declare -i n; n=$1' _ {}")]
    [InlineData("bash -c 'a[$1]=1' _ {}")]
    [InlineData("bash -c 'read \"$1\" <<< x' _ {}")]
    [InlineData("f() {{ local -i x=$1; }}; f {}")]
    [InlineData("declare -i n; f() {{ n=$1; }}; f {}")]
    [InlineData("declare -i n; eval \"n={}\"")]
    public void Argument_that_a_script_evaluates_as_a_number_is_rejected(string script) =>
        QuotedScripts.AssertRejected(script, takesNumbers: true, "zsh");

    [Theory]
    [InlineData("bash -c \"find . -exec cp x \\\"\\$1\\\" \\;\" _ {}")]
    [InlineData("bash -c 'run $1$2' _ {} {}")]
    [InlineData("bash -c 'run \"$x$1\" {a..$1} ~$1' _ {}")]
    [InlineData("bash -c 'exec python3 run.py \"$@\"' _ -c x{}")]
    [InlineData("bash -c 'eval \"$1\"' _ a {}")]
    [InlineData("bash -c 'eval \"$(run)\"; run \"$1\"' _ {}")]
    [InlineData("bash -c 'f() { eval \"$1\"; }; run \"$1\"' _ {}")]
    [InlineData("bash -c 'f() { f \"$1\"; }; f {}'")]
    public void Argument_that_a_script_does_not_evaluate_is_accepted(string line) =>
        Assert.Empty(new CommandTemplate(line).UnquotableReasons);

    [Fact]
    public void Argument_of_make_is_limited_in_a_script_too()
    {
        var template = new CommandTemplate("bash -c 'make \"$1\"' _ {}");
        Assert.NotNull(template.TryFill("all"));
        Assert.Null(template.TryFill("X=$(shell touch pwned)"));
    }

    [Fact]
    public void Calls_of_functions_that_double_are_rejected_and_read_in_time()
    {
        var script = "f0() { P \"$1\"; }; ";
        for (var i = 1; i < 30; i++) script += $"f{i}() {{ f{i - 1} \"$1\"; f{i - 1} \"$1\"; }}; ";
        Assert.NotEmpty(new CommandTemplate("bash -c '" + script + "f29 {}'").UnquotableReasons);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Only_some_calls_of_functions_are_read(int calls, bool isAccepted)
    {
        var script = "f() { P \"$1\"; }" + string.Concat(Enumerable.Repeat("; f {}", calls));
        Assert.Equal(isAccepted, !new CommandTemplate("bash -c '" + script + "'").UnquotableReasons.Any());
    }
}
