using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>A file mode that is not octal.</summary>
internal sealed class InvalidFileMode : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.InvalidFileMode,
        "File mode is not octal",
        "'{0}' is not an octal file mode. Use 3 or 4 digits from 0 to 7, such as 0770.",
        "TaskGen.Files",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "'fileMode' is octal, is 0770 by default, and is ignored on Windows.",
        helpLinkUri: HelpLink.For(RuleIds.InvalidFileMode));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.TextsOf(TextConstraint.FileMode))
        {
            if (text.Text.Constant is not { } mode || FileModes.IsValid(MemoryExtensions.AsSpan(mode))) continue;
            scope.Report(new Finding(this, Descriptor, text.Text.SourceId, text.Path).With(FixProperties.Text, FileModes.ToOctal(mode)));
        }
    }
}
