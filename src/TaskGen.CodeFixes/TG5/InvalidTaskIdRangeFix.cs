using System.Collections.Generic;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Rules;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.CodeFixes.TG5;

/// <summary>TG5009: swaps the bounds.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InvalidTaskIdRangeFix)), Shared]
public sealed class InvalidTaskIdRangeFix() : TaskFixProvider("TG5009")
{
    internal override IEnumerable<Mend> Mends(MendContext context)
    {
        // A negative bound has no one right mend.
        if (context[FixData.Value] != "swap" || context.OtherSpan is not { } other) yield break;
        var (start, end) = (context.Squiggle, context.Text.ToString(other));
        yield return new Mend($"Swap: {end} to {start}", "Swap", [new TextChange(context.Span, end), new TextChange(other, start)]);
    }
}
