using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading;

namespace TaskGen.Local.Processes;

/// <summary>
/// Ends every process that a task started, including those that left its process tree. On Linux processes are found by their mark, session
/// and parents; on systems without <c>/proc</c>, by their parents only.
/// </summary>
internal static partial class ProcessTree
{
    private const int MaxRounds = 200;
    private const int KillSignal = 9;
    private const int FileLocks = 10;
    private const int EmptyRounds = 2;

    // Reading the environment of every process takes far longer than reading its limit.
    private static readonly Lazy<bool> CanReadLimits = new(static () => Environment.Is64BitProcess && ProcessMark.ShellsCanSetLimit());

    /// <summary>Ends the processes, and returns when none is left, or after some seconds.</summary>
    /// <param name="root">The first process, which leads its session; <see langword="null"/> if it is not known.</param>
    /// <param name="mark">The mark of the processes.</param>
    /// <returns>Whether none is left that can be found.</returns>
    public static bool End(Process? root, ProcessMark mark)
    {
        if (!OperatingSystem.IsLinux())
        {
            EndChildren(root);
            return true;
        }

        // A process that starts another and exits while the list is read can hide both, so one empty list is not enough.
        for (int round = 0, empty = 0; round < MaxRounds; round++)
        {
            var found = Find(root?.Id, mark);
            if (found.Count == 0 && ++empty == EmptyRounds) return true;
            if (found.Count == 0) continue;
            empty = 0;
            foreach (var id in found) _ = Kill(id, KillSignal);

            // Killed processes disappear after a moment; processes that were started meanwhile are found in the next round.
            Thread.Sleep(Math.Min(round, 20));
        }

        return false;
    }

    /// <summary>Ends a process and the processes that it started, as far as they are its descendants.</summary>
    public static void EndChildren(Process? root)
    {
        try
        {
            if (root is { HasExited: false }) root.Kill(entireProcessTree: true);
        }
        catch (Exception exception)
            when (exception is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It ended meanwhile.
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int processId, int signal);

    [LibraryImport("libc", EntryPoint = "getsid")]
    private static partial int GetSession(int processId);

    [LibraryImport("libc", EntryPoint = "prlimit")]
    private static partial int GetLimit(int processId, int resource, nint newLimit, out ResourceLimit limit);

    private static HashSet<int> Find(int? session, ProcessMark mark)
    {
        var ids = new List<int>();
        foreach (var directory in Directory.EnumerateDirectories("/proc"))
        {
            var isProcess = int.TryParse(directory.AsSpan("/proc/".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id);
            if (isProcess && id != Environment.ProcessId) ids.Add(id);
        }

        // A process that was just started does not lead its session yet, and does not have its limit.
        var found = new HashSet<int>(ids.Where(id => (session is { } wanted && (id == wanted || GetSession(id) == wanted))
            || HasMark(id, mark)));
        if (found.Count == 0) return found;
        var parents = new Dictionary<int, int>();
        foreach (var id in ids)
        {
            if (ReadParent(id) is { } parent) parents[id] = parent;
        }

        found.IntersectWith(parents.Keys);
        for (var grew = found.Count > 0; grew;)
        {
            grew = false;
            foreach (var (id, parent) in parents) grew |= found.Contains(parent) && found.Add(id);
        }

        return found;
    }

    /// <summary>Returns the parent of a living process, or <see langword="null"/> if the process has ended.</summary>
    private static int? ReadParent(int id)
    {
        try
        {
            // 17 (a name) S 1 17 17 …: the name can contain anything.
            var text = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" ? null : int.Parse(fields[1], CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool HasMark(int id, ProcessMark mark)
    {
        try
        {
            if (CanReadLimits.Value) return GetLimit(id, FileLocks, 0, out var limit) == 0 && mark.MatchesLimit(limit.Current);
            return mark.MatchesEnvironment(File.ReadAllBytes(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/environ")));
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
