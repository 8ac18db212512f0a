using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>Reports a property that the version of the API does not have.</summary>
internal sealed class PropertyNotInApiVersion : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.PropertyNotInApiVersion,
        "Property is not available in the API version",
        "'{0}' does not exist in version {1} of the API, so the service rejects the request. Use version {2} or later, or remove the "
            + "property.",
        "TaskGen.Definition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The MSBuild property TaskGenApiVersion sets the version of the API.",
        helpLinkUri: HelpLink.For(RuleIds.PropertyNotInApiVersion));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override RuleClients Clients => RuleClients.None;

    public override void Check(RuleScope scope)
    {
        if (scope.ApiVersion == ApiVersions.Default) return;
        foreach (var placed in scope.AllObjects)
        {
            foreach (var property in placed.Node.Properties)
            {
                // TG5018 reports the property that a later version no longer has.
                if (placed.Shape[property.Wire] is not { Since: { } since } || ApiVersions.Has(scope.ApiVersion, since, null)) continue;
                scope.Report(new Finding(
                    this, Descriptor, SourceOf(property.Value, placed.Node), placed.At(property.Wire), scope.ApiVersion, since));
            }
        }
    }

    private static SourceId SourceOf(Node value, ObjectNode owner) =>
        value is ListNode { Items: [var first, ..] } ? first.SourceId : value.SourceId.IsValue ? value.SourceId : owner.SourceId;
}
