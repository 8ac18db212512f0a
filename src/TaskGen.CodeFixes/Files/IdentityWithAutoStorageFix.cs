using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Files;

/// <summary>TG4008: removes the identity.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IdentityWithAutoStorageFix))]
public sealed class IdentityWithAutoStorageFix() : RemoveFixProvider(RuleIds.IdentityWithAutoStorage, "Remove identity", isArgument: true)
{
    // The diagnostic may be at the id within the object that refers to the identity.
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context) => base.GetEdits(
        context.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is
        {
            Left: IdentifierNameSyntax { Identifier.ValueText: "ResourceId" },
            Parent.Parent: BaseObjectCreationExpressionSyntax { Parent: AssignmentExpressionSyntax } identity,
        }
            ? context.At(identity.Span)
            : context);
}
