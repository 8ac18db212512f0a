using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Rules;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Definition;

/// <summary>TG0014: adds a property to the class's own source that returns the value, and refers to it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ValueNotReadByGeneratorFix))]
public sealed class ValueNotReadByGeneratorFix() : TaskFixProvider(RuleIds.ValueNotReadByGenerator)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        if (context[FixData.Name] is not { } member || context.Type is not { } type) yield break;
        var model = context.Compilation.GetSemanticModel(type.SyntaxTree);
        var text = context.Text.ToString(context.Span);
        string source, typeName, wanted, replacement;
        if (text.StartsWith("{", System.StringComparison.Ordinal))
        {
            // A placeholder: the member that it names is in the class, declared by another generator.
            if (!SyntaxFacts.IsValidIdentifier(member) || TypeOf(model, type, member) is not { } found) yield break;
            (source, typeName, wanted) = (member, found.ToMinimalDisplayString(model, type.SpanStart), member + "Value");
            replacement = "{" + wanted + (text.IndexOf(':') is > 0 and var colon ? text.Substring(colon) : "}");
        }
        else
        {
            // A command line as a whole would be quoted as a single argument.
            if (context.Expression is not (IdentifierNameSyntax or MemberAccessExpressionSyntax)
                || member is "CommandLine" or "CoordinationCommandLine")
            {
                yield break;
            }
            (source, typeName, wanted) = (context.Expression.ToString(), "string", member);
            replacement = "\"{" + wanted + "}\"";
        }

        if (!TextEdits.CanAddProperty(context, type, wanted)) yield break;
        yield return new CodeFixEdit(
            $"Add property '{wanted}' that returns '{source}'",
            "AddProperty",
            [new TextChange(context.Span, replacement), TextEdits.AddMember(context, type, $"private {typeName} {wanted} => {source};")]);
    }

    private static ITypeSymbol? TypeOf(SemanticModel model, TypeDeclarationSyntax type, string member) =>
        model.GetDeclaredSymbol(type) is INamedTypeSymbol symbol
            ? symbol.GetMembers(member).Select(static found => found switch
            {
                IPropertySymbol property => property.Type,
                IFieldSymbol field => field.Type,
                _ => null,
            }).FirstOrDefault()
            : null;
}
