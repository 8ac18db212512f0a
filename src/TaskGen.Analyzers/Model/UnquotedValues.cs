namespace TaskGen.Analyzers.Model;

/// <summary>The values that are safe where nothing can be quoted.</summary>
internal enum UnquotedValues
{
    /// <summary>No value.</summary>
    None,

    /// <summary>Decimal numbers.</summary>
    Numbers,

    /// <summary>Values of letters, digits, <c>-</c> and <c>_</c>.</summary>
    All,
}
