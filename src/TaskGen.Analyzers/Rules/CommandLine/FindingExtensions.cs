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
    public static Finding At(this Finding finding, TextNode text, int start, int end)
    {
        var first = CommandLineEdits.TemplateIndex(text, start);
        return finding with { Span = new(first, CommandLineEdits.TemplateIndex(text, end) - first) };
    }

    /// <summary>Returns the finding with another command line, which a code fix proposes.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="key">The key of the code fix.</param>
    /// <param name="text">The command line.</param>
    /// <param name="edited">The edited text, or null if there is none.</param>
    public static Finding WithLine(this Finding finding, string key, TextNode text, string? edited) =>
        edited is null ? finding : finding.With(key, CommandLineEdits.ToTemplate(text, edited));
}
