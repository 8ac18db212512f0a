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
        foreach (var (name, text) in new[]
        {
            (context[FixProperties.Name], context[FixProperties.Text]),
            (context[FixProperties.OtherName], context[FixProperties.OtherText]),
        })
        {
            if (name is not null && StringEdits.Replace(context, text) is { } changes)
            {
                yield return new($"Wrap command in '{name}'", KeyOf(name), changes);
            }
        }
    }

    private static string KeyOf(string name) => name switch
    {
        "/bin/sh -c" => "Sh",
        "cmd /c" => "Cmd",
        _ => "PowerShell",
    };
}
