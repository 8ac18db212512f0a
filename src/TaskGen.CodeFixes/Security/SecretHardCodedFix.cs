using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.Schema;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Security;

/// <summary>Fixes TG6001: moves the secret into a member.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SecretHardCodedFix))]
public sealed class SecretHardCodedFix() : TaskFixProvider(RuleIds.SecretHardCoded)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        if (context[FixProperties.Name] is not { } proposed || context.Attribute is null || context.Type is not { } type) yield break;
        if (context.FindAttribute(type, AttributeTable.TaskProfile) is not null) yield break;
        if (NameIn(context, type, proposed, out var isThere) is not { } name) yield break;
        if (Replace(context, "{" + name + "}") is not { } change) yield break;
        var edit = new CodeFixEdit($"Replace secret with '{{{name}}}'", "Member", change);

        // Without a value the secret must not be sent as an empty text, so the caller has to supply it.
        if (!isThere)
        {
            var attribute = context.AttributeNameOf(AttributeTable.Secret, type.SpanStart);
            if (MemberEdits.AddInput(context, type, "string", name, attribute) is not { } addition) yield break;
            edit = edit.With(context, addition);
        }

        yield return edit;
    }

    // Of a command line only the secret is replaced.
    private static IReadOnlyList<TextChange>? Replace(CodeFixEditContext context, string placeholder) =>
        context[FixProperties.Action] is null
            ? StringEdits.Replace(context, placeholder)
            : StringEdits.ReplacePart(context, context.Span, placeholder);

    // A member of that name is the secret if it fits; otherwise the new member has another name. Null where there can be none.
    private static string? NameIn(CodeFixEditContext context, TypeDeclarationSyntax type, string proposed, out bool isThere)
    {
        var name = proposed;
        for (var i = 1; ; i++)
        {
            var members = context.TypeSymbol is { } symbol ? MembersOf(symbol, name) : [];
            isThere = members is [var member] && Fits(context, member);
            if (isThere || (members.Count == 0 && MemberEdits.CanAddProperty(context, type, name))) return name;
            if (!MemberEdits.CanHaveProperties(context, type)) return null;
            name = "Secret" + proposed + (i == 1 ? "" : i.ToString(CultureInfo.InvariantCulture));
        }
    }

    // Also those of the base classes, which a new member would hide.
    private static List<ISymbol> MembersOf(INamedTypeSymbol type, string name)
    {
        var found = new List<ISymbol>();
        for (var current = type; current is not null && found.Count == 0; current = current.BaseType)
        {
            var isOwn = current.Equals(type, SymbolEqualityComparer.Default);
            found.AddRange(current.GetMembers(name)
                .Where(member => isOwn || member.DeclaredAccessibility != Accessibility.Private));
        }

        return found;
    }

    // A secret that the caller supplies, or that is computed: not one that may be null, that only the task can set, or that is written
    // in the source.
    private static bool Fits(CodeFixEditContext context, ISymbol member) =>
        member is IPropertySymbol
        {
            IsStatic: false,
            Type: { SpecialType: SpecialType.System_String, NullableAnnotation: not NullableAnnotation.Annotated },
            GetMethod.DeclaredAccessibility: Accessibility.Public or Accessibility.Internal,
        } property
            && MemberResolver.IsSecret(property)
            && (property.SetMethod is null
                ? !IsConstant(property, context)
                : property.SetMethod.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal);

    private static bool IsConstant(IPropertySymbol property, CodeFixEditContext context) => property.DeclaringSyntaxReferences
        .Any(reference => reference.GetSyntax(context.CancellationToken) is PropertyDeclarationSyntax
            {
                ExpressionBody.Expression: LiteralExpressionSyntax,
            }
            or PropertyDeclarationSyntax { Initializer.Value: LiteralExpressionSyntax });
}
