using System.Collections.Generic;
using TaskGen.Analyzers.Rules;

namespace TaskGen.CodeFixes.Editing;

/// <summary>A code fix that replaces the string at the diagnostic with a text that the rule provides.</summary>
public abstract class ReplaceStringFixProvider : TaskFixProvider
{
    private readonly string _title;

    private protected ReplaceStringFixProvider(string ruleId, string title)
        : base(ruleId) => _title = title;

    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        var text = context[FixProperties.Text];
        if (StringEdits.Replace(context, text) is { } changes)
        {
            yield return new CodeFixEdit(string.Format(System.Globalization.CultureInfo.InvariantCulture, _title, Shortened(text!)),
                "Replace", changes);
        }
    }

    /// <summary>Shortens a text for a title, which has one line.</summary>
    internal static string Shortened(string text)
    {
        var line = text.Replace("\r\n", " ").Replace('\n', ' ');
        return line.Length <= 60 ? line : line.Substring(0, 57) + "…";
    }
}
