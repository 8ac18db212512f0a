using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>Lists of one layer, which most characters in quotes share.</summary>
internal static class QuoteLayers
{
    public static readonly EquatableArray<CommandLayer> SingleQuotes = [CommandLayer.SingleQuotes];
    public static readonly EquatableArray<CommandLayer> DoubleQuotes = [CommandLayer.DoubleQuotes];
    public static readonly EquatableArray<CommandLayer> WindowsDoubleQuotes = [CommandLayer.WindowsDoubleQuotes];
}
