using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;

namespace TaskGen.Local.Processes;

/// <summary>
/// Ends every process that a task started, including those that left its process tree. On Linux processes are found by their mark, session and parents; on systems
/// without <c>/proc</c>, by their parents only.
/// </summary>
internal static partial class ProcessTree
{
    private const int MaxRounds = 200;
    private const int KillSignal = 9;
    private const int FileLocks = 10;

    /// <summary>Ends the processes, and returns when none is left.</summary>
    /// <param name="root">The first process, which leads its session; <see langword="null"/> if it is not known.</param>
    /// <param name="mark">The mark of the processes.</param>
    public static void End(Process? root, ProcessMark mark)
    {
        if (!OperatingSystem.IsLinux())
        {
            EndChildren(root);
            return;
        }

        for (var round = 0; round < MaxRounds; round++)
        {
            var found = Find(root?.Id, mark);
            if (found.Count == 0) return;
            foreach (var id in found) _ = Kill(id, KillSignal);

            // Killed processes disappear after a moment; processes that were started meanwhile are found in the next round.
            Thread.Sleep(Math.Min(round, 20));
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int processId, int signal);

    [LibraryImport("libc", EntryPoint = "prlimit")]
    private static partial int GetLimit(int processId, int resource, nint newLimit, out ResourceLimit limit);

    private static void EndChildren(Process? root)
    {
        try
        {
            if (root is { HasExited: false }) root.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It ended meanwhile.
        }
    }

    private static HashSet<int> Find(int? session, ProcessMark mark)
    {
        var parents = new Dictionary<int, int>();
        var found = new HashSet<int>();
        foreach (var directory in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(directory.AsSpan("/proc/".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id == Environment.ProcessId) continue;
            if (ReadStatus(directory) is not { } status) continue;
            parents[id] = status.Parent;
            if (status.Session == session || HasMark(id, directory, mark)) found.Add(id);
        }

        for (var grew = found.Count > 0; grew;)
        {
            grew = false;
            foreach (var (id, parent) in parents) grew |= found.Contains(parent) && found.Add(id);
        }

        return found;
    }

    /// <summary>Returns the parent and session of a living process.</summary>
    private static (int Parent, int Session)? ReadStatus(string directory)
    {
        try
        {
            // 17 (a name) S 1 17 17 …: the name can contain anything.
            var text = File.ReadAllText(directory + "/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" ? null : (int.Parse(fields[1], CultureInfo.InvariantCulture), int.Parse(fields[3], CultureInfo.InvariantCulture));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool HasMark(int id, string directory, ProcessMark mark)
    {
        try
        {
            if (Environment.Is64BitProcess && GetLimit(id, FileLocks, 0, out var limit) == 0 && mark.MatchesLimit(limit.Current)) return true;
            return mark.MatchesEnvironment(File.ReadAllBytes(directory + "/environ"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile, or belongs to another user.
            return false;
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct ResourceLimit
    {
        public ulong Current;
        public ulong Maximum;
    }
}
