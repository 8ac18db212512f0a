using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>Required property is missing.</summary>
internal sealed class RequiredValueMissing : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.RequiredValueMissing,
        "Required property is missing",
        "'{0}' is missing; the service rejects the request with 400 (Bad Request). Set it.",
        "TaskGen.Definition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The REST reference marks the property as required.",
        helpLinkUri: HelpLink.For(RuleIds.RequiredValueMissing));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var placed in scope.AllObjects)
        {
            foreach (var property in placed.Shape.Properties)
            {
                if (property.RequiredRuleId != RuleIds.RequiredValueMissing || IsGiven(placed.Node, property)) continue;
                scope.Report(new Finding(this, Descriptor, placed.Node.SourceIdOf(property.Wire), placed.At(property.Wire)));
            }
        }
    }

    private static bool IsGiven(ObjectNode node, PropertyShape property) =>
        property.DistinguishesEmpty ? node[property.Wire] is not null : node.Has(property.Wire);
}
