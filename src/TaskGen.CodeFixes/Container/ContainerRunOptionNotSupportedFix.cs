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
        var text = context[FixProperties.Text];
        var changes = text is not { Length: 0 } ? StringEdits.Replace(context, text)
            : TextEdits.RemoveArgument(context) is { } removal ? [removal] : null;
        if (changes is not null) yield return new CodeFixEdit("Remove unsupported options", "Remove", changes);
    }
}
