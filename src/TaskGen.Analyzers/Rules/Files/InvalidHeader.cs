using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>No valid upload header.</summary>
internal sealed class InvalidHeader : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.InvalidHeader,
        "No valid upload header",
        "'{0}' is no valid header {1}",
        "TaskGen.Files",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A header has a token as its name, and no line break in its value.",
        helpLinkUri: HelpLink.For(RuleIds.InvalidHeader));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var header in scope.Objects(TaskSchema.HttpHeader))
        {
            if (header.Node["name"] is null or TextNode && !Headers.IsValidName(MemoryExtensions.AsSpan((header.Node["name"] as TextNode)?.Fill("x"))))
            {
                scope.Report(new Finding(this, Descriptor, header.Node.SourceIdOf("name"), header.At("name"), "name: letters, digits and - are safe, and a colon parts it from its value"));
            }

            if (header.Node["value"] is TextNode value && !Headers.IsValidValue(MemoryExtensions.AsSpan(value.Fill("x"))))
            {
                scope.Report(new Finding(this, Descriptor, value.SourceId, header.At("value"), "value: a line break would end the header"));
            }
        }
    }
}
