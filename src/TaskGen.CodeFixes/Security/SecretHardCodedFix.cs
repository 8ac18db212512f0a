using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Rules;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Security;

/// <summary>Fixes TG6001: moves the secret into a member.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SecretHardCodedFix))]
public sealed class SecretHardCodedFix() : TaskFixProvider(RuleIds.SecretHardCoded)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        if (context[FixData.Name] is not { } name || context.Attribute is null || context.Type is not { } type) yield break;
        if (CodeFixEditContext.Find(type, "TaskProfile") is not null || Replace(context, "{" + name + "}") is not { } change) yield break;
        var changes = new List<TextChange> { change };
        if (!IsThere(type, name)) changes.Add(TextEdits.AddProperty(context, type, "string", name));
        yield return new CodeFixEdit($"Replace secret with '{{{name}}}'", "Member", changes);
    }

    // Of a command line only the secret is replaced.
    private static TextChange? Replace(CodeFixEditContext context, string placeholder)
    {
        if (context[FixData.Value] is null) return TextEdits.ReplaceString(context, placeholder);
        return context.Expression is LiteralExpressionSyntax literal && literal.Span.Contains(context.Span) && literal.Span != context.Span
            ? new TextChange(context.Span, placeholder)
            : null;
    }

    private static bool IsThere(TypeDeclarationSyntax type, string name) =>
        type.Members.Any(member => member is PropertyDeclarationSyntax property && property.Identifier.ValueText == name)
        || (type.ParameterList?.Parameters.Any(parameter => parameter.Identifier.ValueText == name) ?? false);
}
