using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Reports a task whose constants alone exceed the size of a request.</summary>
internal sealed class BodyTooLarge : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.BodyTooLarge,
        "Request body is too large",
        "The constant part of the request has {0} characters; the service rejects a request of 1,048,576 bytes or more with 413 (RequestBodyTooLarge). Move large values to resource files.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A request body must be smaller than 1 MB (1,048,576 bytes).",
        helpLinkUri: HelpLink.For(RuleIds.BodyTooLarge));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        if (scope.Task is null) return;
        var length = scope.Texts.Sum(static text => (long)text.Text.Fill("").Length);
        if (length >= Limits.RequestBodyBytes)
        {
            scope.Report(new Finding(this, Descriptor, SourceId.Type, length.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
