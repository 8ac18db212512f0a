using System;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Definitions;
using TaskGen.Analyzers.Schema;
using TaskGen.Facts;

namespace TaskGen.Analyzers.Rules.TG1;

/// <summary>A name that no environment variable can have.</summary>
internal sealed class InvalidEnvironmentName : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG1010",
        "A name that no environment variable can have",
        "'{0}' is empty or holds '=' or NUL: no environment variable can have that name",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "environmentSettings[].name is required; the operating system keeps variables as name=value.",
        helpLinkUri: HelpLink.For("TG1010"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        foreach (var setting in scope.Objects(TaskSchema.EnvironmentSetting))
        {
            var isValid = setting.Node["name"] switch
            {
                null => false,
                TextNode text => EnvironmentNames.IsValid(MemoryExtensions.AsSpan(text.Fill("x"))),
                _ => true,
            };
            if (!isValid) scope.Report(new Finding(this, setting.Node.SlotOf("name"), setting.At("name")));
        }
    }
}
