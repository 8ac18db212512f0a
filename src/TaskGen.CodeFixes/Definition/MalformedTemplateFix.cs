using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Definition;

/// <summary>TG0007: doubles the brace.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MalformedTemplateFix))]
public sealed class MalformedTemplateFix() : TaskFixProvider(RuleIds.MalformedTemplate)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        var source = context.DiagnosticText;
        if (source.Length == 0 || source[0] is not ('{' or '}')) yield break;
        var doubled = source.Replace("{", "{{").Replace("}", "}}");
        yield return new CodeFixEdit($"Escape as '{doubled}'", "Escape", new TextChange(context.Span, doubled));
    }
}
