namespace TaskGen.Analyzers.Rules;

/// <summary>The keys under which a finding hands its light bulb what it needs.</summary>
internal static class FixData
{
    /// <summary>The whole new text of the string argument.</summary>
    public const string Text = "Text";

    /// <summary>Another whole new text of the string argument.</summary>
    public const string OtherText = "OtherText";

    /// <summary>What takes the place of the squiggle, inside the string.</summary>
    public const string Replacement = "Replacement";

    /// <summary>A name: of a member to add, of a class.</summary>
    public const string Name = "Name";

    /// <summary>The value of an argument to add.</summary>
    public const string Value = "Value";

    /// <summary>New bounds of a range.</summary>
    public const string Start = "Start";

    /// <summary>New bounds of a range.</summary>
    public const string End = "End";
}
