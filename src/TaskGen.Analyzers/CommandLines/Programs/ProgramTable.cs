using System;
using System.Collections.Generic;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Programs;

/// <summary>What programs do with their words: which start another program, and which read a word as a script or as code.</summary>
internal static class ProgramTable
{
    /// <summary>The POSIX shell's and the operating system's programs.</summary>
    private static readonly ProgramRule[] Rules =
    [
        // Start the command that their words are.
        new("- command builtin unbuffer catchsegv nocorrect noglob busybox toybox linux32 linux64 pkexec", WordsReading.Command),
        new("nohup setsid", WordsReading.Command) { IsDistinct = true },
        new("exec", WordsReading.Command) { Values = "-a" },
        new("time", WordsReading.Command) { Values = "-f --format -o --output" },
        new("dbus-run-session", WordsReading.Command) { Values = "--config-file --dbus-daemon" },
        new("fakeroot", WordsReading.Command) { Values = "-l --lib --faked -s -i -b" },
        new("tini", WordsReading.Command) { Values = "-p -e" },
        new("dumb-init", WordsReading.Command) { Values = "-r --rewrite" },
        new("setarch", WordsReading.Command) { Operands = 1 },
        new("systemd-run", WordsReading.Command) { Values = "-p --property -u --unit -E --setenv -M --machine -H --host --slice --uid --gid --nice --working-directory --description" },
        new("systemd-inhibit", WordsReading.Command) { Values = "--what --who --why --mode" },
        new("valgrind caffeinate", WordsReading.Command) { Values = "-t -w" },
        new("cpulimit", WordsReading.Command) { Values = "-l --limit -p --pid -e --exe -P --path -c --cpu" },
        new("env", WordsReading.Command)
        {
            TakesAssignments = true,
            IsDistinct = true,
            Values = "-u --unset -C --chdir --block-signal --default-signal",
            Unquotable = "-S --split-string",
            UnquotableReason = UnquotableKind.EnvSplitString,
        },
        new("nice", WordsReading.Command) { Values = "-n --adjustment" },
        new("ionice", WordsReading.Command) { Values = "-c --class -n --classdata -p --pid -P --pgid -u --uid" },
        new("chrt taskset", WordsReading.Command) { Operands = 1, Values = "-p -T -P -D" },
        new("stdbuf", WordsReading.Command) { Values = "-i -o -e --input --output --error" },
        new("timeout", WordsReading.Command) { Operands = 1, IsDistinct = true, Values = "-k -s --kill-after --signal" },
        new("sudo doas", WordsReading.Command)
        {
            TakesAssignments = true,
            IsDistinct = true,
            Unquotable = "-s --shell -i --login",
            UnquotableReason = UnquotableKind.SudoLoginShell,
            Values = "-u -g -h -p -C -r -t -T -U -R -D --user --group --host --prompt --close-from --role --type --command-timeout --other-user --chroot --chdir",
        },
        new("gosu su-exec chroot", WordsReading.Command) { Operands = 1, Values = "--userspec --groups" },
        new("setpriv", WordsReading.Command)
        {
            Values = "--reuid --regid --ruid --euid --rgid --egid --groups --inh-caps --ambient-caps --bounding-set --securebits --pdeathsig --selinux-label --apparmor-profile",
        },
        new("unshare", WordsReading.Command) { Values = "-R --root -w --wd -S --setuid -G --setgid --propagation --setgroups --map-user --map-group --map-users --map-groups" },
        new("nsenter", WordsReading.Command) { Values = "-t --target -S --setuid -G --setgid" },
        new("prlimit", WordsReading.Command) { Values = "-p --pid -o --output" },
        new("numactl", WordsReading.Command) { Values = "-i --interleave -N --cpunodebind -m --membind -C --physcpubind -p -P --preferred --preferred-many" },
        new("strace", WordsReading.Command) { Values = "-e -o -p -s -u -a -E -P -I -O -S -X -b -U" },
        new("ltrace", WordsReading.Command) { Values = "-a --align -A -D -e -F --config -l --library -n --indent -o --output -p -s -u -w --where -x" },
        new("xvfb-run", WordsReading.Command) { Values = "-e -f -n -p -s -w --error-file --auth-file --server-num --server-args --xauth-protocol --wait" },
        new("flock", WordsReading.Command)
        {
            Operands = 1,
            IsDistinct = true,
            Values = "-E -w --timeout --wait --conflict-exit-code",
            Scripts = "-c --command",
        },
        new("npx", WordsReading.Command) { Values = "-p --package", Scripts = "-c --call" },
        new("xargs", WordsReading.Command) { IsDistinct = true, Values = "-a -d -E -I -L -n -P -s --arg-file --delimiter --max-lines --max-args --max-procs --max-chars" },
        new("runuser", WordsReading.Command)
        {
            IsDistinct = true,
            Values = "-u --user -g --group -G --supp-group -s --shell -w --whitelist-environment",
            Scripts = "-c --command --session-command",
        },

        new("sshpass", WordsReading.Command) { Values = "-p -f -d -P" },
        new("chpst", WordsReading.Command) { Values = "-u -U -e -/ -n -l -L -m -d -o -p -f -c -t -r -b" },
        new("setuidgid s6-setuidgid envdir cgexec softlimit", WordsReading.Command) { Operands = 1, Values = "-g -m -d -s -l" },
        new("srun", WordsReading.Command)
        {
            Values = "-n --ntasks -N --nodes -c --cpus-per-task -p --partition -t --time -J --job-name -o --output -e --error -i --input -w --nodelist -x --exclude -A --account -D --chdir -G --gpus --mem --export --mpi --cpu-bind",
        },
        new("mpirun mpiexec orterun", WordsReading.Command)
        {
            Values = "-n -np -c -N -H -host --host -hostfile --hostfile -machinefile --machinefile -wdir --wdir -genvlist -ppn -f -bind-to --bind-to -map-by --map-by -env",
        },
        new("docker podman nerdctl", WordsReading.Launched) { Scripts = "--health-cmd" },
        new("forfiles schtasks runas wmic mshta", WordsReading.Unquotable)
        {
            UnquotableReason = UnquotableKind.ReparsedCommandLine,
        },
        new("wsl", WordsReading.Unquotable)
        {
            UnquotableReason = UnquotableKind.WslShell,
        },

        // Give words to a shell, on this machine or on another.
        new("ssh autossh rsh slogin", WordsReading.JoinedScript)
        {
            Operands = 1,
            HasLateOptions = true,
            IsDistinct = true,
            Values = "-B -b -c -D -E -e -F -I -i -J -L -l -m -O -p -Q -R -S -W -w",
            Code = "-o",
            ReadsInput = true,
        },
        new("pdsh", WordsReading.JoinedScript) { IsDistinct = true, Values = "-w -x -l -t -u -f -R -M -g -X" },
        new("eval watch parallel-ssh pssh", WordsReading.JoinedScript)
        {
            Values = "-n --interval -j --jobs -S --sshlogin -a --arg-file --colsep -d --delimiter -N -P --results --joblog --timeout --retries -h -H -l -t -o -e",
        },
        new("su")
        {
            IsDistinct = true,
            Values = "-s --shell -g --group -G --supp-group -w --whitelist-environment",
            Scripts = "-c --command --session-command",
            ReadsInput = true,
        },
        new("sg", WordsReading.ScriptFirst) { Operands = 1, Scripts = "-c" },
        new("script") { Values = "-E -I -O -B -T -m -o --echo --log-in --log-out --log-io --log-timing", Scripts = "-c --command" },
        new("hyperfine", WordsReading.Scripts)
        {
            Values = "-w --warmup -r --runs -m --min-runs -M --max-runs -N -S --shell -n --command-name --export-json --export-csv --export-markdown -u --time-unit --style -D --sort",
            Scripts = "-p --prepare -c --cleanup -s --setup",
        },
        new("tmux screen", WordsReading.ScriptOrCommand) { Operands = 1, HasLateOptions = true, Values = "-n -s -t -c -e -F -x -y -L -S -f" },
        new("trap", WordsReading.ScriptFirst),
        new("alias", WordsReading.Evaluated),
        new("emulate nix-shell") { Values = "-p --packages -A --attr -I", Scripts = "-c --run --command" },
        new("split") { Values = "-a -b -C -l -n -t --bytes --lines --number", Scripts = "--filter" },
        new("zip") { Scripts = "-TT --unzip-command" },
        new("fc") { Evaluated = "-e" },
        new("source .") { ReadsInput = true },
        new("zpty", WordsReading.JoinedScript) { Operands = 1 },
        new("mapfile readarray") { Values = "-d -n -O -s -u -c", Scripts = "-C" },
        new("complete compgen", WordsReading.Evaluated),

        // Evaluate names, subscripts and numbers, as in a[$(…)].
        new("let unset getopts getln", WordsReading.Evaluated),

        // The options to which bash gives a value name a variable in zsh.
        new("read", WordsReading.Evaluated) { Values = "-d", Evaluated = "-t -n -N -u -i -p -a" },
        new("declare typeset local private integer float export readonly", WordsReading.Evaluated) { OnlyWith = "-i -n -E -F" },
        new("printf print") { Evaluated = "-v" },
        new("wait") { Evaluated = "-p" },
        new("set") { Evaluated = "-A" },
        new("test [") { Evaluated = "-v -R" },

        // Read a word as code of their own.
        new("python pypy ipython micropython sage") { Values = "-W -X -m -Q", Code = "-c", ReadsInput = true },
        new("perl") { Values = "-I -x -C -D", Code = "-e -E -M -m", ReadsInput = true },
        new("ruby jruby") { Values = "-I -r -C -E -K -W -x", Code = "-e", ReadsInput = true },
        new("node nodejs bun deno tsx ts-node") { Values = "-r --require --import -C --conditions", Code = "-e --eval -p --print", ReadsInput = true },
        new("php") { Values = "-d -c -f -z -S -t", Code = "-r -B -R -E", ReadsInput = true },
        new("Rscript R") { Code = "-e", ReadsInput = true },
        new("julia") { Values = "-p -t -J -C -L --project --threads", Code = "-e --eval -E --print", ReadsInput = true },
        new("lua luajit") { Values = "-l", Code = "-e", ReadsInput = true },
        new("octave octave-cli") { Values = "--path", Code = "--eval", ReadsInput = true },
        new("matlab") { Code = "-batch -r" },
        new("tclsh wish gnuplot groovy scala") { Code = "-e", ReadsInput = true },
        new("osascript") { Code = "-e" },
        new("raku crystal ghc elixir ocaml clojure") { Code = "-e", ReadsInput = true },
        new("erl sbcl emacs") { Code = "-eval --eval", ReadsInput = true },
        new("wolframscript") { Code = "-c -code" },
        new("vi vim nvim ex") { Code = "-c --cmd" },
        new("gdb") { Code = "-ex -iex -eval-command --eval-command --init-eval-command" },
        new("expect") { Code = "-c", ReadsInput = true },

        // The words are a time: now + 1 hour.
        new("at batch", WordsReading.JoinedScript) { Operands = 9, ReadsInput = true },
        new("fish csh tcsh nu elvish xonsh") { Code = "-c --command --commands", ReadsInput = true },
        new("awk gawk mawk nawk", WordsReading.CodeFirst) { Values = "-v -F -f --assign --field-separator --file", Code = "-e --source" },
        new("sed gsed", WordsReading.CodeFirst) { Values = "-l --line-length -f --file", Code = "-e --expression" },
        new("jq yq", WordsReading.CodeFirst) { Values = "--arg --argjson --slurpfile --rawfile --indent -f --from-file -L" },
        new("git") { Values = "-C --git-dir --work-tree", Code = "-c -x --exec --config-env --upload-pack --receive-pack" },
        new("scp sftp") { Values = "-c -F -i -J -l -P -B -b -R -s -X", Code = "-o -S -D" },
        new("mongosh mongo") { Code = "--eval", ReadsInput = true },
        new("sqlcmd") { Values = "-S -d -U -P -i -o -v", Code = "-q -Q", ReadsInput = true },
        new("cqlsh") { Values = "-u -p -k -f", Code = "-e --execute", ReadsInput = true },
        new("clickhouse-client") { Code = "-q --query", ReadsInput = true },
        new("duckdb") { Values = "-init -separator", Code = "-c -s -cmd", ReadsInput = true },
        new("psql") { Values = "-d -f -h -p -U -v -o -L -F -R -T", Code = "-c --command", ReadsInput = true },
        new("mysql mariadb") { Values = "-h -u -P -D", Code = "-e --execute", ReadsInput = true },
        new("sqlite3", WordsReading.CodeFirst) { Operands = 1, Code = "-cmd" },
        new("bc dc") { Code = "-e", ReadsInput = true },

        // Give the value of an option to a shell, or cut it into words.
        new("tar bsdtar")
        {
            Values = "-f -C -b -K -L -N -T -V -X",
            Scripts = "--to-command",
            Code = "--checkpoint-action -I --use-compress-program --rsh-command --info-script -F",
        },
        new("make gmake", WordsReading.Assignments) { Values = "-C -f -I -l -o -W", Code = "--eval" },
        new("rsync") { Values = "-f -T -B -M", Scripts = "--rsync-path", Code = "-e --rsh" },
    ];

    private static readonly Dictionary<string, ProgramRule> ByName = Index(Rules);

    /// <summary>The names of variables whose value the shell reads as a script, or expands.</summary>
    public static bool IsEvaluatedVariable(string name) =>
        name is "PS0" or "PS1" or "PS2" or "PS3" or "PS4" or "PROMPT_COMMAND" or "BASH_ENV" or "ENV" or "ZDOTDIR"
        or "GIT_SSH_COMMAND" or "GIT_EDITOR" or "GIT_SEQUENCE_EDITOR" or "GIT_PAGER" or "GIT_EXTERNAL_DIFF" or "EDITOR" or "VISUAL" or "PAGER" or "MANPAGER"
        or "LESSOPEN" or "LESSCLOSE" or "RSYNC_RSH" or "BORG_RSH" or "GIT_PROXY_COMMAND" or "GIT_CONFIG_PARAMETERS" or "BROWSER"
        or "PERL5OPT" or "PERL5DB" or "RUBYOPT" or "NODE_OPTIONS" or "MAKEFLAGS" or "GNUMAKEFLAGS" or "TAR_OPTIONS";

    /// <summary>The names of variables whose value bash evaluates as a number when it is assigned.</summary>
    public static bool IsNumericVariable(string name) => name is "RANDOM" or "SRANDOM" or "OPTIND" or "HISTCMD" or "SECONDS" or "LINENO";

    /// <summary>Returns the row of a program, or null.</summary>
    /// <param name="programName">The name, in lower case.</param>
    public static ProgramRule? Find(string programName)
    {
        if (ByName.TryGetValue(programName, out var rule)) return rule;

        // python3, python3.11, lua5.4: the version says nothing of how words are read.
        if (programName.Length == 0 || !char.IsDigit(programName[programName.Length - 1])) return null;
        var end = programName.Length;
        while (end > 0 && (programName[end - 1] is '.' or '-' || char.IsDigit(programName[end - 1]))) end--;
        return end > 0 && end < programName.Length && ByName.TryGetValue(programName.Substring(0, end), out rule) ? rule : null;
    }

    private static Dictionary<string, ProgramRule> Index(ProgramRule[] rules)
    {
        var index = new Dictionary<string, ProgramRule>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            foreach (var name in rule.Names) index[name.ToLowerInvariant()] = rule;
        }

        return index;
    }
}
