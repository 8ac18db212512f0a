using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Rules;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Definition;

/// <summary>Fixes TG0004: removes the duplicate, or the arguments of an attribute whose member gives the value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PropertyDuplicatedFix))]
public sealed class PropertyDuplicatedFix() : TaskFixProvider(RuleIds.PropertyDuplicated)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        if (context[FixProperties.NameCount] is { } names)
        {
            if (context.Attribute is not { ArgumentList: { } list }) yield break;

            // The name of an environment variable stays.
            var kept = list.Arguments.Take(int.Parse(names, System.Globalization.CultureInfo.InvariantCulture))
                .LastOrDefault(static argument => argument.NameEquals is null);
            var span = kept is null ? list.Span : TextSpan.FromBounds(kept.Span.End, list.CloseParenToken.SpanStart);
            yield return new CodeFixEdit("Remove arguments", "RemoveArguments", new TextChange(span, ""));
        }
        else if ((TextEdits.RemoveArgument(context) ?? TextEdits.RemoveAttribute(context)) is { } change)
        {
            yield return new CodeFixEdit("Remove duplicate property", "Remove", change);
        }
    }
}
