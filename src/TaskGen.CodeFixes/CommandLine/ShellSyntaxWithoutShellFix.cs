using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.Analyzers.Rules;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.CommandLine;

/// <summary>Fixes TG1006: runs the command in the shell whose syntax it uses.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ShellSyntaxWithoutShellFix))]
public sealed class ShellSyntaxWithoutShellFix() : TaskFixProvider(RuleIds.ShellSyntaxWithoutShell)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        CodeFixEdit? linux = StringEdits.Replace(context, context[FixData.Text]) is { } sh
            ? new("Wrap command in '/bin/sh -c'", "Sh", sh)
            : null;
        CodeFixEdit? windows = StringEdits.Replace(context, context[FixData.OtherText]) is { } cmd
            ? new("Wrap command in 'cmd /c'", "Cmd", cmd)
            : null;
        var (first, second) = context[FixData.Value] == "windows" ? (windows, linux) : (linux, windows);
        if (first is not null) yield return first;
        if (second is not null) yield return second;
    }
}
