using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.Analyzers.Rules;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.CommandLine;

/// <summary>Fixes TG1006: runs the command in a shell.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ShellSyntaxWithoutShellFix))]
public sealed class ShellSyntaxWithoutShellFix() : TaskFixProvider(RuleIds.ShellSyntaxWithoutShell)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        var sh = TextEdits.ReplaceString(context, context[FixData.Text]);
        var cmd = TextEdits.ReplaceString(context, context[FixData.OtherText]);
        if (sh is null || cmd is null) yield break;
        var linux = new CodeFixEdit("Wrap command in '/bin/sh -c'", "Sh", sh.Value);
        var windows = new CodeFixEdit("Wrap command in 'cmd /c'", "Cmd", cmd.Value);
        var isWindows = context[FixData.Value] == "windows";
        yield return isWindows ? windows : linux;
        yield return isWindows ? linux : windows;
    }
}
