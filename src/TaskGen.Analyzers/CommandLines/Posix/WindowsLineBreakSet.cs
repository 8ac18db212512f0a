using System;
using System.Collections.Generic;
using System.Globalization;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <summary>The line breaks of Windows in a command line, and those that a POSIX shell should get as LF.</summary>
/// <param name="line">The command line.</param>
internal sealed class WindowsLineBreakSet(string line)
{
    private const char Separator = ',';
    private const char TotalSeparator = '/';

    private readonly SortedSet<int> _replaced = [];

    /// <summary>Gets a value indicating whether one of them is a part of a command.</summary>
    public bool IsInCommand { get; private set; }

    /// <summary>Adds a line break that a shell reads as a part of a command, by the index of its LF.</summary>
    public void AddOfCommand(int index)
    {
        IsInCommand = true;
        _replaced.Add(index);
    }

    /// <summary>Adds a line break at the end of a comment, where LF is as good.</summary>
    public void AddOfComment(int index) => _replaced.Add(index);

    /// <summary>Returns which line breaks to replace, and how many the command line has: <c>0,2/3</c>.</summary>
    public override string ToString()
    {
        var numbers = new List<string>();
        var total = 0;
        for (var i = IndexOf(0); i >= 0; i = IndexOf(i + 1))
        {
            if (_replaced.Contains(i + 1)) numbers.Add(total.ToString(CultureInfo.InvariantCulture));
            total++;
        }

        return string.Join(Separator.ToString(), numbers) + TotalSeparator + total.ToString(CultureInfo.InvariantCulture);

        int IndexOf(int start) => line.IndexOf("\r\n", start, StringComparison.Ordinal);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <returns>For each line break whether to replace it; null if the text is null.</returns>
    public static bool[]? Parse(string? text)
    {
        if (text?.Split(TotalSeparator) is not [var numbers, var total]) return null;
        var isReplaced = new bool[int.Parse(total, CultureInfo.InvariantCulture)];
        foreach (var number in numbers.Split(Separator)) isReplaced[int.Parse(number, CultureInfo.InvariantCulture)] = true;
        return isReplaced;
    }
}
