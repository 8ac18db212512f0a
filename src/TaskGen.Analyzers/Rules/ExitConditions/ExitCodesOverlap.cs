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
        "Exit code {0} is specified more than once; which action applies is unspecified",
        "TaskGen.ExitConditions",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The service does not specify which of two conditions for the same exit code applies.",
        helpLinkUri: HelpLink.For(RuleIds.ExitCodesOverlap));

    private static readonly DiagnosticDescriptor RangeContainsCode = new(
        RuleIds.ExitCodesOverlap,
        "Exit codes overlap",
        "Range {0} to {1} overlaps exit code {2}; which action applies is unspecified",
        "TaskGen.ExitConditions",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The service does not specify which of two conditions for the same exit code applies.",
        helpLinkUri: HelpLink.For(RuleIds.ExitCodesOverlap));

    private static readonly DiagnosticDescriptor RangesOverlap = new(
        RuleIds.ExitCodesOverlap,
        "Exit codes overlap",
        "Range {0} to {1} overlaps range {2} to {3}; which action applies is unspecified",
        "TaskGen.ExitConditions",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The service does not specify which of two conditions for the same exit code applies.",
        helpLinkUri: HelpLink.For(RuleIds.ExitCodesOverlap));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [CodeDuplicated, RangeContainsCode, RangesOverlap];

    public override void Check(RuleScope scope)
    {
        foreach (var conditions in scope.Objects(TaskSchema.ExitConditions))
        {
            // Codes come before ranges, so that a range may overlap a code, but not the other way round.
            var seen = new List<CodeSpan>();
            var items = conditions.Node.Items(WireName.ExitCodes).Concat(conditions.Node.Items(WireName.ExitCodeRanges));
            foreach (var item in items.OfType<ObjectNode>())
            {
                if (CodeSpan.Of(item) is not { } span) continue;
                if (seen.FirstOrDefault(span.Overlaps) is { } other)
                {
                    // Of two conditions for the same code, the one without an action is redundant.
                    var (redundant, kept) = !span.IsRange && !other.HasAction && span.HasAction ? (other, span) : (span, other);
                    scope.Report(redundant.CutOff(kept, FindingOf(redundant, kept)));
                }

                seen.Add(span);
            }
        }
    }

    private Finding FindingOf(CodeSpan span, CodeSpan other)
    {
        var (start, end, otherStart, otherEnd) = (span.Start.Text(), span.End.Text(), other.Start.Text(), other.End.Text());
        var finding = !span.IsRange ? new Finding(this, CodeDuplicated, span.Node.SourceId, start)
            : !other.IsRange ? new Finding(this, RangeContainsCode, span.Node.SourceId, start, end, otherStart)
            : new Finding(this, RangesOverlap, span.Node.SourceId, start, end, otherStart, otherEnd);
        return finding with { OtherSourceId = other.Node.SourceId };
    }
}
