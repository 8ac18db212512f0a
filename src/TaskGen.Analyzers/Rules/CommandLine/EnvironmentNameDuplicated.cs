using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>An environment variable is given twice.</summary>
internal sealed class EnvironmentNameDuplicated : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.EnvironmentNameDuplicated,
        "An environment variable is given twice",
        "The environment variable '{0}' is given twice: which value holds is open. Remove the second.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Names stand once each in environmentSettings.",
        helpLinkUri: HelpLink.For(RuleIds.EnvironmentNameDuplicated));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var list in scope.Lists(TaskSchema.EnvironmentSetting))
        {
            foreach (var (first, second, name) in DuplicateFinder.Find(list.Node, static setting => setting["name"].Key()))
            {
                scope.Report(new Finding(this, Descriptor, second.SourceIdOf("name"), name) { OtherSourceId = first.SourceIdOf("name") });
            }
        }
    }
}
