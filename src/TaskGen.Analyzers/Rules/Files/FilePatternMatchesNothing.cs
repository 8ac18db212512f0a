using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>Reports a file pattern that cannot match any file.</summary>
internal sealed class FilePatternMatchesNothing : Rule
{
    private static readonly DiagnosticDescriptor Empty = new(
        RuleIds.FilePatternMatchesNothing,
        "File pattern cannot match any file",
        "'{0}' is empty, so it matches no file. Set a pattern.",
        "TaskGen.Files",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The wildcards of a file pattern are *, **, ?, [abc], [a-c], and [!abc]; a relative pattern starts at the "
            + "working directory.",
        helpLinkUri: HelpLink.For(RuleIds.FilePatternMatchesNothing));

    private static readonly DiagnosticDescriptor UnclosedBracket = Empty.WithMessage(
        "'{0}' contains an empty or unclosed bracket, so it matches no file. Correct the pattern.");

    private static readonly DiagnosticDescriptor StandardStream = Empty.WithMessage(
        "'{0}' matches no file, because the service writes stdout.txt and stderr.txt one level above the working directory. Use "
            + "'../{1}'.");

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Empty, UnclosedBracket, StandardStream];

    public override void Check(RuleScope scope)
    {
        foreach (var file in scope.Objects(TaskSchema.OutputFile))
        {
            if (file.Node[WireName.FilePattern] is not TextNode node) continue;
            var pattern = node.Fill("x");
            var path = file.At(WireName.FilePattern);
            if (pattern.Length == 0) scope.Report(new Finding(this, Empty, node.SourceId, path));
            else if (!FilePatterns.CanMatch(MemoryExtensions.AsSpan(pattern)))
            {
                scope.Report(new Finding(this, UnclosedBracket, node.SourceId, path));
            }
            else if (node.Constant is { } constant && FilePatterns.StandardStreamOf(constant) is { } name && !WritesFile(scope, name))
            {
                scope.Report(new Finding(this, StandardStream, node.SourceId, path, name).With(FixProperties.Text, "../"
                    + TextNode.Escape(name)));
            }
        }
    }

    // A task that redirects its output writes these files to the working directory itself.
    private static bool WritesFile(RuleScope scope, string pattern)
    {
        if (scope.IsCommandLineUnknown) return true;
        foreach (var line in scope.CommandLines)
        {
            foreach (var stream in FilePatterns.StandardStreams)
            {
                if (FilePatterns.IsMatch(pattern, stream) && line.Text.Fill("").Contains(stream)) return true;
            }
        }

        return false;
    }
}
