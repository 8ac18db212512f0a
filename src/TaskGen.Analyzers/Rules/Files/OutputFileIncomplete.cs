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
        "'{0}' is missing; the service rejects an output file without it",
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
            if (file.Node["filePattern"] is null) scope.Report(new Finding(this, Descriptor, file.Node.SourceId, file.At("filePattern")));
            if (Lacks(file.Node, "destination")
                || (file.Node["destination"] is ObjectNode destination
                && (Lacks(destination, "container")
                || (destination["container"] is ObjectNode container && !container.HasText("containerUrl")))))
            {
                scope.Report(new Finding(this, Descriptor, file.Node.SourceId, file.At("destination.container.containerUrl")));
            }

            if (Lacks(file.Node, "uploadOptions")
                || (file.Node["uploadOptions"] is ObjectNode options && options["uploadCondition"] is null))
            {
                scope.Report(new Finding(this, Descriptor, file.Node.SourceId,
                    file.At("uploadOptions.uploadCondition")).With(FixData.Value, "UploadCondition"));
            }
        }
    }

    private static bool Lacks(ObjectNode node, string wire) => node[wire] is null;
}
