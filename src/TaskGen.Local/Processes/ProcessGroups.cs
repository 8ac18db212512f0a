using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading;

namespace TaskGen.Local.Processes;

/// <summary>
/// The process groups of a run, on systems without <c>/proc</c>. Each program leads a group, to which the processes that it starts
/// belong, also after it exited. Processes that leave their group are found as long as their parents are running.
/// </summary>
/// <remarks>
/// When the last process of a group has ended, the system may give its number to a process of someone else. So a group is forgotten when
/// it is seen to be empty, or when its first process is not the one that was started.
/// </remarks>
internal sealed partial class ProcessGroups
{
    /// <summary>The shell that starts programs. Other shells give jobs a group in a terminal only.</summary>
    public const string Shell = "/bin/bash";

    /// <summary>
    /// The script that appends the output of a program to files, writes the identifier of its group, and ends with its exit code. Ctrl+C
    /// in the terminal of the endpoint reaches the shell, but not the program.
    /// </summary>
    public const string Launch = """
        exec 2>/dev/null </dev/null
        trap : HUP INT QUIT TERM
        out=$1; err=$2; shift 2
        set -m
        "$@" >>"$out" 2>>"$err" </dev/null &
        id=$!
        set +m
        echo $id
        exec >/dev/null
        wait $id; code=$?
        while kill -0 $id; do wait $id; code=$?; done
        exit $code
        """;

    private const int MaxRounds = 200;
    private const int MaxDelay = 20;
    private const int EmptyRounds = 2;
    private const int KillSignal = 9;

    // The precision of ps is one second.
    private static readonly TimeSpan StartPrecision = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();

    // The start of a process that could not be looked up. The process that has its number at the next look is taken for it.
    private static readonly DateTime Unknown = DateTime.MaxValue;

    // When the first process of each group was started; null if it had ended before that was looked up.
    private readonly Dictionary<int, DateTime?> _groups = [];

    /// <summary>Gets or sets the program that lists the processes.</summary>
    internal string Lister { get; set; } = "ps";

    /// <summary>Gets the groups that are known.</summary>
    internal IReadOnlyCollection<int> Known
    {
        get
        {
            lock (_lock) return [.. _groups.Keys];
        }
    }

    /// <summary>Adds the group of a program that was just started.</summary>
    /// <param name="line">The line that <see cref="Launch"/> wrote; null if it could not start the program.</param>
    public void Add(string? line)
    {
        if (!int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var group) || group <= 1) return;
        lock (_lock)
        {
            if (List() is not { } processes)
            {
                Add(group, Unknown);
                return;
            }

            Forget(processes);
            var first = processes.Where(process => process.Id == group);
            Add(group, first.Select(static process => (DateTime?)process.Start).FirstOrDefault());
        }
    }

    /// <summary>Adds a group.</summary>
    /// <param name="group">The identifier of the group, which is that of its first process.</param>
    /// <param name="start">When its first process was started; null if it has ended.</param>
    internal void Add(int group, DateTime? start)
    {
        lock (_lock) _groups[group] = start;
    }

    /// <summary>Ends all processes of the groups, and returns when none is left, or after some seconds.</summary>
    /// <returns>Whether none is left.</returns>
    public bool End()
    {
        for (int round = 0, empty = 0; round < MaxRounds; round++)
        {
            if (Find() is { } found)
            {
                foreach (var id in found) _ = Kill(id, KillSignal);
                if (found.Count == 0 && ++empty == EmptyRounds) return true;
                if (found.Count == 0) continue;
            }

            empty = 0;
            Thread.Sleep(Math.Min(round, MaxDelay));
        }

        return false;
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int processId, int signal);

    // The processes of the groups, or null if they cannot be listed.
    private HashSet<int>? Find()
    {
        lock (_lock)
        {
            var found = new HashSet<int>();
            if (_groups.Count == 0) return found;
            if (List() is not { } processes) return null;
            Forget(processes);
            for (var grew = true; grew;)
            {
                grew = false;
                foreach (var process in processes)
                {
                    if (!_groups.ContainsKey(process.Group) && !found.Contains(process.Parent)) continue;
                    grew |= found.Add(process.Id);

                    // It left its group, and its children may outlive it in the one that it leads.
                    if (process.Group == process.Id) _groups[process.Id] = process.Start;
                }
            }

            return found;
        }
    }

    private void Forget(List<ListedProcess> processes)
    {
        var running = processes.Select(static process => process.Group).ToHashSet();
        foreach (var group in _groups.Keys.Where(group => !running.Contains(group)).ToArray()) _groups.Remove(group);
        foreach (var process in processes)
        {
            if (!_groups.TryGetValue(process.Id, out var start)) continue;
            if (start == Unknown) _groups[process.Id] = process.Start;
            else if (!(start is { } known && (process.Start - known).Duration() <= StartPrecision))
            {
                _groups.Remove(process.Id);
            }
        }
    }

    /// <summary>
    /// Returns the running processes, or null if they cannot be listed. A process that has ended and that nothing waited for is not
    /// running.
    /// </summary>
    private List<ListedProcess>? List()
    {
        var processes = new List<ListedProcess>();
        string[] columns = ["pid=", "ppid=", "pgid=", "stat=", "lstart="];
        var start = new ProcessStartInfo(Lister, ["-A", .. columns.SelectMany(static column => (string[])["-o", column])])
        {
            RedirectStandardOutput = true,
            Environment = { ["LC_ALL"] = "C", ["TZ"] = "UTC0" },
        };
        try
        {
            using var process = Process.Start(start)!;
            while (process.StandardOutput.ReadLine() is { } line)
            {
                if (ListedProcess.Parse(line) is { IsRunning: true } listed) processes.Add(listed);
            }

            process.WaitForExit();
        }
        catch (Win32Exception)
        {
            // All systems without /proc have a ps, but a task can have started more processes than the system allows.
            return null;
        }

        return processes;
    }

    /// <summary>A line of ps.</summary>
    private readonly record struct ListedProcess(int Id, int Parent, int Group, bool IsRunning, DateTime Start)
    {
        // Thu Nov 26 16:51:21 2026
        private const string StartFormat = "ddd MMM d HH:mm:ss yyyy";

        public static ListedProcess? Parse(string line)
        {
            var values = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (values is not [var id, var parent, var group, var state, .. var start]) return null;
            if (!int.TryParse(id, CultureInfo.InvariantCulture, out var processId)
                || !int.TryParse(parent, CultureInfo.InvariantCulture, out var parentId)
                || !int.TryParse(group, CultureInfo.InvariantCulture, out var groupId))
            {
                return null;
            }

            _ = DateTime.TryParseExact(
                string.Join(' ', start), StartFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time);
            return new(processId, parentId, groupId, !state.StartsWith('Z'), time);
        }
    }
}
