using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.Rules;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Files;

/// <summary>TG4002: adds the last segment of the URL as the path.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FilePathMissingFix))]
public sealed class FilePathMissingFix() : TaskFixProvider(RuleIds.FilePathMissing)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        if (context[FixProperties.Value] is not { } name) yield break;
        var path = CodeFixEditContext.Literal(name);
        var argument = "FilePath = " + path;
        if (context.Attribute is { } attribute)
        {
            yield return new CodeFixEdit("Add " + argument, "Add", TextEdits.SetArgument(context, attribute, "FilePath", path));
        }
        else if (context.Node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>()?.Initializer is { } initializer)
        {
            yield return new CodeFixEdit("Add " + argument, "Add", TextEdits.SetProperty(context, initializer, "FilePath", path));
        }
    }
}
