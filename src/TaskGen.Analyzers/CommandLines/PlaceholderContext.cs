using TaskGen.Analyzers.Collections;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>Where a placeholder is in a command line.</summary>
/// <param name="Layers">What is quoted around it, from the inside out.</param>
/// <param name="UnquotableReason">Why no value can be quoted safely there, or null.</param>
/// <param name="Plain">The values that are safe there although nothing can be quoted.</param>
/// <param name="IsWholeWord">Nothing else is in its word.</param>
/// <param name="Limits">What a value must not contain there; NUL never.</param>
internal sealed record PlaceholderContext(
    EquatableArray<CommandLayer> Layers, string? UnquotableReason = null, PlainValues Plain = PlainValues.None, bool IsWholeWord = false, CommandLimits Limits = CommandLimits.None)
{
    /// <summary>Whether a list can be there, as many arguments as it has elements.</summary>
    public bool TakesList => UnquotableReason is null && IsWholeWord
        && Layers is [CommandLayer.Word or CommandLayer.QuotedWord or CommandLayer.WindowsWord or CommandLayer.CmdWord or CommandLayer.CmdBuiltInWord or CommandLayer.PowerShellWord, ..];

    /// <summary>Whether a value of letters, digits, - and _ alone is safe there although nothing can be quoted.</summary>
    public bool TakesPlainValues => Plain == PlainValues.All;

    /// <summary>A place where no value can be quoted safely.</summary>
    public static PlaceholderContext Unquotable(string reason, bool takesPlain) => Unquotable(reason, takesPlain ? PlainValues.All : PlainValues.None);

    /// <summary>A place where no value can be quoted safely.</summary>
    public static PlaceholderContext Unquotable(string reason, PlainValues plain) => new(default, reason, plain);
}
