using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.ExitConditions;

/// <summary>An exit code that a Linux process cannot return.</summary>
internal sealed class ExitCodeOutOfRange : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ExitCodeOutOfRange,
        "Exit code is out of range on Linux",
        "'{0}' is {1}, but a process on Linux exits with a code from 0 to 255. Use a code in this range.",
        "TaskGen.ExitConditions",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "An exit code on Linux is a single byte.",
        helpLinkUri: HelpLink.For(RuleIds.ExitCodeOutOfRange));

    private static readonly ObjectShape[] Shapes = [TaskSchema.ExitCodeMapping, TaskSchema.ExitCodeRangeMapping];
    private static readonly string[] Codes = [WireName.Code, WireName.Start, WireName.End];

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var shape in Shapes)
        {
            foreach (var mapping in scope.Objects(shape))
            {
                foreach (var wire in Codes)
                {
                    if (!scope.IsWindows && mapping.Node.Integer(wire) is (< 0 or > Limits.LinuxExitCode))
                    {
                        scope.Report(new Finding(this, Descriptor, mapping.Node.SourceIdOf(wire), mapping.At(wire),
                            mapping.Node.Integer(wire)!.Value.Text()));
                    }
                }
            }
        }
    }
}
