using System;
using System.Collections.Generic;
using System.IO;

namespace TaskGen.CommandLines.Tests.Programs;

/// <summary>Programs that evaluate their words as <c>ssh</c>, <c>su</c> and others do, without a network or another user.</summary>
internal static class StandIns
{
    private const string SkipOptions =
        "while [ $# -gt 0 ]; do case $1 in -u|-p|-i|-l|-w|-s|-n) shift 2;; -c) break;; -?*) shift;; *) break;; esac; done; ";
    private const string RunScript = "while [ $# -gt 0 ]; do case $1 in -c) exec sh -c \"$2\";; -c*) exec sh -c \"${1#-c}\";; esac; shift; done";

    private const string SkipFlags = "while case $1 in -*) true;; *) false;; esac; do shift; done; exec \"$@\"";

    private static readonly Dictionary<string, string> Programs = new()
    {
        ["ssh"] = SkipOptions + "shift; " + SkipOptions + "[ \"$1\" = -- ] && shift; if [ $# -eq 0 ]; then exec sh; fi; exec sh -c \"$*\"",
        ["autossh"] = SkipOptions + "shift; exec sh -c \"$*\"",
        ["pdsh"] = SkipOptions + "exec sh -c \"$*\"",
        ["su"] = RunScript,
        ["runuser"] = RunScript,
        ["npx"] = RunScript,
        ["sudo"] = SkipOptions + "while case $1 in *=*) true;; *) false;; esac; do export \"$1\"; shift; done; exec \"$@\"",
        ["sg"] = "shift; [ \"$1\" = -c ] && shift; exec sh -c \"$1\"",
        ["tmux"] = "shift; " + SkipOptions + "exec sh -c \"$1\"",
        ["hyperfine"] = SkipOptions + "for script do sh -c \"$script\"; done",
        ["numactl"] = SkipFlags,
        ["ionice"] = SkipFlags,
        ["valgrind"] = SkipFlags,
        ["unshare"] = SkipFlags,
        ["nsenter"] = "shift 3; exec \"$@\"",
        ["setarch"] = "shift 2; exec \"$@\"",
        ["systemd-run"] = "shift 3; exec \"$@\"",
        ["time"] = "while [ \"$1\" != ssh ]; do shift; done; exec \"$@\"",
        ["srun"] = SkipOptions + "exec \"$@\"",
        ["mpirun"] = SkipOptions + "exec \"$@\"",
        ["sshpass"] = SkipFlags,
        ["launch"] = "exec \"$@\"",
        ["nix-shell"] = "sh -c \"$2\"",
        ["docker"] = "shift; [ \"$1\" = --health-cmd ] && exec sh -c \"$2\"; case $1 in --health-cmd=*) exec sh -c \"${1#*=}\";; esac; program=; if [ \"$1\" = --entrypoint ]; then program=$2; shift 2; fi; shift; exec $program \"$@\"",
    };

    /// <summary>The directory of the programs.</summary>
    public static string Directory { get; } = Write();

    private static string Write()
    {
        var directory = System.IO.Directory.CreateTempSubdirectory("taskgen-stand-ins-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => directory.Delete(recursive: true);
        foreach (var (name, script) in Programs)
        {
            var path = Path.Combine(directory.FullName, name);
            File.WriteAllText(path, "#!/bin/sh\n" + script + "\n");
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return directory.FullName;
    }
}
