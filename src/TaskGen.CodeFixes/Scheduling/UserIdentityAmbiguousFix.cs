using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
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
        if (RemovalAt(context) is { } user) yield return new CodeFixEdit("Remove user name", "RemoveUserName", user);
        if (context.OtherSpan is { } other && RemovalAt(context.At(other)) is { } autoUser)
        {
            yield return new CodeFixEdit("Remove auto-user", "RemoveAutoUser", autoUser);
        }
    }

    // On a class each of the two is an attribute; in a record it is an assignment.
    private static TextChange? RemovalAt(CodeFixEditContext context) =>
        context.Attribute is null ? TextEdits.RemoveArgument(context) : TextEdits.RemoveAttribute(context);
}
