using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Definitions;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules.TG3;

/// <summary>Exit codes overlap.</summary>
internal sealed class ExitCodesOverlap : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG3002",
        "Exit codes overlap",
        "{0} overlaps {1}: which action holds for a code in both is open",
        "TaskGen.ExitConditions",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The service does not say which of two conditions wins.",
        helpLinkUri: HelpLink.For("TG3002"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        foreach (var conditions in scope.Objects(TaskSchema.ExitConditions))
        {
            var seen = new List<CodeSpan>();
            foreach (var item in conditions.Node.Items("exitCodes").Concat(conditions.Node.Items("exitCodeRanges")).OfType<ObjectNode>())
            {
                if (CodeSpan.Of(item) is not { } span) continue;
                if (seen.FirstOrDefault(span.Overlaps) is { } other)
                {
                    scope.Report(span.CutOff(other, new Finding(this, item.Slot, span.ToString(), other.ToString()) { OtherSlot = other.Node.Slot }));
                }

                seen.Add(span);
            }
        }
    }
}
