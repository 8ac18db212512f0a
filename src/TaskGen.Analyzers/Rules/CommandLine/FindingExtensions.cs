using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Places findings in command lines.</summary>
internal static class FindingExtensions
{
    /// <summary>Returns the finding at a part of a command line.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="text">The command line.</param>
    /// <param name="start">The index of the first character in the text that <see cref="CommandLineReader"/> reads.</param>
    /// <param name="end">The index after the last character.</param>
    public static Finding At(this Finding finding, TextNode text, int start, int end) =>
        finding.At(new TemplatePositions(text), start, end);

    /// <summary>Returns the finding at a part of a command line that may have many findings.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="positions">The positions in the template of the command line.</param>
    /// <param name="start">The index of the first character in the text that <see cref="CommandLineReader"/> reads.</param>
    /// <param name="end">The index after the last character.</param>
    public static Finding At(this Finding finding, TemplatePositions positions, int start, int end) =>
        finding with { Span = new(positions[start], positions[end] - positions[start]) };

    /// <summary>Returns the finding with another command line, which a code fix proposes.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="key">The key of the code fix.</param>
    /// <param name="text">The command line.</param>
    /// <param name="edited">The edited text, or null if there is none.</param>
    public static Finding WithLine(this Finding finding, string key, TextNode text, string? edited) =>
        edited is null ? finding : finding.With(key, CommandLineEdits.ToTemplate(text, edited));
}
