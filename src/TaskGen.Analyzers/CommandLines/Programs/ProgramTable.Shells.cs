using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Programs;

/// <content>The programs that give words to a shell, and the built-in commands of shells.</content>
internal static partial class ProgramTable
{
    private static ProgramRule[] Shells =>
    [
        // Give words to a shell, on this machine or on another.
        new("ssh autossh rsh slogin dbclient", WordsReading.JoinedScript)
        {
            Operands = 1,
            HasLateOptions = true,
            IsDistinct = true,
            IsCodeCommand = true,
            Values = "-B -b -c -D -E -e -F -I -i -L -l -m -O -p -Q -R -S -W -w",
            Settings = "-o",
            IsCodeSetting = CodeSettings.IsCodeOfSsh,
            Code = "-J",
            ReadsInput = true,
        },
        .. WithSubcommands("tsh adb consul minikube docker-machine heroku etcdctl sops bolt knife vagrant eb cf asciinema gcloud aws bq "
            + "rails wp drush django-admin manage.py mix fly flyctl"),
        new("tsh+ssh docker-machine+ssh", WordsReading.JoinedScript) { Operands = 1, HasLateOptions = true, Values = "-l -L -p -o -A" },
        new("adb+shell adb+exec-out minikube+ssh heroku+run", WordsReading.JoinedScript)
        {
            Values = "-a --app -s --size -e --env -r --remote --type -x -p --profile -n --node",
        },
        new("consul+lock", WordsReading.JoinedScript)
        {
            Operands = 1,
            Values = "-name -n -monitor-retry -timeout -token -http-addr -datacenter -child-exit-code",
        },
        new("consul+exec consul+watch", WordsReading.JoinedScript)
        {
            Values = "-node -prefix -service -tag -wait -wait-repl -key -type -name -state -token -http-addr -datacenter",
        },
        new("sops+exec-env sops+exec-file", WordsReading.JoinedScript) { Operands = 1, Values = "--user --filename" },
        new("bolt+command", WordsReading.JoinedScript)
        {
            Operands = 1,
            Values = "-t --targets -u --user -p --password --run-as --inventoryfile",
        },
        new("knife+ssh", WordsReading.JoinedScript) { Operands = 1, Values = "-x --ssh-user -P --ssh-password -a --attribute -i -C -p" },
        new("doctl") { Scripts = "--ssh-command" },
        new("dpkg") { Scripts = "--pre-invoke --post-invoke" },
        new("et mussh") { Scripts = "-c --command" },
        new("ttyrec") { Scripts = "-e" },
        new("vagrant+ssh") { Scripts = "-c --command", HasScriptAfterDashes = true },
        new("eb+ssh cf+ssh cf+run-task cf+rt asciinema+rec") { Scripts = "-c --command" },
        new("gcloud+compute gcloud+cloud-shell gcloud+beta gcloud+alpha") { Scripts = "--command", HasScriptAfterDashes = true },
        new("virt-customize virt-builder virt-sysprep") { Scripts = "--run-command --firstboot-command" },
        new("capsh") { Scripts = "-c" },
        new("concurrently", WordsReading.Scripts)
        {
            Values = "-n --names -c --prefix-colors -p --prefix -m --max-processes --restart-tries --restart-after -s --success --cwd "
                + "--hide --name-separator --prefix-length -l --timestamp-format -t --default-input-target",
        },
        new("watchexec npm-run-all run-s run-p", WordsReading.Unquotable)
        {
            Values = "-w --watch -e --exts -f --filter -i --ignore -s --signal -d --debounce --shell -W -E --env",
            UnquotableReason = UnquotableKind.ReadAsScript,
        },
        new("nodemon")
        {
            Unquotable = "-x --exec",
            UnquotableReason = UnquotableKind.ReadAsScript,
            Values = "-e -w --ext --watch -i --ignore",
        },
        new("qrsh", WordsReading.JoinedScript) { Values = "-l -q -pe -N -v -P -now -o -e -j -wd" },
        new("qsub")
        {
            IsCodeCommand = true,
            Values = "-l -q -pe -N -v -P -now -o -e -j -wd -binding -hold_jid -t -A -W -a -M -m -p -S",
            Code = "-F",
            Unquotable = "-b",
            UnquotableReason = UnquotableKind.ReadAsScript,
        },
        new("salt salt-call salt-ssh")
        {
            Evaluators = "cmd.run cmd.run_all cmd.run_stdout cmd.run_stderr cmd.run_bg cmd.shell cmd.script cmd.exec_code",
            HasLateEvaluators = true,
            UnquotableReason = UnquotableKind.ReadAsScript,
        },
        new("xterm uxterm lxterm urxvt rxvt st konsole alacritty foot kitty", WordsReading.ScriptOrCommand)
        {
            Values = "-T -title -n -geometry -fn -fa -fs -bg -fg -display -class -name -xrm -cd",
            Flags = "-e -hold",
            Last = "-e",
        },
        new("gnome-terminal xfce4-terminal mate-terminal lxterminal terminator") { IsCodeCommand = true, Code = "-e --command" },
        new("pdsh", WordsReading.JoinedScript) { IsDistinct = true, Values = "-w -x -l -t -u -f -R -M -g -X" },
        new("eval", WordsReading.JoinedScript),
        new("watch", WordsReading.JoinedScript) { Values = "-n --interval -q --equexit", NoShell = "-x --exec" },
        new("bsub condor_run", WordsReading.JoinedScript)
        {
            Values = "-n -q -J -o -e -W -M -R -P -m -app -cwd -E -g -G -i -w",
            ReadsInput = true,
        },
        new("sbatch") { Scripts = "--wrap" },
        new("parallel-ssh pssh", WordsReading.JoinedScript)
        {
            Values = "-h --hosts -H --host -l --user -p --par -o --outdir -e --errdir -t --timeout -O --option -x --extra-args -X "
                + "--extra-arg -g",
        },
        new("clush dsh", WordsReading.JoinedScript) { Values = "-w -x -g -X -f -l -t -u -o -m -r" },
        new("plink", WordsReading.JoinedScript)
        {
            Operands = 1,
            HasLateOptions = true,
            IsDistinct = true,
            Values = "-P -l -i -m -L -R -D -pw -load -proxycmd -hostkey -sshlog -loghost -nc",
            ReadsInput = true,
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
            Values = "-w --warmup -r --runs -m --min-runs -M --max-runs -S --shell -n --command-name --export-json --export-csv "
                + "--export-markdown -u --time-unit --style -D --sort -L --parameter-list --input --output",
            Pairs = "-L --parameter-list",
            Scripts = "-p --prepare -c --cleanup -s --setup",
        },
        new("tmux", WordsReading.ScriptOrCommand)
        {
            Operands = 1,
            HasLateOptions = true,
            FirstScripts = "-c",
            Values = "-n -s -t -c -e -F -x -y -L -S -f",
            Evaluators = "send-keys send run-shell run if-shell if pipe-pane pipep source-file set-hook",
            UnquotableReason = UnquotableKind.ReadAsScript,
        },
        new("screen", WordsReading.Command)
        {
            Values = "-S -c -e -h -p -s -t -T",
            Unquotable = "-X",
            UnquotableReason = UnquotableKind.ReadAsScript,
        },
        new("trap", WordsReading.ScriptFirst) { Plain = "-p -l" },
        new("alias", WordsReading.Evaluated),
        new("emulate nix-shell") { Values = "-p --packages -A --attr -I", Scripts = "-c --run --command" },
        new("split") { Values = "-a -b -C -l -n -t --bytes --lines --number", Scripts = "--filter" },
        new("zip") { Scripts = "-TT --unzip-command" },
        new("fc") { Evaluated = "-e" },
        new("source .") { ReadsInput = true, EndsAtOperand = true },
        new("zmv zcp zln", WordsReading.Unquotable) { UnquotableReason = UnquotableKind.ReadAsScript },
        new("zpty", WordsReading.JoinedScript) { Operands = 1 },
        new("mapfile readarray") { Values = "-d -n -O -s -u -c", Scripts = "-C" },
        new("complete compgen") { Values = "-A -o -G -P -S -X -F -V", Evaluated = "-W -C" },
        new("zstyle") { Unquotable = "-e", UnquotableReason = UnquotableKind.ReadAsScript },

        // Evaluate names, subscripts and numbers, as in a[$(…)].
        new("unset", WordsReading.Evaluated) { Plain = "-f" },
        new("let getln zparseopts zformat zselect zregexparse sysread sysopen sysseek syserror zcurses", WordsReading.Evaluated),
        new("zsystem") { Evaluated = "-f" },
        new("syswrite") { Evaluated = "-c -o" },
        new("pcre_match") { Evaluated = "-v -a -n" },
        new("zstat") { Evaluated = "-A -H" },
        new("strftime") { Evaluated = "-s" },

        new("read", WordsReading.Evaluated) { Values = "-d -t -n -N -u -i -p", Evaluated = "-a" },
        new("declare typeset local private integer float export readonly", WordsReading.Evaluated)
        {
            OnlyWith = "-i -n -E -F",
            Plain = "-f",
        },
        new("printf print") { EndsAtOperand = true, Evaluated = "-v" },
        new("wait") { EndsAtOperand = true, Evaluated = "-p" },
        new("set") { EndsAtOperand = true, Values = "-o", Evaluated = "-A" },
        new("test [") { Evaluated = "-v -R" },

        // Give the value of an option to a shell, or cut it into words.
        new("tar bsdtar gtar")
        {
            IsCodeCommand = true,
            Values = "-f -C -b -K -L -N -T -V -X",
            Scripts = "--to-command",
            Code = "--checkpoint-action -I --use-compress-program --rsh-command --info-script -F",
        },
        new("make gmake", WordsReading.Assignments) { Values = "-C -I -l -o -W", Files = "-f --file --makefile", Code = "--eval -E" },
        new("rsync", WordsReading.RemotePaths)
        {
            Values = "-f -T -B -M",
            Scripts = "--rsync-path",
            IsCodeCommand = true,
            Code = "-e --rsh",
            NoRemoteShell = "-s --protect-args --secluded-args",
        },
    ];
}
