using TaskGen.Analyzers.Collections;

namespace TaskGen.Analyzers.Model;

/// <summary>The quoting around a placeholder in a command line.</summary>
/// <param name="Layers">The layers of quoting, from the inside out.</param>
/// <param name="UnquotableReason">The reason why no value can be quoted safely there, or null.</param>
/// <param name="Unquoted">The values that are safe there although nothing can be quoted.</param>
/// <param name="IsWholeWord">Whether the placeholder is a whole word.</param>
/// <param name="Limits">What a value must not contain there, besides NUL.</param>
internal sealed record PlaceholderContext(
    EquatableArray<CommandLayer> Layers,
    UnquotableReason? UnquotableReason = null,
    UnquotedValues Unquoted = UnquotedValues.None,
    bool IsWholeWord = false,
    CommandLimits Limits = CommandLimits.None)
{
    /// <summary>Gets a value indicating whether a list can be inserted there, one argument for each element.</summary>
    public bool TakesList => UnquotableReason is null && IsWholeWord && Layers.Count > 0 && CommandLayers.IsWord(Layers[0]);

    /// <summary>Returns a context in which no value can be quoted safely.</summary>
    public static PlaceholderContext Unquotable(UnquotableReason reason, bool takesPlain) =>
        Unquotable(reason, takesPlain ? UnquotedValues.All : UnquotedValues.None);

    /// <summary>Returns a context in which no value can be quoted safely.</summary>
    public static PlaceholderContext Unquotable(UnquotableReason reason, UnquotedValues unquoted) => new(default, reason, unquoted);
}
