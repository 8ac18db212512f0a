using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Rules;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Scheduling;

/// <summary>TG5013: removes one of the two user identities.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UserIdentityAmbiguousFix))]
public sealed class UserIdentityAmbiguousFix() : TaskFixProvider(RuleIds.UserIdentityAmbiguous)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        if (context[FixProperties.Action] != FixProperties.Remove) yield break;
        var initializer = context.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>()?.Parent;
        if (RemovalAt(context, initializer) is { } user) yield return new CodeFixEdit("Remove user name", "RemoveUserName", user);
        if (context.OtherSpan is { } other && RemovalAt(context.At(other), initializer) is { } autoUser)
        {
            yield return new CodeFixEdit("Remove auto-user", "RemoveAutoUser", autoUser);
        }
    }

    // On a class each of the two is an attribute; in a record it is an assignment, also where the place is a part of its value.
    private static TextChange? RemovalAt(CodeFixEditContext context, SyntaxNode? initializer) =>
        context.Attribute is not null ? TextEdits.RemoveAttribute(context)
        : context.Node.AncestorsAndSelf().OfType<AssignmentExpressionSyntax>().FirstOrDefault(node => node.Parent == initializer)
            is { } assignment ? TextEdits.RemoveArgument(context.At(assignment.Span))
        : null;
}
