using System;
using System.Collections.Generic;
using System.IO;

namespace TaskGen.CommandLines.Tests.Programs;

/// <summary>Programs that evaluate their words as <c>ssh</c>, <c>su</c> and others do, without a network or another user.</summary>
internal static class StandIns
{
    private const string SkipOptions =
        "while [ $# -gt 0 ]; do case $1 in -u|-p|-i|-l|-w|-s|-n|-o) shift 2;; -c) break;; -?*) shift;; *) break;; esac; done; ";
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
        ["tmux"] = "[ \"$1\" = -c ] && exec sh -c \"$2\"; shift; while case $1 in -s) shift;; -*) true;; *) false;; esac; do shift; done; [ $# -gt 1 ] && exec \"$@\"; exec sh -c \"$1\"",
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
        ["clush"] = SkipOptions + "exec sh -c \"$*\"",
        ["plink"] = SkipOptions + "shift; exec sh -c \"$*\"",
        ["watch"] = "[ \"$1\" = -x ] && shift && exec \"$@\"; " + SkipOptions + "exec sh -c \"$*\"",
        ["screen"] = "shift 2; exec \"$@\"",
        ["start-stop-daemon"] = "program=; while [ \"$1\" != -- ]; do [ \"$1\" = --exec ] && program=$2; shift; done; shift; exec $program \"$@\"",
        ["npm"] = RunScript,
        ["kubectl"] = "while [ \"$1\" != -- ]; do shift; done; shift; exec \"$@\"",
        ["lxc-attach"] = "while [ \"$1\" != -- ]; do shift; done; shift; exec \"$@\"",
        ["singularity"] = "while [ \"$1\" != img ]; do shift; done; shift; exec \"$@\"",
        ["conda"] = "shift 3; exec \"$@\"",
        ["vagrant"] = "[ \"$2\" = -- ] && shift 2 && exec sh -c \"$*\"; " + RunScript,
        ["doppler"] = "[ \"$2\" = --command ] && exec sh -c \"$3\"; while [ \"$1\" != -- ]; do shift; done; shift; exec \"$@\"",
        ["consul"] = "shift 2; exec sh -c \"$*\"",
        ["gcloud"] = "shift 3; [ \"$1\" = --command ] && exec sh -c \"$2\"; shift; exec sh -c \"$*\"",
        ["adb"] = "shift; exec sh -c \"$*\"",
        ["concurrently"] = "shift 2; for script do sh -c \"$script\"; done",
        ["xterm"] = "while [ \"$1\" != -e ]; do shift; done; shift; [ $# -gt 1 ] && exec \"$@\"; exec sh -c \"$1\"",
        ["sops"] = "shift 2; exec sh -c \"$1\"",
        ["cf"] = RunScript,
        ["cross-env"] = "shift; exec \"$@\"",
        ["flatpak"] = "shift 3; exec sh \"$@\"",
        ["multipass"] = "while [ \"$1\" != -- ]; do shift; done; shift; exec \"$@\"",
        ["ssh-agent"] = "shift 2; exec \"$@\"",
        ["salloc"] = SkipOptions + "exec \"$@\"",
        ["gxargs"] = "exec xargs \"$@\"",
        ["launch"] = "exec \"$@\"",
        ["nix-shell"] = "sh -c \"$2\"",
        ["docker"] = "shift; [ \"$1\" = --health-cmd ] && exec sh -c \"$2\"; case $1 in --health-cmd=*) exec sh -c \"${1#*=}\";; esac; program=; "
            + "while [ \"$1\" != img ]; do [ \"$1\" = --entrypoint ] && program=$2; case $1 in --entrypoint=*) program=${1#*=};; esac; shift; done; "
            + "shift; exec $program \"$@\"",
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
