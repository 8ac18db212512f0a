using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Definitions;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules.TG4;

/// <summary>Two resource files land on one path.</summary>
internal sealed class ResourceFilesCollide : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG4007",
        "Two resource files land on one path",
        "'{0}' is the path of two resource files: the later download overwrites the earlier, and which that is is open",
        "TaskGen.Files",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Each httpUrl is saved at its filePath.",
        helpLinkUri: HelpLink.For("TG4007"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        foreach (var list in scope.Lists(TaskSchema.ResourceFile))
        {
            foreach (var (first, second, path) in Twice.Find(list.Node, static file => file.Has("httpUrl") ? file["filePath"].Key() : null))
            {
                scope.Report(new Finding(this, second.SlotOf("filePath"), path) { OtherSlot = first.SlotOf("filePath") });
            }
        }
    }
}
