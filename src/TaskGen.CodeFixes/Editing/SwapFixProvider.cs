using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace TaskGen.CodeFixes.Editing;

/// <summary>A code fix that swaps the start and end of a range.</summary>
public abstract class SwapFixProvider : TaskFixProvider
{
    private protected SwapFixProvider(string ruleId)
        : base(ruleId)
    {
    }

    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        if (context.OtherSpan is not { } other) yield break;
        var (start, end) = (context.DiagnosticText, context.Text.ToString(other));
        yield return new CodeFixEdit($"Swap start and end ({end} to {start})", "Swap",
            [new TextChange(context.Span, end), new TextChange(other, start)]);
    }
}
