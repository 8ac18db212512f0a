using System.Linq;
using TaskGen.CommandLines.Tests.Programs;

namespace TaskGen.CommandLines.Tests.Posix;

/// <summary>What scripts and functions do with their arguments.</summary>
public sealed class ScriptArgumentsTests
{
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
