namespace TaskGen.Analyzers.Rules;

/// <summary>The keys of the properties in which a finding passes data to its code fix.</summary>
internal static class FixProperties
{
    /// <summary>The whole new text of the string argument.</summary>
    public const string Text = "Text";

    /// <summary>Another whole new text of the string argument.</summary>
    public const string OtherText = "OtherText";

    /// <summary>The text that replaces the text of the diagnostic, inside the string.</summary>
    public const string Replacement = "Replacement";

    /// <summary>A name: of a member to add, of a class.</summary>
    public const string Name = "Name";

    /// <summary>The name that belongs to <see cref="OtherText"/>.</summary>
    public const string OtherName = "OtherName";

    /// <summary>The format that the member to add must have.</summary>
    public const string Format = "Format";

    /// <summary>Names, separated by commas, of which one may be meant.</summary>
    public const string Candidates = "Candidates";

    /// <summary>The value where several candidates are equally near, so that only the user can choose one.</summary>
    public const string SeveralCandidates = "several";

    /// <summary>The names among the candidates that no template has, separated by commas: after a rename, the new name is one.</summary>
    public const string Unused = "Unused";

    /// <summary>The text that the code fix was found for; it does nothing at another one.</summary>
    public const string Original = "Original";

    /// <summary>The number of arguments that name what the attribute sets, and stay.</summary>
    public const string NameCount = "NameCount";

    /// <summary>The value of an argument to add.</summary>
    public const string Value = "Value";

    /// <summary>Which line breaks of the text to replace, and how many it has. Also in diagnostics of official clients.</summary>
    public const string LineBreaks = "LineBreaks";

    /// <summary>What the code fix does, where it has a choice: one of the actions below.</summary>
    public const string Action = "Action";

    /// <summary>Removes the value at the diagnostic.</summary>
    public const string Remove = "remove";

    /// <summary>Applies the attribute to the property instead of its field.</summary>
    public const string ApplyToProperty = "property";

    /// <summary>Adds the upload condition of an output file.</summary>
    public const string AddUploadCondition = "add";

    /// <summary>Quotes the value at the diagnostic.</summary>
    public const string Quote = "quote";

    /// <summary>Replaces a part of the text, instead of the whole.</summary>
    public const string ReplacePart = "part";

    /// <summary>
    /// The first additional location is in the constant that the argument refers to: <see cref="WholeConstant"/> if the constant is the
    /// whole value, else <see cref="PartOfConstant"/>.
    /// </summary>
    public const string Constant = "Constant";

    /// <summary>The constant is the whole value.</summary>
    public const string WholeConstant = "whole";

    /// <summary>The constant is a part of the value, or has the value in a part of it.</summary>
    public const string PartOfConstant = "part";

    /// <summary>Is set where the text must not contain braces, so that no code fix escapes them.</summary>
    public const string NoBraces = "NoBraces";

    /// <summary>The environment variable that a placeholder means, as a template has it.</summary>
    public const string Variable = "Variable";

    /// <summary>The ranges that replace a range, separated by commas: <c>1..2,4..5</c>.</summary>
    public const string Ranges = "Ranges";
}
