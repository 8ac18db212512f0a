using System;
using TaskGen.Analyzers.CommandLines.Programs;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>What a command line itself shows of its target operating system.</summary>
internal static class TargetDetector
{
    private static readonly string[] WindowsEndings = [".exe", ".cmd", ".bat", ".com", ".ps1"];

    /// <summary>Returns whether the line is for Windows; null where it does not show that.</summary>
    /// <param name="text">The command line.</param>
    /// <param name="first">Its first word, as a node on Linux cuts it; null where there is none.</param>
    public static bool? Detect(string text, Word? first)
    {
        if (first is null) return null;
        var program = first.Text;
        var source = text.Substring(first.Start, first.End - first.Start).Trim('"').TrimEnd(' ', '.');
        if (IsDrivePath(source, 0) || HasWindowsDirectory(source)) return true;
        if (program.StartsWith("/", StringComparison.Ordinal) || program.StartsWith("./", StringComparison.Ordinal)) return false;
        var name = source.Substring(source.LastIndexOf('\\') + 1);
        foreach (var ending in WindowsEndings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        }

        switch (ShellTable.Find(Word.NameOf(name)))
        {
            case { IsWindowsOnly: true }:
                return true;
            case { Kind: ShellKind.Posix }:
                return false;
        }

        // Arguments matter only for the quoting of values: rules report a variable of the other system.
        if (!text.Contains(QuotedChar.PlaceholderMark)) return null;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case ':' when i > 0
                    && text[i - 1] < 128
                    && char.IsLetter(text[i - 1])
                    && (i == 1 || !char.IsLetterOrDigit(text[i - 2]))
                    && IsDrivePath(text, i - 1):
                case '%' when IsVariable(text, i):
                    return true;
                case '$' when i + 1 < text.Length
                    && (text[i + 1] is '(' or '{' or '_' || (text[i + 1] < 128 && char.IsLetter(text[i + 1]))):
                    return false;
            }
        }

        return null;
    }

    // .\run, ..\bin\run, \\server\share\run, bin\run: on Linux, these backslashes would quote what needs no quotes.
    private static bool HasWindowsDirectory(string program)
    {
        var isFound = false;
        for (var i = program.StartsWith("\\\\", StringComparison.Ordinal) ? 2 : 1; i + 1 < program.Length; i++)
        {
            if (program[i] != '\\') continue;
            var next = program[i + 1];
            if (next is not ('.' or '_' or '-' or '%') && !char.IsLetterOrDigit(next)) return false;
            isFound = true;
        }

        return isFound;
    }

    private static bool IsDrivePath(string text, int i) =>
        i + 2 < text.Length && text[i] < 128 && char.IsLetter(text[i]) && text[i + 1] == ':' && text[i + 2] == '\\';

    // Three characters at least: date +%Y_%m_%d_%H%M%S has none.
    private static bool IsVariable(string text, int i)
    {
        var end = i + 1;
        while (end < text.Length && text[end] < 128 && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end++;
        return end - i > 3 && end < text.Length && text[end] == '%';
    }
}
