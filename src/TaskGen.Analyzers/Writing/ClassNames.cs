using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace TaskGen.Analyzers.Writing;

/// <summary>Converts task identifiers and other names to C# identifiers.</summary>
internal static class ClassNames
{
    // Windows has devices of these names, also with an extension.
    private static readonly HashSet<string> Devices = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(static i => new[] { $"com{i}", $"lpt{i}" })],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns a class name for a task identifier that <paramref name="taken"/> does not contain, and adds it.</summary>
    public static string ForTask(string? id, ISet<string> taken)
    {
        var name = Pascal(id ?? "");
        if (name.Length == 0 || !char.IsLetter(name[0])) name = "Task" + name;
        if (Devices.Contains(name)) name += "Task";
        return Unique(name, "_", taken);
    }

    /// <summary>Returns a property name that <paramref name="taken"/> does not contain, and adds it.</summary>
    public static string ForProperty(string words, string suffix, ISet<string> taken)
    {
        var name = Pascal(words);
        name = name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) ? name : name + suffix;
        if (!char.IsLetter(name[0])) name = "Secret" + name;
        return Unique(name, "", taken);
    }

    /// <summary>Returns a name in Pascal case that consists of the letters and digits of a text; it may be empty.</summary>
    public static string Pascal(string text)
    {
        var words = new string([.. text.Select(static c => char.IsLetterOrDigit(c) ? c : ' ')])
            .Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(words.Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
    }

    /// <summary>Returns a name that <paramref name="taken"/> does not contain, and adds it.</summary>
    public static string Unique(string wanted, string separator, ISet<string> taken)
    {
        var name = wanted;
        for (var i = 2; !taken.Add(name); i++) name = wanted + separator + i.ToString(CultureInfo.InvariantCulture);
        return name;
    }
}
