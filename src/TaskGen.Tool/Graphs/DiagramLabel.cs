using System.Collections.Generic;
using System.Linq;
using System.Text;
using TaskGen.Validation;

namespace TaskGen.Tool.Graphs;

/// <summary>Reads the labels of a diagram.</summary>
internal static class DiagramLabel
{
    /// <summary>
    /// Returns the characters of a label, with the replacement character for those that control a terminal or an editor.
    /// </summary>
    public static IEnumerable<Rune> RunesOf(string label) =>
        label.EnumerateRunes().Select(static rune => IsControl(rune) ? Rune.ReplacementChar : rune);

    private static bool IsControl(Rune rune) => rune.IsBmp && DisplayText.IsControl((char)rune.Value);
}
