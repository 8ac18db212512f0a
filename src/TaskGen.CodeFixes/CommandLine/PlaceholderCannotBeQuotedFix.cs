using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.Analyzers.Rules;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.CommandLine;

/// <summary>Fixes TG1007 where its cause is an open quotation mark, or a substitution in backticks.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PlaceholderCannotBeQuotedFix))]
public sealed class PlaceholderCannotBeQuotedFix() : TaskFixProvider(RuleIds.PlaceholderCannotBeQuoted)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        if (StringEdits.Replace(context, context[FixProperties.Text]) is { } substitution)
        {
            yield return new CodeFixEdit("Change backticks to '$(…)'", "Substitution", substitution);
        }

        if (context[FixProperties.OtherText] is { } closed && StringEdits.Replace(context, closed) is { } changes)
        {
            yield return new CodeFixEdit("Close quotation mark: " + ReplaceStringFixProvider.Shortened(closed), "Close", changes);
        }
    }
}
