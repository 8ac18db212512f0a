using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Parsing;
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
        if (context[FixData.Name] is not { } proposed || context.Attribute is null || context.Type is not { } type) yield break;
        if (context.FindAttribute(type, "TaskProfile") is not null) yield break;
        if (NameIn(context, type, proposed, out var isThere) is not { } name) yield break;
        if (Replace(context, "{" + name + "}") is not { } change) yield break;
        var changes = new List<TextChange>(change);

        // Without a value the secret must not be sent as an empty text, so the caller has to supply it.
        if (!isThere)
        {
            if (MemberEdits.AddInput(context, type, "string", name, context.AttributeNameOf("Secret", type.SpanStart)) is not { } addition)
            {
                yield break;
            }
            changes.Add(addition);
        }

        yield return new CodeFixEdit($"Replace secret with '{{{name}}}'", "Member", changes);
    }

    // Of a command line only the secret is replaced.
    private static IReadOnlyList<TextChange>? Replace(CodeFixEditContext context, string placeholder)
    {
        return context[FixData.Value] is null
            ? StringEdits.Replace(context, placeholder)
            : StringEdits.ReplacePart(context, context.Span, placeholder);
    }

    // A member of that name is the secret if it is a text; otherwise the new member has another name. Null where there can be none.
    private static string? NameIn(CodeFixEditContext context, TypeDeclarationSyntax type, string proposed, out bool isThere)
    {
        var members = context.TypeSymbol is { } symbol ? new MemberResolver(symbol) : null;
        var name = proposed;
        for (var i = 2; ; i++)
        {
            isThere = members?.Find(name) is { Type.SpecialType: SpecialType.System_String };
            if (isThere || MemberEdits.CanAddProperty(context, type, name)) return name;
            if (!MemberEdits.CanHaveProperties(context, type)) return null;
            name = proposed + i.ToString(CultureInfo.InvariantCulture);
        }
    }
}
