using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;

namespace TaskGen.Local.Processes;

/// <summary>
/// A process that waits for the end of this one. Where this one is killed, so that it cannot clean up, the watchdog ends its tasks and
/// deletes its files. Linux only.
/// </summary>
internal sealed class ProcessWatchdog : IDisposable
{
    // Standard input closes when the endpoint's process ends, however it ends.
    private const string Script = """
        exec >/dev/null 2>&1
        trap '' HUP INT TERM
        IFS= read -r root; read -r mark; read -r limit
        while read -r line; do test "$line" = end && exit 0; done
        round=0
        while test $round -lt 100; do
            found=$(
                grep -lsazE "^TASKGEN_LOCAL_RUN=$mark(/|\$)" /proc/[0-9]*/environ
                grep -lsE "^Max file locks +$limit " /proc/[0-9]*/limits
            )
            found=$(printf '%s\n' "$found" | grep -oE '[0-9]+' | sort -u)
            test -z "$found" && break
            kill -9 $found
            round=$((round + 1))
            sleep 0.05
        done
        chmod -R u+rwX -- "$root"
        rm -rf -- "$root"
        """;

    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(5);

    private readonly Process _process;

    private ProcessWatchdog(Process process) => _process = process;

    /// <summary>Starts a watchdog.</summary>
    /// <param name="root">The directory to delete.</param>
    /// <param name="mark">The mark of the processes to end.</param>
    /// <returns>The watchdog, or <see langword="null"/> where the system lacks what it needs.</returns>
    public static ProcessWatchdog? Start(string root, ProcessMark mark)
    {
        if (!OperatingSystem.IsLinux() || root.Contains('\n', StringComparison.Ordinal)) return null;
        var start = new ProcessStartInfo("setsid", ["/bin/sh", "-c", Script]) { RedirectStandardInput = true, WorkingDirectory = "/" };
        var path = Environment.GetEnvironmentVariable("PATH");
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        try
        {
            var process = Process.Start(start)!;
            var (prefix, length) = mark.LimitDigits;
            process.StandardInput.Write($"{root}\n{mark.Value}\n{prefix}[0-9]{{{length}}}\n");
            process.StandardInput.Flush();
            return new(process);
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        try
        {
            _process.StandardInput.Write("end\n");
            _process.StandardInput.Close();
            if (!_process.WaitForExit(ShutdownTimeout)) _process.Kill();
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException)
        {
            // It was ended by someone else.
        }

        _process.Dispose();
    }
}
