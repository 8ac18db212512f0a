using System.Collections.Generic;
using System.Linq;

namespace TaskGen.CommandLines.Tests.Windows;

/// <summary>Templates for Windows, and what programs shall get: <c>{0}</c>, <c>{1}</c> … are the values.</summary>
internal static class WindowsTemplates
{
    /// <summary>A template, and the arguments that the program shall get.</summary>
    public static readonly (string Line, string[] Expected)[] Lines =
    [
        ("run.exe {}", ["{0}"]),
        ("run.exe a{}b c", ["a{0}b", "c"]),
        ("run.exe {} {} {}", ["{0}", "{1}", "{2}"]),
        ("run.exe \"{}\"", ["{0}"]),
        ("run.exe \"a {} b {} c\" d", ["a {0} b {1} c", "d"]),
        ("run.exe \"C:\\{}\" d", ["C:\\{0}", "d"]),
        ("run.exe \"{}\\x\" d", ["{0}\\x", "d"]),
        ("run.exe \"{}{}\" d", ["{0}{1}", "d"]),
        ("run.exe \"\\{}{}\\\\\" d", ["\\{0}{1}\\", "d"]),
        ("run.exe \"{}\\\"\" d", ["{0}\"", "d"]),
        ("run.exe --file={} \"--other={}\" d", ["--file={0}", "--other={1}", "d"]),
        ("\"C:\\Program Files\\run.exe\" {} d", ["{0}", "d"]),
        ("\"{}\" d", ["d"]),
        ("{} d", ["d"]),
        ("powershell -NoProfile -File run.ps1 {} \"{}\"", ["-NoProfile", "-File", "run.ps1", "{0}", "{1}"]),
    ];

    /// <summary>What cmd shall run, in order: a program and its arguments.</summary>
    public static readonly (string Script, string[][] Expected)[] Scripts =
    [
        ("run.exe {}", [["run.exe", "{0}"]]),
        ("run.exe a{}b \"x {} y\" z", [["run.exe", "a{0}b", "x {1} y", "z"]]),
        ("run.exe \"{}\" \"C:\\{}\" z", [["run.exe", "{0}", "C:\\{1}", "z"]]),
        ("run.exe {} & next.exe \"{}\"", [["run.exe", "{0}"], ["next.exe", "{1}"]]),
        ("run.exe {} && (next.exe {}) || last.exe {}", [["run.exe", "{0}"], ["next.exe", "{1}"], ["last.exe", "{2}"]]),
        ("run.exe {} > out.txt", [["run.exe", "{0}"]]),
        ("run.exe {} | next.exe \"{}\" z", [["run.exe", "{0}"], ["next.exe", "{1}", "z"]]),
        ("tool {} \"C:\\{}\" z", [["tool", "{0}", "C:\\{1}", "z"]]),
        ("C:\\bin\\run.exe {} z", [["C:\\bin\\run.exe", "{0}", "z"]]),
    ];

    /// <summary>Returns a text with the values in it.</summary>
    public static string Insert(string text, IReadOnlyList<string> values) =>
        string.Concat(text.Split('{').Select((piece, i) => i == 0 ? piece : values[piece[0] - '0'] + piece[2..]));
}
