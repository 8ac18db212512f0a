using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Rules;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Files;

/// <summary>TG4010: adds the upload condition.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OutputFileIncompleteFix))]
public sealed class OutputFileIncompleteFix() : TaskFixProvider(RuleIds.OutputFileIncomplete)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        // There is no default for a pattern or for the URL of a container.
        if (context[FixProperties.Action] != FixProperties.AddUploadCondition) yield break;
        var value = context.NameOf("OutputFileUploadCondition", context.Span.Start) + ".TaskCompletion";
        var condition = "UploadCondition = " + value;
        if (context.Attribute is { } attribute)
        {
            yield return new CodeFixEdit("Add " + condition, "Add", TextEdits.SetArgument(context, attribute, "UploadCondition", value));
        }
        else if (context.Node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is { Initializer: { } initializer } creation
            && TaskSymbols.IsOurs(context.Model.GetTypeInfo(creation, context.CancellationToken).Type)
            && initializer.Expressions.Count > 0
            && initializer.FindAssigned("UploadOptions") is null)
        {
            yield return new CodeFixEdit(
                "Add " + condition, "Add", TextEdits.SetProperty(context, initializer, "UploadOptions", "new() { " + condition + " }"));
        }
    }
}
