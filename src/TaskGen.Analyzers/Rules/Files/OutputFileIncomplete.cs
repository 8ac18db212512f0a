using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>An output file without its pattern, container URL, or upload condition.</summary>
internal sealed class OutputFileIncomplete : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.OutputFileIncomplete,
        "Output file is incomplete",
        "'{0}' is missing; the service rejects an output file without it. Set it.",
        "TaskGen.Files",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "'filePattern', 'destination.container.containerUrl', and 'uploadOptions.uploadCondition' are required.",
        helpLinkUri: HelpLink.For(RuleIds.OutputFileIncomplete));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var file in scope.Objects(TaskSchema.OutputFile))
        {
            if (file.Node[WireName.FilePattern] is null) scope.Report(FindingOf(file, WireName.FilePattern));
            if (Lacks(file.Node, WireName.Destination)
                || (file.Node[WireName.Destination] is ObjectNode destination
                    && (Lacks(destination, WireName.Container)
                        || (destination[WireName.Container] is ObjectNode container && !container.HasText(WireName.ContainerUrl)))))
            {
                scope.Report(FindingOf(file, WireName.Destination, WireName.Container, WireName.ContainerUrl));
            }

            if (Lacks(file.Node, WireName.UploadOptions)
                || (file.Node[WireName.UploadOptions] is ObjectNode options && options[WireName.UploadCondition] is null))
            {
                scope.Report(FindingOf(file, WireName.UploadOptions, WireName.UploadCondition)
                    .With(FixProperties.Action, FixProperties.AddUploadCondition));
            }
        }
    }

    private Finding FindingOf(Placed<ObjectNode> file, params string[] path) =>
        new(this, Descriptor, file.Node.SourceId, file.At(path));

    private static bool Lacks(ObjectNode node, string wire) => node[wire] is null;
}
