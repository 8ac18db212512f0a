using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Reports an environment variable that is specified more than once.</summary>
internal sealed class EnvironmentNameDuplicated : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.EnvironmentNameDuplicated,
        "Environment variable is duplicated",
        "Environment variable '{0}' is specified more than once; the resulting value is unspecified. Remove the duplicate.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Names in 'environmentSettings' must be unique.",
        helpLinkUri: HelpLink.For(RuleIds.EnvironmentNameDuplicated));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override DiagnosticTarget Target => DiagnosticTarget.ClassWithMembers;

    public override void Check(RuleScope scope)
    {
        foreach (var list in scope.Lists(TaskSchema.EnvironmentSetting))
        {
            foreach (var (first, second, name) in DuplicateFinder.Find(list.Node, static setting => setting[WireName.Name].Key()))
            {
                scope.Report(new Finding(this, Descriptor, second.SourceIdOf(WireName.Name), name)
                {
                    OtherSourceId = first.SourceIdOf(WireName.Name),
                });
            }
        }
    }
}
