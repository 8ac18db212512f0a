using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;

namespace TaskGen.CommandLines.Tests.Programs;

/// <summary>Command lines as users write them, in which a value could become a part of a script, of code, or of a name.</summary>
public sealed class WrittenTemplatesTests
{
    [SkippableTheory]
    [InlineData("for h in a b; do ssh $h P {}; done")]
    [InlineData("printf 'a\\n' | while read -r h; do ssh \"$h\" \"P {}\"; done")]
    [InlineData("if ssh host P {}; then true; fi")]
    [InlineData("if true; then ssh host P {}; fi")]
    [InlineData("if false; then true; else ssh host P {}; fi")]
    [InlineData("if ! ssh host P {}; then true; fi")]
    [InlineData("{{ ssh host P {}; }}")]
    [InlineData("time ssh host P {}")]
    [InlineData("nohup ssh host P {}")]
    [InlineData("exec ssh host P {}")]
    [InlineData("timeout 5 ssh host P {}")]
    [InlineData("sudo su - user -c 'P {}'")]
    [InlineData("sudo -u root ssh host P {}")]
    [InlineData("env A=b ssh host P {}")]
    [InlineData("command eval P {}")]
    [InlineData("builtin eval P {}")]
    [InlineData("2>/dev/null ssh host P {}")]
    [InlineData("for i in 1; do eval P {}; done")]
    [InlineData("echo a | while read -r h; do eval \"P {}\"; done")]
    [InlineData("if eval P {}; then true; fi")]
    [InlineData("if true; then eval \"P {}\"; fi")]
    [InlineData("! ! eval P {}")]
    [InlineData("{{ eval P {}; }}")]
    [InlineData("time eval P {}")]
    [InlineData("2>/dev/null eval P {}")]
    [InlineData("if true; then trap 'P {}' EXIT; fi")]
    [InlineData("for i in 1; do trap \"P {}\" EXIT; done")]
    [InlineData("{{ trap 'P {}' EXIT; }}")]
    [InlineData("time trap 'P {}' EXIT")]
    [InlineData("builtin trap 'P {}' EXIT")]
    [InlineData("2>/dev/null trap 'P {}' EXIT")]
    public void A_script_after_a_keyword_a_launcher_or_a_redirection(string script) => QuotedScripts.AssertCarries(script);

    [Theory]
    [InlineData("let {}")]
    [InlineData("for i in 1; do let {}; done")]
    [InlineData("while let {}; do run; done")]
    [InlineData("if let {}; then run; fi")]
    [InlineData("if true; then let n={}; fi")]
    [InlineData("if a; then b; else let {}; fi")]
    [InlineData("! let {}")]
    [InlineData("{{ let {}; }}")]
    [InlineData("time let {}")]
    [InlineData("command let {}")]
    [InlineData("builtin let \"n={}\"")]
    [InlineData("2>/dev/null let {}")]
    [InlineData("trap {} EXIT")]
    [InlineData("if true; then trap {} EXIT; fi")]
    [InlineData("! trap {} EXIT")]
    public void Expression_after_a_keyword_is_rejected(string script) => QuotedScripts.AssertRejected(script, takesNumbers: true);

    [SkippableTheory]
    [InlineData("flock /dev/null -c 'P {}'")]
    [InlineData("docker run --entrypoint sh img -c 'P {}'")]
    [InlineData("runuser -u root -c 'P {}'")]
    [InlineData("sg group -c 'P {}'")]
    [InlineData("tmux new-session -s x 'P {}'")]
    [InlineData("hyperfine -w 3 'P {}'")]
    [InlineData("npx -c 'P {}'")]
    [InlineData("pdsh -w host P {}")]
    [InlineData("autossh host P {}")]
    public void A_script_of_a_program_that_has_an_option_for_it(string script) => QuotedScripts.AssertCarries(script);

    [Theory]
    [InlineData("env -S {}")]
    [InlineData("bash <<< {}")]
    [InlineData("source <(echo {})")]
    [InlineData("echo {} | sudo sh")]
    [InlineData("echo {} | ssh host")]
    public void A_script_that_a_program_splits_or_has_as_its_input(string script) =>
        QuotedScripts.AssertRejected(script, takesNumbers: true);

    [Theory]
    [InlineData("[[ -n a && {} -eq 1 ]]")]
    [InlineData("[[ ( {} -eq 1 ) ]]")]
    [InlineData("[[ -v {} ]]")]
    [InlineData("test -v {}")]
    [InlineData("declare -i n={}")]
    [InlineData("local -i n={}")]
    [InlineData("typeset -i n={}")]
    [InlineData("printf -v {} x")]
    [InlineData("read {}")]
    [InlineData("unset {}")]
    [InlineData("a[{}]=1")]
    [InlineData("mapfile -C {} x")]
    [InlineData("PS4={}")]
    [InlineData("PS4={} run")]
    public void A_word_that_bash_evaluates_though_it_is_quoted(string script) => QuotedScripts.AssertRejected(script, takesNumbers: true);

    [Theory]
    [InlineData("python3 -u -c \"print({})\"")]
    [InlineData("python3 -uc \"print({})\"")]
    [InlineData("python3.11 -c \"print({})\"")]
    [InlineData("perl -pe \"s/{}/x/\"")]
    [InlineData("perl -ne \"print {}\"")]
    [InlineData("perl -le \"print {}\"")]
    [InlineData("perl -w -e \"print {}\"")]
    [InlineData("ruby -ne \"print {}\"")]
    [InlineData("node --eval=\"print({})\"")]
    [InlineData("Rscript -e \"print({})\"")]
    [InlineData("julia -e \"print({})\"")]
    [InlineData("lua -e \"print({})\"")]
    [InlineData("octave --eval \"disp({})\"")]
    [InlineData("matlab -batch \"disp({})\"")]
    [InlineData("awk \"{{ print {} }}\" x")]
    [InlineData("awk '{{ print \"{}\" }}' x")]
    [InlineData("sed \"s/{}/x/\" x")]
    [InlineData("sed 's/{}/x/' x")]
    public void Code_in_another_language(string script) => QuotedScripts.AssertRejected(script, takesNumbers: true);

    [SkippableTheory]
    [InlineData("[[ {} == y* ]]; P {}")]
    [InlineData("case x in {}) P a;; *) P {};; esac")]
    [InlineData("case {} in {}) P {};; esac")]
    public void Value_that_could_be_an_operator_arrives_unchanged(string script) => QuotedScripts.AssertCarries(script);

    [Fact]
    public void Number_that_could_be_an_operator_is_rejected() => QuotedScripts.AssertRejected("P ${{V:{}}}", takesNumbers: false);

    [Theory]
    [InlineData("run > {}")]
    [InlineData("case {} in x) run;; esac")]
    [InlineData("for {} in a; do run; done")]
    [InlineData("[[ -f {} ]]")]
    public void List_is_not_accepted_where_a_single_word_is_required(string script) =>
        Assert.False(new CommandTemplate("bash -c '" + script + "'").TakesLists);

    [SkippableFact]
    public void A_list_of_the_words_of_a_loop()
    {
        QuotedScripts.AssertCarries("for f in {}; do P \"$f\"; done");
        Assert.True(new CommandTemplate("bash -c 'for f in {}; do run \"$f\"; done'").TakesLists);
    }

    [Theory]
    [InlineData("find . -exec run {} \\;")]
    [InlineData("if true; then find . -exec run {} +; fi")]
    [InlineData("for d in a b; do find $d -name x -execdir run {} \\;; done")]
    [InlineData("! find . -ok run {} \\;")]
    [InlineData("time sudo find . -exec run {} \\;")]
    [InlineData("ls | xargs -I% run {}")]
    [InlineData("ls | xargs -rI% run {}")]
    [InlineData("ls | xargs -rI{{}} run {}")]
    [InlineData("ls | xargs --replace=% run {}")]
    [InlineData("ls | xargs -i run {}")]
    [InlineData("ls | xargs -d, -n 1 -I% run {}")]
    [InlineData("ls | xargs -da -I% run {}")]
    [InlineData("ls | xargs --null --rep=% run {}")]
    [InlineData("ls | xargs --max-procs 4 -I% run {}")]
    [InlineData("ls | xargs --max-procs=4 --open-tty -I% run {}")]
    [InlineData("if true; then ls | xargs -rI% run {}; fi")]
    [InlineData("while read -r d; do ls $d | sudo xargs -0 -I@ run {}; done")]
    public void A_word_in_which_a_program_replaces_braces(string script) => QuotedScripts.AssertRejected(script, takesNumbers: true);

    // What a number cannot change is taken; so is a value that is no part of the script.
    [Theory]
    [InlineData("ssh host P {}")]
    [InlineData("[[ {} -gt 3 ]]")]
    [InlineData("trap \"P {}\" EXIT")]
    [InlineData("su - u -c 'P {}'")]
    [InlineData("P # {}")]
    public void Number_is_accepted(string script)
    {
        var line = "bash -c '" + script.Replace("'", "'\\''").Replace("{}", "\0") + "'";
        var place = Assert.Single(CommandLineReader.Read(line).Contexts).Value;
        Assert.True(place.UnquotableReason is null || place.Unquoted != UnquotedValues.None);
    }

    [SkippableTheory]
    [InlineData("ssh -i {} host 'P a'; P {}")]
    [InlineData("ssh {}@host 'P a'; P {}")]
    [InlineData("su - {} -c 'P a'; P {}")]
    [InlineData("ssh {} P a; P {}")]
    [InlineData("(ssh host P {})")]
    public void Value_outside_the_script_is_accepted(string script) => QuotedScripts.AssertCarries(script);

    // The options after the command are not those of xargs.
    [SkippableTheory]
    [InlineData("echo a | xargs ssh host P {}")]
    [InlineData("echo a | xargs -n 1 sudo ssh host P {}")]
    [InlineData("echo a | xargs su u -c 'P {}'")]
    [InlineData("echo a | xargs -r -P4 -n 1 P -i {}")]
    [InlineData("echo a | xargs --max-args 1 P -I {}")]
    public void Value_after_xargs_is_carried(string script) => QuotedScripts.AssertCarries(script);

    [SkippableTheory]
    [InlineData("for i (a b) P $i {}")]
    [InlineData("for i in a b; P $i {}")]
    [InlineData("for i ({} b) {{ P \"$i\" }}")]
    [InlineData("foreach i (a b) P $i {}; end")]
    [InlineData("repeat 2 P {}")]
    [InlineData("if [[ -n a ]] P {}")]
    [InlineData("if [[ -n a ]] P x && P {}; P y")]
    [InlineData("if (true) P {}")]
    [InlineData("if ((1)) for i (a b) P {} $i")]
    [InlineData("while (( i++ < 2 )) P {}")]
    [InlineData("until (( i++ )) P {}")]
    [InlineData("while [[ -z $x ]] {{ x=1; P {} }}")]
    [InlineData("function f {{ P {} }}; f")]
    [InlineData("{{ P {} }} always {{ P x }}")]
    public void Value_in_short_forms_of_zsh_is_carried(string script) => QuotedScripts.AssertCarries(script, "/usr/bin/zsh");
}
