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
        if (CodeFixEditContext.Find(type, "TaskProfile") is not null || TextEdits.ReplaceString(context, "{" + name + "}") is not { } change) yield break;
        var changes = new List<TextChange> { change };
        if (!IsThere(type, name)) changes.Add(TextEdits.AddProperty(context, type, "string", name));
        yield return new CodeFixEdit($"Replace secret with '{{{name}}}'", "Member", changes);
    }

    private static bool IsThere(TypeDeclarationSyntax type, string name) =>
        type.Members.Any(member => member is PropertyDeclarationSyntax property && property.Identifier.ValueText == name)
        || (type.ParameterList?.Parameters.Any(parameter => parameter.Identifier.ValueText == name) ?? false);
}
