using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.Analyzers.Rules;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.CommandLine;

/// <summary>TG1008: removes <c>:raw</c> if the value can be quoted, and if the command line shows for which operating system.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnquotedCommandLineFix))]
public sealed class UnquotedCommandLineFix() : TaskFixProvider(RuleIds.UnquotedCommandLine)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        if (context[FixProperties.Action] != FixProperties.Quote) yield break;
        if (PlaceholderSource.Read(context) is not { FormatSuffix.Length: > 0 } placeholder) yield break;
        yield return new CodeFixEdit($"Quote value: '{{{placeholder.Path}}}'", "Quote", placeholder.RemoveFormat());
    }
}
