using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Programs;

/// <content>The programs that start the command that their words are.</content>
internal static partial class ProgramTable
{
    private static ProgramRule[] Launchers =>
    [
        // Start the command that their words are.
        new("- command builtin unbuffer catchsegv nocorrect noglob busybox toybox linux32 linux64 pkexec", WordsReading.Command),
        new("nohup setsid", WordsReading.Command) { IsDistinct = true },
        new("exec", WordsReading.Command) { Values = "-a" },
        new("time", WordsReading.Command) { Values = "-f --format -o --output" },
        new("dbus-run-session", WordsReading.Command) { Values = "--config-file --dbus-daemon" },
        new("fakeroot", WordsReading.Command) { Values = "-l --lib --faked -s -i -b" },
        new("tini", WordsReading.Command) { Values = "-p -e" },
        new("chronic firejail eatmydata fakechroot rlwrap torsocks proxychains proxychains4 nvprof heaptrack ccache", WordsReading.Command)
        {
            Values = "-f -o",
        },
        new("faketime", WordsReading.Command) { Operands = 1 },
        new("perf", WordsReading.Command) { Values = "-e -o -p -t -C -c -F -r -g -j", Subcommands = "stat record trace" },
        new("conda mamba micromamba", WordsReading.Command) { Values = "-n --name -p --prefix --cwd", Subcommands = "run" },
        new("poetry pipenv pdm hatch rye uv", WordsReading.Command)
        {
            Values = "-C --directory --project --with --python -p --package",
            Subcommands = "run",
        },
        new("bundle", WordsReading.Command) { Subcommands = "exec" },
        new("bwrap", WordsReading.Command)
        {
            Values = "--chdir --unsetenv --proc --dev --tmpfs --dir --hostname --uid --gid --lock-file --cap-add --cap-drop --seccomp "
                + "--exec-label --bind --ro-bind --dev-bind --bind-try --ro-bind-try --dev-bind-try --symlink --setenv --file "
                + "--bind-data --ro-bind-data",
            Pairs = "--bind --ro-bind --dev-bind --bind-try --ro-bind-try --dev-bind-try --symlink --setenv --file --bind-data "
                + "--ro-bind-data",
        },
        new("proot", WordsReading.Command) { Values = "-r -b -w -q -k -R -S --rootfs --bind --pwd --cwd" },
        new("shifter", WordsReading.Command) { Values = "-i --image -e --env --env-file -V --volume -m --module -w --workdir" },
        new("aprun ibrun jsrun prun", WordsReading.Command) { Values = "-n -N -d -j -r -a -c -g -b -S -L" },
        new("dumb-init", WordsReading.Command) { Values = "-r --rewrite" },
        new("setarch", WordsReading.Command) { Operands = 1 },
        new("systemd-run run0", WordsReading.Command)
        {
            Values = "-p --property -u --unit -E --setenv -M --machine -H --host --slice --uid --gid --nice --working-directory "
                + "--description",
        },
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
        new("sudo doas dzdo", WordsReading.Command)
        {
            TakesAssignments = true,
            IsDistinct = true,
            Unquotable = "-s --shell -i --login",
            UnquotableReason = UnquotableKind.SudoLoginShell,
            Values = "-u -g -h -p -C -r -t -T -U -R -D --user --group --host --prompt --close-from --role --type --command-timeout "
                + "--other-user --chroot --chdir",
        },
        new("gosu su-exec chroot arch-chroot", WordsReading.Command) { Operands = 1, Values = "--userspec --groups" },
        new("setpriv", WordsReading.Command)
        {
            Values = "--reuid --regid --ruid --euid --rgid --egid --groups --inh-caps --ambient-caps --bounding-set --securebits "
                + "--pdeathsig --selinux-label --apparmor-profile",
        },
        new("unshare", WordsReading.Command)
        {
            Values = "-R --root -w --wd -S --setuid -G --setgid --propagation --setgroups --map-user --map-group --map-users --map-groups",
        },
        new("nsenter", WordsReading.Command) { Values = "-t --target -S --setuid -G --setgid" },
        new("prlimit", WordsReading.Command) { Values = "-p --pid -o --output" },
        new("numactl", WordsReading.Command)
        {
            Values = "-i --interleave -N --cpunodebind -m --membind -C --physcpubind -p -P --preferred --preferred-many",
        },
        new("strace", WordsReading.Command) { Values = "-e -o -p -s -u -a -E -P -I -O -S -X -b -U" },
        new("ltrace", WordsReading.Command)
        {
            Values = "-a --align -A -D -e -F --config -l --library -n --indent -o --output -p -s -u -w --where -x",
        },
        new("xvfb-run", WordsReading.Command)
        {
            Values = "-e -f -n -p -s -w --error-file --auth-file --server-num --server-args --xauth-protocol --wait",
        },
        new("flock", WordsReading.Command)
        {
            Operands = 1,
            IsDistinct = true,
            Values = "-E -w --timeout --wait --conflict-exit-code",
            Scripts = "-c --command",
        },
        new("npx", WordsReading.Command) { Values = "-p --package", Scripts = "-c --call" },
        new("npm", WordsReading.Command)
        {
            Values = "-p --package -w --workspace --prefix -C",
            Scripts = "-c --call",
            Subcommands = "exec x",
        },
        new("pnpm", WordsReading.Command)
        {
            Values = "-C --dir --filter --package",
            Scripts = "-c --shell-mode",
            Subcommands = "exec dlx",
        },
        new("xargs", WordsReading.Command)
        {
            IsDistinct = true,
            Values = "-a -d -E -I -L -n -P -s --arg-file --delimiter --max-args --max-procs --max-chars",
        },
        new("runuser", WordsReading.Command)
        {
            IsDistinct = true,
            Values = "-u --user -g --group -G --supp-group -s --shell -w --whitelist-environment",
            Scripts = "-c --command --session-command",
        },

        new("sshpass", WordsReading.Command) { Values = "-p -f -d -P" },
        new("chpst", WordsReading.Command) { Values = "-u -U -e -/ -n -l -L -m -d -o -p -f -c -t -r -b" },
        new("setuidgid s6-setuidgid envdir cgexec softlimit", WordsReading.Command) { Operands = 1, Values = "-g -m -d -s -l" },
        new("srun salloc", WordsReading.Command)
        {
            Values = "-n --ntasks -N --nodes -c --cpus-per-task -p --partition -t --time -J --job-name -o --output -e --error -i "
                + "--input -w --nodelist -x --exclude -A --account -D --chdir -G --gpus --gres --gpus-per-node --gpus-per-task "
                + "--ntasks-per-node --constraint -C --qos -q --reservation --licenses -L --mem --mem-per-cpu --mem-per-gpu --export "
                + "--mpi --cpu-bind --distribution -m --jobid --signal --wckey",
        },
        new("mpirun mpiexec orterun mpiexec.hydra mpirun_rsh", WordsReading.Command)
        {
            Values = "-n -np -c -N -H -host --host -hostfile --hostfile -machinefile --machinefile -wdir --wdir -genvlist -ppn -f "
                + "-bind-to --bind-to -map-by --map-by -env -x -mca --mca -rf --rankfile -report-bindings -l -envlist -genv -hosts -f "
                + "-iface -ranks-per-proc",
            Pairs = "-env -mca --mca -genv",
            Separator = ":",
        },
        new("docker podman nerdctl docker-compose podman-compose udocker nvidia-docker", WordsReading.Container)
        {
            Operands = 1,
            Subcommands = "run exec create",
            Interactive = "-i --interactive",
            Program = "--entrypoint",
            Scripts = "--health-cmd",
            Values = "-H --host --context --config -l --log-level -f --file --profile --project-name --project-directory --env-file -c -p",
            Flags = "-d --detach -i --interactive -t --tty --rm --privileged --init --read-only --no-healthcheck --oom-kill-disable -P "
                + "--publish-all --sig-proxy --disable-content-trust -q --quiet --help -D --debug --tls --tlsverify --replace --rmi "
                + "--env-host --http-proxy --no-hosts --no-hostname --read-only-tmpfs --rootfs --passwd --tls-verify -T --no-TTY "
                + "--no-tty --no-deps --service-ports --use-aliases --build --quiet-pull --quiet-build --remove-orphans",
        },
        new("singularity apptainer", WordsReading.Container)
        {
            Operands = 1,
            Subcommands = "exec",
            Flags = "--nv --nvccli --rocm -c --contain -C --containall -e --cleanenv -f --fakeroot -w --writable --writable-tmpfs -i "
                + "--ipc -p --pid -u --userns --uts --no-home --no-init --no-privs --no-umask --no-eval --keep-privs --allow-setuid "
                + "--disable-cache --net --compat --underlay --sharens -q --quiet -s --silent -v --verbose -d --debug",
        },
        new("enroot", WordsReading.Container) { Operands = 1, Subcommands = "start", Flags = "-r --root -w --rw" },
        new("kubectl oc", WordsReading.Container)
        {
            Subcommands = "exec run debug",
            StartsAtDashes = true,
            Interactive = "-i --stdin",
            Values = "-n --namespace --context --kubeconfig -c --container -f --filename --cluster --user -s --server",
        },
        new("lxc incus multipass aws-vault chamber op", WordsReading.Container) { Subcommands = "exec run", StartsAtDashes = true },
        new("crictl buildah", WordsReading.Container)
        {
            Operands = 1,
            Subcommands = "exec run",
            Interactive = "-i --interactive",
            Flags = "-i --interactive -t --tty -s --sync --terminal --add-history --no-pivot -q --quiet",
        },
        new("flatpak", WordsReading.Container)
        {
            Operands = 1,
            Subcommands = "run",
            Program = "--command",
            Flags = "-v --verbose --user --system -d --devel --die-with-parent --no-a11y-bus --no-session-bus --log-session-bus --sandbox",
        },
        new("systemd-nspawn", WordsReading.Command)
        {
            Values = "-D --directory -i --image -M --machine -u --user --bind --bind-ro -E --setenv --chdir --network-interface -p --port "
                + "--uuid --hostname --slice --capability",
        },
        new("schroot", WordsReading.Command) { Values = "-c --chroot -u --user -d --directory -s --shell -n --session-name -o --option" },
        new("distrobox", WordsReading.Container) { Subcommands = "enter", StartsAtDashes = true },
        new("limactl colima", WordsReading.Command) { Operands = 1, Values = "--workdir --shell -p --profile", Subcommands = "shell" },
        new("mosh", WordsReading.Command) { IsCodeCommand = true, Operands = 1, Values = "-p --port --server --predict", Code = "--ssh" },
        new("doppler infisical", WordsReading.Command)
        {
            Values = "-p --project -c --config -t --token --scope --name-transformer --mount --mount-format --fallback --passphrase --env "
                + "--path --projectId",
            Scripts = "--command",
            Subcommands = "run",
        },
        new("ssh-agent", WordsReading.Command) { Values = "-a -t -E -P -O" },
        new("direnv", WordsReading.Command) { Operands = 1, Subcommands = "exec" },
        new("cross-env cross-env-shell", WordsReading.Command) { TakesAssignments = true },
        new("stack lerna cabal opam", WordsReading.Command) { Values = "--resolver --switch --scope", Subcommands = "exec" },
        new("cmake") { TakesAssignments = true, Values = "-E -S -B -D -G -C -P --build --install -t -j", Last = "-E" },
        new("cmake+env", WordsReading.Command) { TakesAssignments = true, Values = "--unset --modify" },
        new("cmake+time", WordsReading.Command),
        new("cmake+chdir", WordsReading.Command) { Operands = 1 },
        new("etcdctl+lock", WordsReading.Command) { Operands = 1, Values = "--ttl --endpoints" },
        new("nsys rocprof vglrun optirun primusrun ncu compute-sanitizer cuda-memcheck", WordsReading.Command)
        {
            Values = "-o --output -t --trace -s --sample -i -d -c --set --section -k --kernel-name --tool",
            Subcommands = "profile launch",
        },
        new("run-one run-this-one keep-one-running tsp", WordsReading.Command) { Values = "-L -N -D -W" },
        new("abduco dtach", WordsReading.Command) { Operands = 1, Values = "-e -r" },
        new("flux hq", WordsReading.Command)
        {
            Values = "-n --ntasks -N --nodes -c --cores-per-task -g --gpus-per-task -t --time-limit -o --output -e --error --cwd --env "
                + "--job-name --cpus --resource --name --pin --array --each-line --stdout --stderr",
            Subcommands = "run submit alloc",
        },
        new("lxc-attach", WordsReading.Command)
        {
            Values = "-n --name -a --arch -s --namespaces -g --gid -u --uid -P --lxcpath -f --rcfile -v --set-var --keep-var -o "
                + "--logfile -l --logpriority -R",
        },
        new("ch-run", WordsReading.Command) { Operands = 1, Values = "-n --name -b --bind -c --cd -m --mount -g --gid -u --uid" },
        new("start-stop-daemon")
        {
            Program = "-x --exec -a --startas",
            Flags = "--start --stop --status --test --oknodo --background --quiet --make-pidfile --remove-pidfile --verbose --no-close "
                + "--notify-await",
            Values = "-p --pidfile -u --user -n --name -c --chuid -d --chdir -g --group -r --chroot -N --nicelevel -P --procsched -I "
                + "--iosched -k --umask -s --signal -R --retry --ppid --pid -O --output",
        },
        new("forfiles schtasks runas wmic mshta psexec psexec64 paexec winrs", WordsReading.Unquotable)
        {
            UnquotableReason = UnquotableKind.ReparsedCommandLine,
        },
        new("sc") { IsCodeCommand = true, CodeNames = "binpath= command=", IsCommonWord = true },
        new("wsl", WordsReading.Unquotable)
        {
            UnquotableReason = UnquotableKind.WslShell,
            StartsShell = true,
        },
    ];
}
