using TaskGen.Analyzers.Collections;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>Where a hole stands in a command line.</summary>
/// <param name="Layers">What is quoted around it, from the inside out.</param>
/// <param name="UnquotableReason">Why nothing can be quoted safely there, or null.</param>
/// <param name="IsWholeWord">Nothing else stands in its word.</param>
/// <param name="TakesPlainValues">A value of letters, digits, - and _ alone is safe there all the same.</param>
/// <param name="Limits">What a value must not hold there; NUL never.</param>
internal sealed record PlaceholderContext(
    EquatableArray<CommandLayer> Layers, string? UnquotableReason = null, bool TakesPlainValues = false, bool IsWholeWord = false, CommandLimits Limits = CommandLimits.None)
{
    /// <summary>Whether a list can stand there, as many arguments as it has elements.</summary>
    public bool TakesList => UnquotableReason is null && IsWholeWord
        && Layers is [CommandLayer.Word or CommandLayer.WindowsWord or CommandLayer.CmdWord or CommandLayer.CmdBuiltInWord or CommandLayer.PowerShellWord, ..];

    /// <summary>A place where nothing can be quoted safely.</summary>
    public static PlaceholderContext Unquotable(string reason, bool takesPlain) => new(default, reason, takesPlain);
}
