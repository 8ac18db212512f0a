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
        if (context[FixProperties.Name] is not { } member) yield break;
        if (context.Type is not { } type || context.TypeSymbol is not { } owner) yield break;
        string source, typeName, wanted;
        TextChange replacement;
        if (PlaceholderSource.Read(context) is { } placeholder)
        {
            // The member that it names is in the class, declared by another generator.
            if (!SyntaxFacts.IsValidIdentifier(member) || TypeOf(owner, member) is not { } found) yield break;

            // Other tasks that use a constant would lack the property.
            if (AffectedTasks.FindUsers(context).Any(user => !DerivedTypes.IsOrDerivesFrom(user, owner))) yield break;
            (source, typeName, wanted) = (member, found.ToMinimalDisplayString(context.Model, type.SpanStart), member + "Value");
            replacement = placeholder.Replace(wanted);
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
            replacement = new TextChange(context.Span, "\"{" + wanted + "}\"");
        }

        // The code of a class that derives from it reads the property too.
        var accessibility = owner.IsAbstract ? "protected" : "private";
        if (!MemberEdits.CanAddProperty(context, type, wanted)
            || MemberEdits.AddMember(context, type, $"{accessibility} {typeName} {wanted} => {source};") is not { } property)
        {
            yield break;
        }

        yield return new CodeFixEdit(
            $"Add property '{wanted}' that returns '{source}'",
            "AddProperty",
            [replacement, property]);
    }

    private static ITypeSymbol? TypeOf(INamedTypeSymbol type, string member) =>
        type.GetMembers(member).Select(static found => found switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        }).FirstOrDefault();
}
