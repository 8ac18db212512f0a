using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.CommandLines.Posix;
using TaskGen.Analyzers.Model;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Reports a script with the line breaks of Windows that a POSIX shell runs.</summary>
internal sealed class WindowsLineBreaks : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.WindowsLineBreaks,
        "Script has Windows line breaks",
        "'{0}' contains a script with CRLF line breaks; the shell reads each carriage return as a part of the command. Use LF.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A POSIX shell ends a line at LF and keeps the CR before it: 'set -e' is rejected as an illegal option.",
        helpLinkUri: HelpLink.For(RuleIds.WindowsLineBreaks));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.CommandLines) Check(scope, text.Text, text.Path);
        foreach (var line in scope.RunTimeCommandLines) Check(scope, line.Text, line.Path);
    }

    // The generated code of a task writes LF.
    private void Check(RuleScope scope, TextNode text, string path)
    {
        if (text.WritesLineFeeds) return;
        var line = scope.CommandLineOf(text);
        if ((line.IsShownForWindows ?? scope.IsWindows) || CarriageReturnFinder.Find(line) is not { } found) return;
        scope.Report(new Finding(this, Descriptor, text.SourceId, path).With(FixProperties.LineBreaks, found.ToString()));
    }
}
