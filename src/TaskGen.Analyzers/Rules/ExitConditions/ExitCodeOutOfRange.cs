using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.ExitConditions;

/// <summary>A code that a Linux process can not end with.</summary>
internal sealed class ExitCodeOutOfRange : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ExitCodeOutOfRange,
        "A code that a Linux process can not end with",
        "'{0}' is {1}: a process on Linux ends with a code from 0 to 255",
        "TaskGen.ExitConditions",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "An exit code on Linux is one byte.",
        helpLinkUri: HelpLink.For(RuleIds.ExitCodeOutOfRange));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var shape in Shapes)
        {
            foreach (var mapping in scope.Objects(shape))
            {
                foreach (var wire in Codes)
                {
                    if (!scope.IsWindows && mapping.Node.Integer(wire) is (< 0 or > Limits.LinuxExitCode)) scope.Report(new Finding(this, Descriptor, mapping.Node.SourceIdOf(wire), mapping.At(wire), mapping.Node.Integer(wire)!.Value.Text()));
                }
            }
        }
    }

    private static readonly ObjectShape[] Shapes = [TaskSchema.ExitCodeMapping, TaskSchema.ExitCodeRangeMapping];
    private static readonly string[] Codes = ["code", "start", "end"];
}
