using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.Analyzers.Rules;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Container;

/// <summary>TG2006: removes the unsupported options.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ContainerRunOptionNotSupportedFix))]
public sealed class ContainerRunOptionNotSupportedFix() : TaskFixProvider(RuleIds.ContainerRunOptionNotSupported)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        var text = context[FixData.Text];
        var change = text is { Length: 0 } ? TextEdits.RemoveArgument(context) : TextEdits.ReplaceString(context, text);
        if (change is not null) yield return new CodeFixEdit("Remove unsupported options", "Remove", change.Value);
    }
}
