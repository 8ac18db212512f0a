namespace TaskGen.Analyzers.Rules;

/// <summary>The keys of the properties in which a finding passes data to its code fix.</summary>
internal static class FixData
{
    /// <summary>The whole new text of the string argument.</summary>
    public const string Text = "Text";

    /// <summary>Another whole new text of the string argument.</summary>
    public const string OtherText = "OtherText";

    /// <summary>The text that replaces the text of the diagnostic, inside the string.</summary>
    public const string Replacement = "Replacement";

    /// <summary>A name: of a member to add, of a class.</summary>
    public const string Name = "Name";

    /// <summary>Names, separated by commas, of which one may be meant.</summary>
    public const string Candidates = "Candidates";

    /// <summary>The value where several candidates are equally near, so that only the user can choose one.</summary>
    public const string SeveralCandidates = "several";

    /// <summary>The names among the candidates that no template has, separated by commas: after a rename, the new name is one.</summary>
    public const string Unused = "Unused";

    /// <summary>The value of an argument to add.</summary>
    public const string Value = "Value";

    /// <summary>
    /// The first additional location is in the constant that the argument refers to: <see cref="WholeConstant"/> if the constant is the
    /// whole value, else <see cref="PartOfConstant"/>.
    /// </summary>
    public const string Constant = "Constant";

    public const string WholeConstant = "whole";

    public const string PartOfConstant = "part";

    /// <summary>New bounds of a range.</summary>
    public const string Start = "Start";

    /// <summary>New bounds of a range.</summary>
    public const string End = "End";
}
