using System;
using System.Collections.Generic;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.CommandLines;

namespace TaskGen.Analyzers.Rules.Container;

/// <summary>The options of <c>docker create</c>, which <c>containerRunOptions</c> are passed to.</summary>
internal static class DockerCreateOptions
{
    private const string ShortFlags = "iPqt";
    private const string ShortValues = "acehlmpuvw";

    private static readonly HashSet<string> Flags = new(StringComparer.Ordinal)
    {
        "--disable-content-trust", "--help", "--init", "--interactive", "--no-healthcheck", "--oom-kill-disable", "--privileged",
        "--publish-all", "--quiet", "--read-only", "--rm", "--tty", "--use-api-socket",
    };

    private static readonly HashSet<string> Values = new(StringComparer.Ordinal)
    {
        "--add-host", "--annotation", "--attach", "--blkio-weight", "--blkio-weight-device", "--cap-add", "--cap-drop",
        "--cgroup-parent", "--cgroupns", "--cidfile", "--cpu-count", "--cpu-percent", "--cpu-period", "--cpu-quota", "--cpu-rt-period",
        "--cpu-rt-runtime", "--cpu-shares", "--cpus", "--cpuset-cpus", "--cpuset-mems", "--device", "--device-cgroup-rule",
        "--device-read-bps", "--device-read-iops", "--device-write-bps", "--device-write-iops", "--dns", "--dns-opt", "--dns-option",
        "--dns-search", "--domainname", "--entrypoint", "--env", "--env-file", "--expose", "--group-add", "--health-cmd",
        "--health-interval", "--health-retries", "--health-start-interval", "--health-start-period", "--health-timeout", "--hostname",
        "--io-maxbandwidth", "--io-maxiops", "--ip", "--ip6", "--ipc", "--isolation", "--kernel-memory", "--label", "--label-file",
        "--link", "--link-local-ip", "--log-driver", "--log-opt", "--mac-address", "--memory", "--memory-reservation", "--memory-swap",
        "--memory-swappiness", "--mount", "--name", "--net", "--net-alias", "--network", "--network-alias", "--oom-score-adj", "--pid",
        "--pids-limit", "--platform", "--publish", "--pull", "--restart", "--runtime", "--security-opt", "--shm-size", "--stop-signal",
        "--stop-timeout", "--storage-opt", "--sysctl", "--tmpfs", "--ulimit", "--user", "--userns", "--uts", "--volume",
        "--volume-driver", "--volumes-from", "--workdir",
    };

    /// <summary>Returns the words that are not supported.</summary>
    public static List<UnsupportedOption> Find(IReadOnlyList<Word> words)
    {
        var found = new List<UnsupportedOption>();
        for (var i = 0; i < words.Count; i++)
        {
            // A word that begins with a placeholder may be an option, or several with their values.
            if (words[i].Text.Length > 0 && words[i].Text[0] == QuotedChar.PlaceholderMark)
            {
                if (i + 1 < words.Count && !IsOption(words[i + 1])) i++;
                continue;
            }

            if (!IsOption(words[i])) found.Add(new(UnsupportedOptionKind.NotAnOption, i, i));
            else if (words[i].Text.StartsWith("--", StringComparison.Ordinal)) ReadLong(words, ref i, found);
            else ReadShort(words, ref i, found);
        }

        return found;
    }

    private static bool IsOption(Word word) => word.Text.Length > 1 && word.Text[0] == '-' && word.Text != "--";

    private static void ReadLong(IReadOnlyList<Word> words, ref int i, List<UnsupportedOption> found)
    {
        var option = words[i].Text;
        var equals = option.IndexOf('=');
        var name = equals < 0 ? option : option.Substring(0, equals);
        if (name.IndexOf(QuotedChar.PlaceholderMark) >= 0 || Flags.Contains(name)) return;

        var first = i;
        var kind = name switch
        {
            "--detach" or "--sig-proxy" or "--detach-keys" => UnsupportedOptionKind.RunOnly,
            "--gpus" => UnsupportedOptionKind.SetByService,
            _ => UnsupportedOptionKind.Unknown,
        };
        var isFlag = name is "--detach" or "--sig-proxy";
        if (equals < 0 && !isFlag && i + 1 < words.Count && (Values.Contains(name) || !IsOption(words[i + 1]))) i++;
        if (Values.Contains(name)) return;

        var nearest = kind == UnsupportedOptionKind.Unknown ? NearestName.Of(name, [.. Flags, .. Values], maxDistance: 2) : null;
        found.Add(new(kind, first, i) { Nearest = nearest });
    }

    // -it, -e NAME, -eNAME=value, -itp 80:80: flags, and at most one option with a value at the end.
    private static void ReadShort(IReadOnlyList<Word> words, ref int i, List<UnsupportedOption> found)
    {
        var first = i;
        var option = words[i].Text;
        var rest = "-";
        var hasDetach = false;
        for (var at = 1; at < option.Length; at++)
        {
            var c = option[at];
            if (c == QuotedChar.PlaceholderMark) break;
            if (ShortValues.IndexOf(c) >= 0)
            {
                rest += option.Substring(at);
                if (at == option.Length - 1 && i + 1 < words.Count) i++;
                break;
            }

            if (c == 'd') hasDetach = true;
            else if (ShortFlags.IndexOf(c) >= 0) rest += c;
            else
            {
                // -rm is read as -r -m; --rm is meant.
                var nearest = NearestName.Of("-" + option, [.. Flags, .. Values], maxDistance: 1);
                found.Add(new(UnsupportedOptionKind.Unknown, i, i) { Nearest = nearest });
                return;
            }
        }

        if (hasDetach) found.Add(new(UnsupportedOptionKind.RunOnly, first, first) { Rest = rest.Length > 1 ? rest : "" });
    }
}
