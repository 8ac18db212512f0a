using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>Reports an upload header that is not valid.</summary>
internal sealed class InvalidHeader : Rule
{
    private static readonly DiagnosticDescriptor InvalidName = new(
        RuleIds.InvalidHeader,
        "Upload header is invalid",
        "'{0}' is not a valid header name. Use letters, digits, and hyphens, and separate the name from the value with a colon.",
        "TaskGen.Files",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The name of a header is a token, and its value contains no line break (RFC 9110).",
        helpLinkUri: HelpLink.For(RuleIds.InvalidHeader));

    private static readonly DiagnosticDescriptor InvalidValue = InvalidName.WithMessage(
        "'{0}' contains a line break, which would end the header. Remove it.", DiagnosticSeverity.Error);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [InvalidName, InvalidValue];

    public override void Check(RuleScope scope)
    {
        foreach (var header in scope.Objects(TaskSchema.HttpHeader))
        {
            if (header.Node[WireName.Name] is TextNode name && !Headers.IsValidName(MemoryExtensions.AsSpan(name.Fill("x"))))
            {
                scope.Report(new Finding(this, InvalidName, name.SourceId, header.At(WireName.Name)));
            }

            if (header.Node[WireName.Value] is TextNode value && !Headers.IsValidValue(MemoryExtensions.AsSpan(value.Fill("x"))))
            {
                scope.Report(new Finding(this, InvalidValue, value.SourceId, header.At(WireName.Value)));
            }
        }
    }
}
