using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>A required property is missing.</summary>
internal sealed class RequiredValueMissing : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.RequiredValueMissing,
        "A required property is missing",
        "'{0}' is missing: the service refuses the request without it. Set it.",
        "TaskGen.Definition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The REST reference marks the property as required.",
        helpLinkUri: HelpLink.For(RuleIds.RequiredValueMissing));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var shape in Shapes)
        {
            foreach (var placed in scope.Objects(shape))
            {
                foreach (var property in shape.Properties)
                {
                    if (property.IsRequired && !placed.Node.Has(property.Wire)) scope.Report(new Finding(this, Descriptor, placed.Node.SourceIdOf(property.Wire), placed.At(property.Wire)));
                }
            }
        }
    }

    // The other definitions with required properties have rules of their own, which say more.
    private static readonly ObjectShape[] Shapes =
        [TaskSchema.AffinityInformation, TaskSchema.ExitCodeMapping, TaskSchema.ExitCodeRangeMapping, TaskSchema.TaskIdRange];
}
