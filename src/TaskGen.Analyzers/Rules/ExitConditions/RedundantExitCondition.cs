using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.ExitConditions;

/// <summary>An exit condition that repeats what already happens.</summary>
internal sealed class RedundantExitCondition : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.RedundantExitCondition,
        "An exit condition that repeats what already happens",
        "'{0}' says {1}. Remove it.",
        "TaskGen.ExitConditions",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Defaults: none and satisfy for code 0; default covers every other code that is not listed.",
        helpLinkUri: HelpLink.For(RuleIds.RedundantExitCondition));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var conditions in scope.Objects(TaskSchema.ExitConditions))
        {
            var fallback = conditions.Node["default"] as ObjectNode;
            for (var i = 0; i < conditions.Node.Items("exitCodes").Count; i++)
            {
                if (conditions.Node.Items("exitCodes")[i] is not ObjectNode mapping || mapping["exitOptions"] is not ObjectNode { Properties.Count: > 0 } options) continue;
                var path = $"{conditions.At("exitCodes")}[{i.Text()}]";
                if (mapping.Integer("code") == 0 && IsOneOf(options, "jobAction", "none") && IsOneOf(options, "dependencyAction", "satisfy"))
                {
                    scope.Report(new Finding(this, Descriptor, mapping.SourceId, path, "what happens for code 0 anyway"));
                }
                else if (mapping.Integer("code") != 0 && IsSame(options, fallback))
                {
                    scope.Report(new Finding(this, Descriptor, mapping.SourceId, path, "what default says already"));
                }
            }

            foreach (var wire in Errors)
            {
                if (conditions.Node[wire] is ObjectNode { Properties.Count: > 0 } options && IsSame(options, fallback)) scope.Report(new Finding(this, Descriptor, options.SourceId, conditions.At(wire), "what default says already"));
            }
        }
    }

    private static readonly string[] Errors = ["preProcessingError", "fileUploadError"];

    private static bool IsOneOf(ObjectNode options, string wire, string value) => options[wire] is null || (options[wire] as ChoiceNode)?.Wire == value;

    private static bool IsSame(ObjectNode options, ObjectNode? other) =>
        other is not null && options.Properties.Count == other.Properties.Count
        && options.Properties.All(property => property.Value is ChoiceNode choice && (other[property.Wire] as ChoiceNode)?.Wire == choice.Wire);
}
