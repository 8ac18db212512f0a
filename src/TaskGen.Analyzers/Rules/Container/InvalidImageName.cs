using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Container;

/// <summary>An image name that is not a valid reference.</summary>
internal sealed class InvalidImageName : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.InvalidImageName,
        "Container image reference is invalid",
        "'{0}' is not a valid image reference. Use the form that 'docker pull' accepts: [host[:port]/]path[:tag][@digest], with the "
            + "path in lower case.",
        "TaskGen.Container",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "'containerSettings.imageName' is a reference as for 'docker pull'.",
        helpLinkUri: HelpLink.For(RuleIds.InvalidImageName));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var settings in scope.Objects(TaskSchema.TaskContainerSettings))
        {
            var isValid = settings.Node[WireName.ImageName] switch
            {
                // TG2002 reports it if there is a mount or a registry: the attribute is missing as a whole then.
                null => scope.Task is not null
                    && (scope.MayBeCompletedElsewhere
                        || settings.Node[WireName.Registry] is not null
                        || settings.Node[WireName.ContainerHostBatchBindMounts] is not null),
                TextNode { IsConstant: true } text => ImageReferences.IsValid(MemoryExtensions.AsSpan(text.Constant!)),
                TextNode text => !text.Fill("x").Any(char.IsWhiteSpace),
                _ => true,
            };
            if (isValid) continue;
            scope.Report(new Finding(this, Descriptor, settings.Node.SourceIdOf(WireName.ImageName), settings.At(WireName.ImageName)));
        }
    }
}
