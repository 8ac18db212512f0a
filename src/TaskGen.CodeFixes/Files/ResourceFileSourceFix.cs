using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.Analyzers.Rules;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Files;

/// <summary>TG4001: removes the additional sources.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ResourceFileSourceFix))]
public sealed class ResourceFileSourceFix() : TaskFixProvider(RuleIds.ResourceFileSource)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        // Nothing is removed from a resource file without a source.
        if (context[FixProperties.Action] != FixProperties.Remove || TextEdits.RemoveArgument(context) is not { } change) yield break;
        yield return new CodeFixEdit("Remove additional source", "Remove", change);
    }
}
