using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.Analyzers.Rules;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.CodeFixes.TG1;

/// <summary>TG1006: brings a shell.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ShellSyntaxWithoutShellFix))]
public sealed class ShellSyntaxWithoutShellFix() : TaskFixProvider("TG1006")
{
    internal override IEnumerable<Mend> Mends(MendContext context)
    {
        var sh = TextEdits.ReplaceString(context, context[FixData.Text]);
        var cmd = TextEdits.ReplaceString(context, context[FixData.OtherText]);
        if (sh is null || cmd is null) yield break;
        var linux = new Mend("Wrap in /bin/sh -c '…'", "Sh", sh.Value);
        var windows = new Mend("Wrap in cmd /c …", "Cmd", cmd.Value);
        var isWindows = context[FixData.Value] == "windows";
        yield return isWindows ? windows : linux;
        yield return isWindows ? linux : windows;
    }
}
