using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.Analyzers.Schema;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.CommandLine;

/// <summary>Fixes TG1001: adds a command line to start from, or a property.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CommandLineMissingFix))]
public sealed class CommandLineMissingFix() : TaskFixProvider(RuleIds.CommandLineMissing)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        const string Start = "\"echo hello\"";
        if (context.Node is not TypeDeclarationSyntax type) yield break;
        if (context.FindAttribute(type, AttributeTable.BatchTask) is not { } attribute) yield break;

        // The caller has to supply the command line, so that no task runs one that was made up.
        if (MemberEdits.CanAddProperty(context, type, "CommandLine")
            && MemberEdits.AddInput(
                context, type, "string", "CommandLine", context.AttributeNameOf("CommandLine", type.SpanStart)) is { } member)
        {
            yield return new CodeFixEdit("Add required [CommandLine] member", "AddMember", []).With(context, member);
        }

        yield return new CodeFixEdit(
            "Set CommandLine to " + Start, "Set", TextEdits.SetArgument(context, attribute, "CommandLine", Start))
        { IsSingle = true };
    }
}
