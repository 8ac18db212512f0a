namespace TaskGen.Analyzers.Rules.Container;

/// <summary>A container run option that is not supported.</summary>
/// <param name="Kind">Why it is not supported.</param>
/// <param name="First">The index of the word of the option.</param>
/// <param name="Last">The index of the word of its value; the same as <paramref name="First"/> where it has none.</param>
internal sealed record UnsupportedOption(UnsupportedOptionKind Kind, int First, int Last)
{
    /// <summary>Gets the supported option with a similar name, or null.</summary>
    public string? Nearest { get; init; }

    /// <summary>Gets the text that remains when the option is removed: the other options that share its word.</summary>
    public string Rest { get; init; } = "";
}
