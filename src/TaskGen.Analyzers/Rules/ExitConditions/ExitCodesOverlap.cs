using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.ExitConditions;

/// <summary>Exit conditions for the same exit code.</summary>
internal sealed class ExitCodesOverlap : Rule
{
    private static readonly DiagnosticDescriptor CodeDuplicated = new(
        RuleIds.ExitCodesOverlap,
        "Exit codes overlap",
        "Exit code {0} is specified more than once; which action applies is unspecified. Remove one of the conditions.",
        "TaskGen.ExitConditions",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The service does not specify which of two conditions for the same exit code applies.",
        helpLinkUri: HelpLink.For(RuleIds.ExitCodesOverlap));

    private static readonly DiagnosticDescriptor RangeContainsCode = CodeDuplicated.WithMessage(
        "Range {0} to {1} overlaps exit code {2}; which action applies is unspecified. Change or remove one of them.");

    private static readonly DiagnosticDescriptor RangesOverlap = CodeDuplicated.WithMessage(
        "Range {0} to {1} overlaps range {2} to {3}; which action applies is unspecified. Change or remove one of them.");

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [CodeDuplicated, RangeContainsCode, RangesOverlap];

    public override void Check(RuleScope scope)
    {
        foreach (var conditions in scope.Objects(TaskSchema.ExitConditions))
        {
            // Codes come before ranges.
            List<CodeSpan> spans =
            [
                .. conditions.Node.Items(WireName.ExitCodes).Concat(conditions.Node.Items(WireName.ExitCodeRanges))
                    .OfType<ObjectNode>()
                    .Select(CodeSpan.Of)
                    .OfType<CodeSpan>(),
            ];
            for (var i = 0; i < spans.Count; i++)
            {
                var stronger = spans.Where((other, k) => k != i && spans[i].Overlaps(other)
                    && (k < i ? !other.YieldsTo(spans[i]) : spans[i].YieldsTo(other))).ToList();
                if (stronger.Count > 0) scope.Report(spans[i].CutOff(stronger, FindingOf(spans[i], stronger[0])));
            }
        }
    }

    private Finding FindingOf(CodeSpan span, CodeSpan other)
    {
        var (start, end, otherStart, otherEnd) = (span.Start.Text(), span.End.Text(), other.Start.Text(), other.End.Text());
        var finding = !span.IsRange && !other.IsRange ? new Finding(this, CodeDuplicated, span.Node.SourceId, start)
            : !span.IsRange ? new Finding(this, RangeContainsCode, span.Node.SourceId, otherStart, otherEnd, start)
            : !other.IsRange ? new Finding(this, RangeContainsCode, span.Node.SourceId, start, end, otherStart)
            : new Finding(this, RangesOverlap, span.Node.SourceId, start, end, otherStart, otherEnd);
        return finding with { OtherSourceId = other.Node.SourceId };
    }
}
