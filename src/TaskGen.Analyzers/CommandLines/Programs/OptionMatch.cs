namespace TaskGen.Analyzers.CommandLines.Programs;

/// <summary>How an option was found.</summary>
internal enum OptionMatch
{
    None,

    /// <summary>Its value is the next word.</summary>
    Separate,

    /// <summary>Its value is in the same word.</summary>
    Attached,
}
