using System.Collections.Generic;

namespace TaskGen.Analyzers.CommandLines.Programs;

/// <summary>Finds out whether a text may name a program or a shell that the tables have, without cutting it into words.</summary>
internal static class ProgramNames
{
    private const uint Start = 2166136261;
    private const uint Prime = 16777619;

    private static readonly HashSet<uint> Hashes = Collect();

    /// <summary>Returns whether a name may be in a part of a text. Quotation marks, carets and backticks do not separate names.</summary>
    public static bool MayBeIn(string text, int start, int end)
    {
        var hash = Start;
        for (var i = start; i <= end; i++)
        {
            var c = i < end ? text[i] : ' ';
            if (c is '"' or '\'' or '^' or '`') continue;

            // python3.11, python.exe: a version or an ending may follow.
            var endsName = c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or '-' or '+' or '[');
            if (endsName && hash != Start && Hashes.Contains(hash)) return true;
            hash = endsName && c is not ('.' or (>= '0' and <= '9')) ? Start : Add(hash, c);
        }

        return false;
    }

    private static uint Add(uint hash, char c) => (hash ^ (uint)(c is >= 'A' and <= 'Z' ? c | 0x20 : c)) * Prime;

    private static HashSet<uint> Collect()
    {
        var hashes = new HashSet<uint>();
        foreach (var name in ProgramTable.Names) hashes.Add(HashOf(name));
        foreach (var name in ShellTable.Names) hashes.Add(HashOf(name));
        foreach (var name in new[] { "comspec", "find", "fd", "fdfind", "parallel", "sem", "rush", "wmiclass" }) hashes.Add(HashOf(name));
        foreach (var name in Word.GnuNames) hashes.Add(HashOf(name));
        return hashes;
    }

    private static uint HashOf(string name)
    {
        var hash = Start;
        foreach (var c in name) hash = Add(hash, c);
        return hash;
    }
}
