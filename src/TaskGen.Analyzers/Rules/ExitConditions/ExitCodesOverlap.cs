using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.ExitConditions;

/// <summary>Exit codes overlap.</summary>
internal sealed class ExitCodesOverlap : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ExitCodesOverlap,
        "Exit codes overlap",
        "{0} overlaps {1}: which action holds for a code in both is open",
        "TaskGen.ExitConditions",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The service does not say which of two conditions wins.",
        helpLinkUri: HelpLink.For(RuleIds.ExitCodesOverlap));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

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
                    scope.Report(span.CutOff(other, new Finding(this, Descriptor, item.SourceId, span.ToString(), other.ToString()) { OtherSourceId = other.Node.SourceId }));
                }

                seen.Add(span);
            }
        }
    }
}
