using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.Schema;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Definition;

/// <summary>TG0015: marks a class that derives from a task.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TaskNotGeneratedFix))]
public sealed class TaskNotGeneratedFix() : TaskFixProvider(RuleIds.TaskNotGenerated)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        if (context[FixProperties.Name] is null || context.Type is not { } type) yield break;
        var line = context.Text.Lines.GetLineFromPosition(type.SpanStart);
        var indentation = context.Text.ToString(TextSpan.FromBounds(line.Start, type.SpanStart));
        var separator = string.IsNullOrWhiteSpace(indentation) ? TextEdits.NewLine(context.Text) + indentation : " ";
        var attribute = context.AttributeNameOf(AttributeTable.BatchTask, type.SpanStart);
        var changes = new List<TextChange> { new(new TextSpan(type.SpanStart, 0), $"[{attribute}]{separator}") };
        if (!type.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            changes.Add(new TextChange(new TextSpan(type.Keyword.SpanStart, 0), "partial "));
        }
        yield return new CodeFixEdit("Add [BatchTask]", "Add", changes);
    }
}
