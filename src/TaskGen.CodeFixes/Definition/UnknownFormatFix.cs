using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Definition;

/// <summary>TG0008: removes the format.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownFormatFix))]
public sealed class UnknownFormatFix() : TaskFixProvider(RuleIds.UnknownFormat)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        if (PlaceholderSource.Read(context) is not { FormatSuffix.Length: > 0 } placeholder) yield break;
        yield return new CodeFixEdit($"Remove format: '{{{placeholder.Path}}}'", "Remove", placeholder.RemoveFormat());
    }
}
