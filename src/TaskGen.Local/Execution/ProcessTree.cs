using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;

namespace TaskGen.Local.Execution;

/// <summary>
/// Ends all that a task started, also what left its parent. On Linux processes are known by a mark in their environment, by their session and by their parents; where
/// there is no <c>/proc</c>, by their parents alone.
/// </summary>
internal static partial class ProcessTree
{
    /// <summary>The environment variable that marks what a task starts.</summary>
    public const string Mark = "TASKGEN_LOCAL_RUN";

    private const int MostRounds = 200;
    private const int KillSignal = 9;

    /// <summary>Ends the processes, and returns when none is left.</summary>
    /// <param name="root">The first one, which leads its session; null where that is not known any more.</param>
    /// <param name="mark">The value of <see cref="Mark"/>, or what it begins with.</param>
    public static void End(Process? root, string mark)
    {
        if (!OperatingSystem.IsLinux())
        {
            KillChildren(root);
            return;
        }

        var wanted = Encoding.UTF8.GetBytes($"{Mark}={mark}");
        for (var round = 0; round < MostRounds; round++)
        {
            var found = Find(root?.Id, wanted);
            if (found.Count == 0) return;
            foreach (var id in found) _ = Kill(id, KillSignal);

            // What was killed is gone in a moment; what was started meanwhile is found in the next round.
            Thread.Sleep(Math.Min(round, 20));
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int processId, int signal);

    private static void KillChildren(Process? root)
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

    private static HashSet<int> Find(int? session, byte[] wanted)
    {
        var parents = new Dictionary<int, int>();
        var found = new HashSet<int>();
        foreach (var directory in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(directory.AsSpan("/proc/".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id == Environment.ProcessId) continue;
            if (ReadStatus(directory) is not { } status) continue;
            parents[id] = status.Parent;
            if (status.Session == session || HasMark(directory, wanted)) found.Add(id);
        }

        for (var grew = found.Count > 0; grew;)
        {
            grew = false;
            foreach (var (id, parent) in parents) grew |= found.Contains(parent) && found.Add(id);
        }

        return found;
    }

    /// <summary>A living process's parent and session.</summary>
    private static (int Parent, int Session)? ReadStatus(string directory)
    {
        try
        {
            // 17 (a name) S 1 17 17 …: the name may hold anything.
            var text = File.ReadAllText(directory + "/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" ? null : (int.Parse(fields[1], CultureInfo.InvariantCulture), int.Parse(fields[3], CultureInfo.InvariantCulture));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool HasMark(string directory, byte[] wanted)
    {
        try
        {
            return File.ReadAllBytes(directory + "/environ").AsSpan().IndexOf(wanted) >= 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It ended, or is somebody else's.
            return false;
        }
    }
}
