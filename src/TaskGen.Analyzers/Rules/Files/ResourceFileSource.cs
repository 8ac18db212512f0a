using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>A resource file has none, or more than one, of its three sources.</summary>
internal sealed class ResourceFileSource : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ResourceFileSource,
        "A resource file has none, or more than one, of its three sources",
        "'{0}' gives {1} of httpUrl, storageContainerUrl and autoStorageContainerName: the service takes exactly one",
        "TaskGen.Files",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Exactly one of the three sources of a resource file is given.",
        helpLinkUri: HelpLink.For(RuleIds.ResourceFileSource));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var file in scope.Objects(TaskSchema.ResourceFile))
        {
            // An empty text is sent as well, and counts; alone it is a source of nothing.
            var given = Sources.Where(source => file.Node[source] is not null).ToList();
            if (given.Count == 0 || (given.Count == 1 && !file.Node.Has(given[0]) && given[0] == "autoStorageContainerName")) scope.Report(new Finding(this, Descriptor, file.Node.SourceId, file.Path, "none"));
            foreach (var extra in given.Skip(1)) scope.Report(new Finding(this, Descriptor, file.Node.SourceIdOf(extra), file.Path, given.Count.Text()) { OtherSourceId = file.Node.SourceIdOf(given[0]) });
        }
    }

    private static readonly string[] Sources = ["httpUrl", "storageContainerUrl", "autoStorageContainerName"];
}
