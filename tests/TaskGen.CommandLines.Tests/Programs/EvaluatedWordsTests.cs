using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;

namespace TaskGen.CommandLines.Tests.Programs;

/// <summary>Programs that read their words as scripts, as code or as names, wherever they are in a script.</summary>
public sealed class EvaluatedWordsTests
{
    /// <summary>Scripts in which a value arrives at the printer <c>P</c> as one argument.</summary>
    public static TheoryData<string> Quoted =>
    [
        "! ! ssh host P {}",
        "ssh host 'P {}'",
        "ssh host ssh host P {}",
        "sudo timeout 5 ssh host sh -c \"'P {}'\"",
        "docker run img sh -c 'P {}'",
        "trap 'P {}' EXIT",
        "f() {{ P {}; }}; f",
        "case {} in *) P {};; esac",
        "case a in *) for i in {} b; do P \"$i\"; done;; esac",
        "[[ {} == * && -z x{} ]]; P {}",
        "a=({} {}); P \"${{a[1]}}\"",
        "P \"$(ssh host printf %s {})\"",
        "cat <<< {} > /dev/null; P {}",
        "P a > /dev/null 2>&1; P {}",
        "declare x={}; P \"$x\"",
        "[ {} = x ] || P {}",
        "env - PATH=\"$PATH\" ssh host P {}",
        "env -i PATH=\"$PATH\" ssh host P {}",
        "env time -o /dev/null ssh host P {}",
        "env time -a -o /dev/null ssh host P {}",
        "numactl -l ssh host P {}",
        "nsenter -t 1 -m ssh host P {}",
        "setarch x86_64 -R ssh host P {}",
        "systemd-run --scope -p A=b ssh host P {}",
        "unshare -f -p ssh host P {}",
        "ionice -t ssh host P {}",
        "valgrind -q ssh host P {}",
        "until ssh host P {}; do true; done",
        "exec 3< <(ssh host P {}); cat <&3",
        "ssh host -l user P {}",
        "ssh host -p 22 -- P {}",
        "ssh host -- P {}",
        "ssh -t host P {}",
        "sudo -E sh -c 'P {}'",
        "su user -c'P {}'",
        "su -c\"P {}\" user",
        "srun -n 2 ssh host P {}",
        "mpirun -n 2 ssh host P {}",
        "sshpass -e ssh host P {}",
        "launch ssh host P {}",
        "launch env A=b timeout 5 ssh host P {}",
        "launch su user -c 'P {}'",
        "docker run --health-cmd \"P {}\" img",
        "docker run --health-cmd='P {}' img",
        "nix-shell --run 'P {}'",
        "bash -s -- {} <<< 'P \"$1\"'",
        "declare -i n; m={}; P \"$m\"",
        "P \"$(printf %s x{})\" {}",
        "tmux new-session -d -s n sh -c 'P {}'",
        "tmux new -d 'P {}'",
        "screen -dmS n bash -c 'P {}'",
        "watch -d -n 1 'P {}'",
        "watch -t P {}",
        "hyperfine -N 'P {}'",
        "echo a | xargs --max-lines ssh host P {}",
        "clush -w a P {}",
        "plink -batch host P {}",
        "for h in a; do time ssh $h P {}; done",
        "case a in a) ssh h 'P {}' ;; *) eval \"P {}\" ;; esac",
        "if false; then :; elif ssh h P {}; then :; fi",
        "{{ ssh h P {}; }} 2>&1 | cat",
        "3>&1 ssh h P {} 3>&-",
        "A=b B=c sudo -u root ssh h P {}",
        "nohup timeout 5 ssh h P {}",
        "timeout -s KILL -k 1 5 ssh h P {}",
        "env -u X -C / A=b ssh h P {}",
        "sudo sudo sudo ssh h P {}",
        "exec -a x sh -c 'P {}'",
        "command command eval P {}",
        "flock /dev/null -c \"ssh h 'P {}'\"",
        "ssh h \"sudo sh -c 'P {}'\"",
        "ssh h 'for i in 1 2; do P {} $i; done'",
        "ssh h bash -c \"'P {}'\"",
        "ssh h ssh h2 ssh h3 P {}",
        "bash -c \"bash -c \\\"bash -c 'P {}'\\\"\"",
        "eval \"for i in 1; do P {}; done\"",
        "f() {{ eval \"P $1\"; }}; f a; P {}",
        "[[ {} =~ ^a ]] || P {}; P {}",
        "cat <(ssh h P {})",
        "if [[ -n a ]]; then case a in a) for i in 1; do {{ ( eval P {} ); }}; done;; esac; fi",
        "find . -maxdepth 0 -print | xargs P {}",
        "bash -c 'P \"$0\" \"$@\"' {} {}",
        "python3 -c \"import sys\" {}; P {}",
        "coproc P {}; cat <&\"${{COPROC[0]}}\"",
        "coproc P {} {}; cat <&\"${{COPROC[0]}}\"",
        "coproc {{ P {}; }}; cat <&\"${{COPROC[0]}}\"",
        "set -euo pipefail; P {} | tail -n +1",
        "mpirun -n 4 bash -c 'P {}'",
        "ssh -fN -L 1:h:2 h; ssh h \"cd / && P {}\"",
        "f() ( P \"$1\" ); f {}",
        "a=(); a+=({}); P \"${{a[@]}}\"",
        "declare -A m=([k]={}); P \"${{m[k]}}\"",
        "P {} 2> >(cat >/dev/null)",
        "P {} # it is \"quoted",
        "xargs -r -0 echo < /dev/null; P {}",
    ];

    [SkippableTheory]
    [MemberData(nameof(Quoted))]
    public void A_value_is_quoted_as_often_as_it_is_read(string script) => QuotedScripts.AssertCarries(script);

    [Theory]
    [InlineData("[ -v {} ]", true)]
    [InlineData("declare {}=1", true)]
    [InlineData("declare -i n m=1; n={}", true)]
    [InlineData("integer n; n+={}", true)]
    [InlineData("RANDOM={}", true)]
    [InlineData("export OPTIND={}", true)]
    [InlineData("for RANDOM in {}; do run; done", true)]
    [InlineData("NODE_OPTIONS={} node x", true)]
    [InlineData("env PERL5OPT={} perl x", true)]
    [InlineData("eval \"$(run {})\"", true)]
    [InlineData("eval $(run {})", true)]
    [InlineData("ssh host P \"$(run {})\"", true)]
    [InlineData("sh -c \"$(run {})\"", true)]
    [InlineData("python3 -c \"$(run {})\"", true)]
    [InlineData("sudo -s run {}", true)]
    [InlineData("sudo -iu root run {}", true)]
    [InlineData("sudo -u root --login run {}", true)]
    [InlineData("env -iS \"run {}\"", true)]
    [InlineData("env --split-string=\"run {}\"", true)]
    [InlineData("wsl run {}", true)]
    [InlineData("docker run --health-cmd={} img", true)]
    [InlineData("scp -o ProxyCommand={}x a b", true)]
    [InlineData("sftp -o \"ProxyCommand=run {}\" a", true)]
    [InlineData("git -c core.sshCommand=\"ssh -i {}\" fetch", true)]
    [InlineData("perl -M{} -e 1", true)]
    [InlineData(". /dev/stdin <<< {}", true)]
    [InlineData("echo {} | source /dev/stdin", true)]
    [InlineData("echo {} | sh /dev/stdin", true)]
    [InlineData("echo {} | python3 /dev/fd/0", true)]
    [InlineData("echo {} | xargs -I% sh -c %", true)]
    [InlineData("echo {} | xargs ssh host run", true)]
    [InlineData("echo {} | parallel sh -c", true)]
    [InlineData("env PS4={} run", true)]
    [InlineData("wait -n -p {}", true)]
    [InlineData("read -a {}", true)]
    [InlineData("set -A {} x", true)]
    [InlineData("print -v {} x", true)]
    [InlineData("private {}", true)]
    [InlineData("getln {}", true)]
    [InlineData("export PS4={}", true)]
    [InlineData("GIT_SSH_COMMAND=\"ssh -i {}\" git clone x", true)]
    [InlineData("env RSYNC_RSH=\"ssh -i {}\" rsync a b", true)]
    [InlineData("rsync -a -e \"ssh -p {}\" a b", true)]
    [InlineData("rsync -a a b --rsh=\"ssh -p {}\"", true)]
    [InlineData("tar -xf a --checkpoint-action=exec=\"run {}\"", true)]
    [InlineData("make X={} all", true)]
    [InlineData("make all -j 2 X=\"a {}\"", true)]
    [InlineData("vim -c \"s/{}/x/\" f", true)]
    [InlineData("gdb -ex \"p {}\" f", true)]
    [InlineData("echo {} | at now", true)]
    [InlineData("raku -ne \"print {}\"", true)]
    [InlineData("tar -I \"zstd {}\" -xf a", true)]
    [InlineData("echo ${{V: {}}}", true)]
    [InlineData("{{ echo {}; }} | timeout 5 bash -s", true)]
    [InlineData("echo {} | python3", true)]
    [InlineData("ssh -o ProxyCommand={}x host run", true)]
    [InlineData("(( x = {} ))", true)]
    [InlineData("for ((i = 0; i < {}; i++)); do run; done", true)]
    [InlineData("echo {} | (cat | sh)", true)]
    [InlineData("echo {} | {{ tee x | bash; }}", true)]
    [InlineData("echo {} | while true; do cat | sh; done", true)]
    [InlineData("tmux send-keys -t x \"run {}\" Enter", true)]
    [InlineData("tmux new-session -d \\; send-keys \"run {}\" C-m", true)]
    [InlineData("screen -S n -X stuff \"run {}\"", true)]
    [InlineData("tmux new-window \"run {}\" \\; split-window top", true)]
    [InlineData("node -pe \"x({})\"", true)]
    [InlineData("julia --project -e \"x({})\"", true)]
    [InlineData("perl -C -e \"print {}\"", true)]
    [InlineData("ruby -W -e \"puts {}\"", true)]
    [InlineData("deno eval \"x({})\"", true)]
    [InlineData("jq --arg a b \".{}\"", true)]
    [InlineData("yq eval \".a = {}\" f", true)]
    [InlineData("matlab -noFigureWindows -logfile x -batch \"x({})\"", true)]
    [InlineData("git -c core.pager={} log", true)]
    [InlineData("git clone -c core.sshCommand=\"ssh {}\" x", true)]
    [InlineData("git rebase -x \"run {}\"", true)]
    [InlineData("python3 --check-hash-based-pycs always -c \"x={}\"", true)]
    [InlineData("crontab <<< {}", true)]
    [InlineData("socat - EXEC:{}", true)]
    [InlineData("nc -c \"run {}\" h", true)]
    [InlineData("lftp -c \"open {}\"", true)]
    [InlineData("ansible all -a \"run {}\"", true)]
    [InlineData("redis-cli eval \"return {}\" 0", true)]
    [InlineData("ls | entr -s \"run {}\"", true)]
    [InlineData("JAVA_TOOL_OPTIONS={} java x", true)]
    [InlineData("psql -h x -c \"select {}\" d", true)]
    [InlineData("git bisect run sh -c \"run {}\"", true)]
    [InlineData("git -C x submodule foreach \"run {}\"", true)]
    [InlineData("git filter-branch --tree-filter \"run {}\" HEAD", true)]
    [InlineData("blender -b x.blend --python-expr \"x({})\"", true)]
    public void Only_numbers_are_accepted_where_values_cannot_be_quoted(string script, bool takesNumbers) =>
        QuotedScripts.AssertRejected(script, takesNumbers);

    [Theory]
    [InlineData("run \"$(run {})\"")]
    [InlineData("ls {} | xargs run")]
    [InlineData("ls {} | sh run.sh")]
    [InlineData("python3 -c \"print(1)\" \"$(run {})\"")]
    [InlineData("docker run img run {}")]
    [InlineData("git clone {}")]
    [InlineData("echo $x[{}] $x:{} ={}")]
    [InlineData("sudo -u {} run")]
    [InlineData("apt-get install {}")]
    [InlineData("az batch task create --id {}")]
    [InlineData("python3 train.py -c configs/{}.yaml")]
    [InlineData("python3 -u train.py -c configs/{}.yaml")]
    [InlineData("python3 -m train -c configs/{}.yaml")]
    [InlineData("node app.js -e x{}")]
    [InlineData("node --import=x app.js -p x{}")]
    [InlineData("perl run.pl -e x{}")]
    [InlineData("ruby run.rb -e x{}")]
    [InlineData("php run.php -r x{}")]
    [InlineData("Rscript run.R -e x{}")]
    [InlineData("julia --threads 4 run.jl -e x{}")]
    [InlineData("lua run.lua -e x{}")]
    [InlineData("git switch -c x-{}")]
    [InlineData("git checkout -b x-{}")]
    [InlineData("git commit -c x-{}")]
    [InlineData("git bisect start x-{}")]
    [InlineData("git submodule add x-{}")]
    [InlineData("blender -b {} -o out-{} -f 12")]
    [InlineData("ffmpeg -i a{} -vf scale=1:2 b{}.mp4")]
    [InlineData("srun --ntasks=1 run x{}")]
    [InlineData("jq -n --arg x a{} .x")]
    [InlineData("jq --argjson x {} --arg y b{} .x f{}")]
    [InlineData("psql -v x=a{} -f f")]
    [InlineData("cat {} | grep x | wc -l")]
    [InlineData("tmux new-session -d run {}")]
    public void Argument_that_is_not_evaluated_is_accepted(string script) =>
        Assert.Empty(new CommandTemplate("bash -c '" + script + "'").UnquotableReasons);

    [Theory]
    [InlineData("echo $x[{}]", true)]
    [InlineData("echo \"$x[1,{}]\"", true)]
    [InlineData("echo $x:{}", false)]
    [InlineData("echo \"$x:s/{}/b/\"", false)]
    [InlineData("echo ={}", false)]
    [InlineData("x=={}", false)]
    [InlineData("echo $+{}", false)]
    [InlineData("echo \"$#{}\"", false)]
    [InlineData("true; - eval \"$(run {})\"", true)]
    public void Only_numbers_are_accepted_where_zsh_expands_words(string script, bool takesNumbers)
    {
        var context = Assert.Single(CommandLineReader.Read("zsh -c '" + script.Replace("{}", "\0") + "'").Contexts).Value;
        Assert.NotNull(context.UnquotableReason);
        Assert.Equal(takesNumbers, context.Unquoted != UnquotedValues.None);
    }

    [Theory]
    [InlineData("all", true)]
    [InlineData("a b $(x)", true)]
    [InlineData("", true)]
    [InlineData("X=$(shell touch pwned)", false)]
    [InlineData("--eval=x", false)]
    [InlineData("-f", false)]
    public void Make_gets_no_assignment_and_no_option(string value, bool isTaken)
    {
        Assert.Equal(isTaken, new CommandTemplate("make {}").TryFill(value) is not null);
        Assert.Equal(isTaken, new CommandTemplate("bash -c 'make -j 4 {}'").TryFill(value) is not null);
    }

    [Theory]
    [InlineData("x={} run")]
    public void List_is_rejected_where_a_single_word_is_required(string script) =>
        Assert.False(new CommandTemplate("bash -c '" + script + "'").TakesLists);

    [Theory]
    [InlineData("{} sample")]
    [InlineData("bash -c '{} sample'")]
    public void A_list_as_the_program_must_not_be_empty(string line)
    {
        var place = Assert.Single(CommandLineReader.Read(line.Replace("{}", "\0")).Contexts).Value;
        Assert.True(place.TakesList);
        Assert.Equal(Analyzers.Model.CommandLimits.NotEmptyList, place.Limits);
    }

    [Theory]
    [InlineData("run {}")]
    [InlineData("make {}")]
    [InlineData("rsync -a {} host:b")]
    [InlineData("tar -czf a.tar.gz {}")]
    [InlineData("for i in {}; do run $i; done")]
    [InlineData("a=({})")]
    [InlineData("ssh host run {}")]
    public void List_is_accepted_where_any_number_of_words_is(string script) => Assert.True(new CommandTemplate("bash -c '" + script + "'").TakesLists);
}
