using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.ExitConditions;

/// <summary>An exit condition that repeats the default.</summary>
internal sealed class RedundantExitCondition : Rule
{
    private static readonly DiagnosticDescriptor RepeatsSuccess = new(
        RuleIds.RedundantExitCondition,
        "Exit condition repeats the default",
        "'{0}' repeats what happens for exit code 0 by default. Remove it.",
        "TaskGen.ExitConditions",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "By default, exit code 0 satisfies dependent tasks and has no job action; 'default' covers every other exit code "
            + "that is not listed.",
        helpLinkUri: HelpLink.For(RuleIds.RedundantExitCondition));

    private static readonly DiagnosticDescriptor RepeatsDefault = RepeatsSuccess.WithMessage(
        "'{0}' repeats the actions of 'default'. Remove it.");

    private static readonly string[] Errors = [WireName.PreProcessingError, WireName.FileUploadError];

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [RepeatsSuccess, RepeatsDefault];

    public override void Check(RuleScope scope)
    {
        foreach (var conditions in scope.Objects(TaskSchema.ExitConditions))
        {
            var fallback = conditions.Node[WireName.Default] as ObjectNode;
            var mappings = conditions.Node.Items(WireName.ExitCodes);
            for (var i = 0; i < mappings.Count; i++)
            {
                if (mappings[i] is not ObjectNode mapping
                    || mapping[WireName.ExitOptions] is not ObjectNode { Properties.Count: > 0 } options)
                {
                    continue;
                }

                var descriptor = mapping.Integer(WireName.Code) == 0 ? (IsDefaultOfSuccess(options) ? RepeatsSuccess : null)
                    : IsSame(options, fallback) ? RepeatsDefault : null;
                if (descriptor is not null)
                {
                    scope.Report(new Finding(this, descriptor, mapping.SourceId, $"{conditions.At(WireName.ExitCodes)}[{i.Text()}]"));
                }
            }

            foreach (var wire in Errors)
            {
                if (conditions.Node[wire] is ObjectNode { Properties.Count: > 0 } options && IsSame(options, fallback))
                {
                    scope.Report(new Finding(this, RepeatsDefault, options.SourceId, conditions.At(wire)));
                }
            }
        }
    }

    private static bool IsDefaultOfSuccess(ObjectNode options) => IsAbsentOr(options, WireName.JobAction, ChoiceText.None)
        && IsAbsentOr(options, WireName.DependencyAction, ChoiceText.Satisfy);

    private static bool IsAbsentOr(ObjectNode options, string wire, string value) => options[wire] is null
        || (options[wire] as ChoiceNode)?.Wire == value;

    /// <summary>Returns whether two conditions have the same actions.</summary>
    public static bool IsSame(ObjectNode options, ObjectNode? other) =>
        other is not null && options.Properties.Count == other.Properties.Count
        && options.Properties.All(property => property.Value is ChoiceNode choice
            && (other[property.Wire] as ChoiceNode)?.Wire == choice.Wire);
}
