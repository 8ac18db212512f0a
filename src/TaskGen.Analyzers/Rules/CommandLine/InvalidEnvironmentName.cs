using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Reports a name that no environment variable can have.</summary>
internal sealed class InvalidEnvironmentName : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.InvalidEnvironmentName,
        "Environment variable name is invalid",
        "'{0}' is empty or contains '=' or a NUL character, so no program can read the variable. Rename it.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The operating system stores environment variables as 'name=value'.",
        helpLinkUri: HelpLink.For(RuleIds.InvalidEnvironmentName));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var setting in scope.Objects(TaskSchema.EnvironmentSetting))
        {
            var isValid = setting.Node[WireName.Name] switch
            {
                TextNode text => EnvironmentNames.IsValid(MemoryExtensions.AsSpan(text.Fill("x"))),
                _ => true,
            };
            if (!isValid) scope.Report(new Finding(this, Descriptor, setting.Node.SourceIdOf(WireName.Name), setting.At(WireName.Name)));
        }
    }
}
