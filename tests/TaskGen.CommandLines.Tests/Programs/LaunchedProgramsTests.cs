using System.Linq;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.CommandLines.Programs;
using TaskGen.Analyzers.Model;

namespace TaskGen.CommandLines.Tests.Programs;

/// <summary>Scripts and code that programs get through launchers, containers, files, and their input.</summary>
public sealed class LaunchedProgramsTests
{
    // They add arguments of their own, or keep the words for a shell of their own.
    private static readonly string[] OtherLaunchers = ["xargs"];

    /// <summary>The programs that start a command, or give it to a shell.</summary>
    public static TheoryData<string> Launchers =>
    [
        .. ProgramTable.Names.Where(static name => name.IndexOf('+') < 0 && !OtherLaunchers.Contains(name)
            && ProgramTable.Find(name)!.Rest is WordsReading.Command or WordsReading.JoinedScript or WordsReading.ScriptOrCommand
                or WordsReading.Container),
    ];

    [Theory]
    [MemberData(nameof(Launchers))]
    public void Script_without_quotation_marks_is_found_after_each_launcher(string name)
    {
        var rule = ProgramTable.Find(name)!;
        var words = string.Concat(rule.OptionalSubcommands.Take(1).Concat(Enumerable.Repeat("1", rule.Operands))
            .Concat(rule.StartsAtDashes ? ["pod", "--"] : []).Select(static word => " " + word));
        Assert.Equal(
            ScriptFaultKind.NotQuoted,
            ScriptWords.Find(CommandLineReader.Read($"{name}{words} sh -c echo hello"))?.Kind);
        Assert.Null(ScriptWords.Find(CommandLineReader.Read($"{name}{words} sh -c ls")));
    }

    [SkippableTheory]
    [InlineData("bash -euoc pipefail 'P {}'")]
    [InlineData("bash -oe pipefail -c 'P {}'")]
    [InlineData("bash -c - 'P {}'")]
    [InlineData("docker run --entrypoint sh img -c 'P {}'")]
    [InlineData("docker run --rm -v$PWD:/src --entrypoint=bash img -ec 'P {}'")]
    [InlineData("docker run --entrypoint sh -c 512 img -c 'P {}'")]
    [InlineData("docker run -it -e A=b img timeout 5 sh -c 'P {}'")]
    [InlineData("kubectl exec -it pod -c main -- sh -c 'P {}'")]
    [InlineData("singularity exec --nv -B /a:/b img sh -c 'P {}'")]
    [InlineData("lxc-attach -n c -- sh -c \"P {}\"")]
    [InlineData("conda run -n env sh -c 'P {}'")]
    [InlineData("npm exec -c 'P {}'")]
    [InlineData("tmux -c 'P {}'")]
    [InlineData("start-stop-daemon --start --exec /bin/sh -- -c 'P {}'")]
    [InlineData("watch -x P {}")]
    [InlineData("SHELL=/bin/sh; $SHELL -c 'P {}'")]
    [InlineData("SHELL=/bin/sh; \"${{SHELL}}\" -c 'P {}'")]
    [InlineData("SUDO=; $SUDO sh -c 'P {}'")]
    [InlineData("sudo -usvc P {}")]
    [InlineData("[[ $(wc -l < {}) -gt 3 ]] 2> /dev/null; P {}")]
    public void A_value_is_quoted_for_each_program_that_reads_it(string script) => QuotedScripts.AssertCarries(script);

    [Theory]
    [InlineData("timeout 5 bash <(echo {})")]
    [InlineData("nohup sh <(echo {})")]
    [InlineData("exec bash <(echo {})")]
    [InlineData("command source <(echo {})")]
    [InlineData("bash --rcfile <(echo {}) -i")]
    [InlineData("sed -f <(echo \"s/a/{}/\") f")]
    [InlineData("sed -nf <(echo {}) f")]
    [InlineData("awk --file=<(echo {}) f")]
    [InlineData("timeout 5 python3 <(echo {})")]
    [InlineData("make -f <(echo {})")]
    [InlineData("echo {} | make -f -")]
    [InlineData("echo {} | sed -f - f")]
    [InlineData("bash /dev/fd/3 3<<< {}")]
    [InlineData("echo {} | ssh h bash")]
    [InlineData("echo {} | ssh h \"sudo bash -s\"")]
    [InlineData("echo {} | sudo su -c sh")]
    [InlineData("echo {} | sh -c \"cat | sh\"")]
    [InlineData("echo {} | docker exec -i c bash")]
    [InlineData("echo {} | docker run --rm -it img python3 -")]
    [InlineData("echo {} | kubectl exec -i pod -- sh")]
    [InlineData("echo {} | singularity exec img sh")]
    [InlineData("echo {} | launch sh")]
    [InlineData("docker exec -i c sh <<< \"run {}\"")]
    [InlineData("echo {} | tee >(bash)")]
    [InlineData("echo {} > >(bash)")]
    [InlineData("exec > >(bash); echo {}")]
    [InlineData("{{ cat; sh; }} <<< {}")]
    [InlineData("bash <<E\n$(echo {})\nE")]
    [InlineData("f() {{ bash; }}; echo {} | f")]
    [InlineData("f() {{ f; bash; }}; f <<< {}")]
    [InlineData("while read -r n; do bash; done < <(echo {})")]
    [InlineData("echo {} | parallel")]
    [InlineData("echo {} | xargs -I% sed \"s/a/%/\" f")]
    [InlineData("echo {} | xargs -I % python3 -c \"print(%)\"")]
    [InlineData("echo {} | xargs --replace=% launch sh -c \"run %\"")]
    [InlineData("echo {} | xargs -0 python3 -c")]
    [InlineData("echo {} | xargs xargs sh -c")]
    [InlineData("echo {} | sqlite3 f")]
    public void Output_that_becomes_a_script_or_code_is_rejected(string script) =>
        QuotedScripts.AssertRejected(script, takesNumbers: true);

    [Theory]
    [InlineData("docker run --entrypoint python3 img -c \"print({})\"")]
    [InlineData("docker run --entrypoint=perl img -e \"print {}\"")]
    [InlineData("docker exec c sed -i \"s/a/{}/\" f")]
    [InlineData("docker -H x compose -f y run --rm app awk \"{{ print {} }}\"")]
    [InlineData("docker exec c find . -exec run {} \\;")]
    [InlineData("sqlite3 x.db \"select 1\" \".import {} t\"")]
    [InlineData("sqlite3 -separator , x.db a \"b {}\"")]
    [InlineData("sqlite3 x.db --cmd \"b {}\"")]
    [InlineData("duckdb x.db \"select {}\"")]
    [InlineData("sed -ibefore \"s/a/{}/\" f")]
    [InlineData("sed -i.e \"s/a/{}/\" f")]
    [InlineData("sed --expr=\"s/a/{}/\" f")]
    [InlineData("sed --e \"s/a/{}/\" f")]
    [InlineData("gawk -i inplace \"x {}\" f")]
    [InlineData("gawk -l time \"x {}\" f")]
    [InlineData("python3 -m timeit -s \"x({})\" y")]
    [InlineData("python3 -m timeit -n 5 \"x({})\"")]
    [InlineData("python3 -m IPython -c \"x({})\"")]
    [InlineData("mpirun -np 1 a : -np 1 python3 -c \"x({})\"")]
    [InlineData("mpirun -np 1 python3 a.py : -np 1 sed \"s/{}/x/\" f")]
    [InlineData("mpirun --unknown A awk \"x {}\" f")]
    [InlineData("srun --gres gpu:1 sed \"s/{}/x/\" f")]
    [InlineData("vim +\"s/{}/x/\" f")]
    [InlineData("gdb --ex \"p {}\" f")]
    [InlineData("py -c \"x({})\"")]
    [InlineData("maya -command \"x({})\"")]
    [InlineData("gs -c \"x {}\" -f y")]
    [InlineData("sem -j 2 run {}")]
    [InlineData("$PYTHON -c \"x({})\"")]
    [InlineData("$SUDO sed -i \"s/a/{}/\" f")]
    [InlineData("scp host:/data/{} .")]
    [InlineData("scp user@host:{}x .")]
    [InlineData("rsync -a a host:/data/{}")]
    [InlineData("X={} make")]
    [InlineData("export X={}; make all")]
    [InlineData("export X; X={}; make all")]
    [InlineData("set -a; X={}; sudo make all")]
    [InlineData("env X={} make")]
    [InlineData("env X={} sh -c \"cd a && make\"")]
    [InlineData("declare -i n; read -r n <<< {}")]
    [InlineData("declare -i n; echo {} | read n")]
    [InlineData("declare -ai a; mapfile a <<< {}")]
    [InlineData("declare -i a; printf -v a %s {}")]
    [InlineData("n={}; builtin declare -i n")]
    [InlineData("declare -i n; declare -n r=n; r={}")]
    [InlineData("[[ $(cat {}) -gt 3 ]]")]
    [InlineData("[[ $(wc -l {}) -gt 3 ]]")]
    [InlineData("git grep --no-index -O\"less {}\" l f")]
    [InlineData("git grep -O{} l f")]
    [InlineData("git rebase -x {} main")]
    [InlineData("tar -I {} -cf x.tar f")]
    [InlineData("tar -cf x.tar -I \"{}\" f")]
    [InlineData("tar -F {} -cf x.tar f")]
    [InlineData("man -P {} ls")]
    [InlineData("rsync -e {} a h:b")]
    public void Code_is_rejected_however_its_program_is_started(string script) => QuotedScripts.AssertRejected(script, takesNumbers: true);

    [Theory]
    [InlineData("exit {}")]
    [InlineData("return {}")]
    [InlineData("shift {}")]
    [InlineData("printf \"%d\\n\" {}")]
    [InlineData("printf \"%*s\" {} a")]
    [InlineData("print -f %d {}")]
    [InlineData("float x={}")]
    [InlineData("typeset -F 2 x; x={}")]
    [InlineData("COLUMNS={} ls")]
    [InlineData("export SHLVL={}")]
    [InlineData("zparseopts a={}")]
    [InlineData("zformat -f {} x a:b")]
    [InlineData("zmodload zsh/stat; zstat -A {} f")]
    [InlineData("zmodload zsh/datetime; strftime -s {} %Y 1")]
    [InlineData("zmodload zsh/system; sysopen -u {} f")]
    [InlineData("LINES={}")]
    [InlineData("read SECONDS <<< {}")]
    [InlineData("[ -t {} ]")]
    [InlineData("[[ -t {} ]]")]
    [InlineData("zmv -n f {}")]
    public void Expression_that_only_zsh_evaluates_is_rejected(string script) => QuotedScripts.AssertRejected(script, true, "zsh");

    [Theory]
    [InlineData("ls *(e:{}:)")]
    [InlineData("ls *({})")]
    [InlineData("ls a({})")]
    public void Glob_qualifier_of_zsh_is_rejected(string script) => QuotedScripts.AssertRejected(script, takesNumbers: false, "zsh");

    [Theory]
    [InlineData("exit {}")]
    [InlineData("printf \"%d\\n\" {}")]
    [InlineData("COLUMNS={} ls")]
    [InlineData("sed -nf s.sed data/{}.txt")]
    [InlineData("awk --file=x.awk {}")]
    [InlineData("jq -rf x.jq data/{}")]
    [InlineData("jq --from-file x.jq data/{}")]
    [InlineData("git clean -fdx build-{}")]
    [InlineData("git cherry-pick -x a{}")]
    [InlineData("scp {} host:data")]
    [InlineData("scp -s host:/data/{} .")]
    [InlineData("rsync -as host:/data/{} .")]
    [InlineData("rsync -a rsync://host/data/{} .")]
    [InlineData("rsync -a ./a:b/{} c")]
    [InlineData("X={} run; make")]
    [InlineData("X={}; make")]
    [InlineData("echo {} | docker run img sh")]
    [InlineData("echo {} | docker run img sh -c \"cat | sh\"")]
    [InlineData("echo {} | grep python")]
    [InlineData("echo {} | ssh h cat")]
    [InlineData("echo {} | tee >(cat)")]
    [InlineData("echo {} | xargs sed -i \"s/a/$b/\"")]
    [InlineData("echo {} | xargs -I% cp % %.bak")]
    [InlineData("$PYTHON train.py -c configs/{}.yaml")]
    [InlineData("docker run -v {}:/data img run x{}")]
    [InlineData("mpirun -np 2 a {} : -np 2 b {}")]
    public void Argument_is_accepted_where_nothing_evaluates_it(string script) =>
        Assert.Empty(new CommandTemplate("bash -c '" + script.Replace("'", "'\\''") + "'").UnquotableReasons);

    [Theory]
    [InlineData("scp host:a{} b", UnquotableKind.RemotePath)]
    [InlineData("make -j 4 X={}", UnquotableKind.ExpandedAssignment)]
    public void The_reason_names_what_evaluates_the_value(string line, object kind) =>
        Assert.Equal((UnquotableKind)kind, Assert.Single(new CommandTemplate(line).UnquotableReasons).Kind);
}
