using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>Resource files that are too long in total.</summary>
internal sealed class ResourceFilesTooLong : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ResourceFilesTooLong,
        "Resource file list is too long",
        "'resourceFiles' has {0} characters in total, and the service may reject a request with more than 32,768. Put the files into one "
            + "container, and use 'storageContainerUrl'.",
        "TaskGen.Files",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The service has returned 'Total size of resourceFiles cannot be more than 32768 characters'. This was reported in 2017 "
            + "and 2018, and has not been confirmed since.",
        helpLinkUri: HelpLink.For(RuleIds.ResourceFilesTooLong));

    // "name":"value", around each value.
    private const int Punctuation = 6;

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        if (scope.Task is null) return;
        var path = scope.PathOf(WireName.ResourceFiles) + "[";
        var length = scope.Texts
            .Where(text => text.Path.StartsWith(path, StringComparison.Ordinal))
            .Sum(static text => text.Text.Fill("").Length + text.Property.Wire.Length + Punctuation);
        if (length <= Limits.ResourceFilesLength) return;
        scope.Report(new Finding(this, Descriptor, SourceOf(scope.Task.Body[WireName.ResourceFiles]), length.Text()));
    }

    private static SourceId SourceOf(Node? files) => files switch
    {
        { SourceId.IsValue: true } => files.SourceId,
        ListNode { Items: [var first, ..] } => first.SourceId,
        _ => SourceId.Type,
    };
}
