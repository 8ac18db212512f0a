using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Definition;

/// <summary>TG0008: removes the format.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownFormatFix))]
public sealed class UnknownFormatFix() : TaskFixProvider(RuleIds.UnknownFormat)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        var placeholder = context.DiagnosticText;
        var colon = placeholder.IndexOf(':');
        if (placeholder.Length == 0 || placeholder[0] != '{' || colon < 0) yield break;
        var changed = placeholder.Substring(0, colon).TrimEnd() + "}";
        yield return new CodeFixEdit($"Remove format: '{changed}'", "Remove", new TextChange(context.Span, changed));
    }
}
