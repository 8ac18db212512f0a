using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Definitions;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules.TG1;

/// <summary>An environment variable is given twice.</summary>
internal sealed class EnvironmentNameTwice : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG1011",
        "An environment variable is given twice",
        "The environment variable '{0}' is given twice: which value holds is open. Remove the second.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Names stand once each in environmentSettings.",
        helpLinkUri: HelpLink.For("TG1011"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        foreach (var list in scope.Lists(TaskSchema.EnvironmentSetting))
        {
            foreach (var (first, second, name) in Twice.Find(list.Node, static setting => setting["name"].Key()))
            {
                scope.Report(new Finding(this, second.SlotOf("name"), name) { OtherSlot = first.SlotOf("name") });
            }
        }
    }
}
