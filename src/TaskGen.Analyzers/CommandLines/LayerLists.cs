using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>The lists of layers that nearly all characters share.</summary>
internal static class LayerLists
{
    public static readonly EquatableArray<CommandLayer> SingleQuotes = [CommandLayer.SingleQuotes];
    public static readonly EquatableArray<CommandLayer> DoubleQuotes = [CommandLayer.DoubleQuotes];
    public static readonly EquatableArray<CommandLayer> WindowsDoubleQuotes = [CommandLayer.WindowsDoubleQuotes];
}
