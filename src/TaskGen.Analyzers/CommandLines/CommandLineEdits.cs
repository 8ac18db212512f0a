using System.Linq;
using System.Text;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>Command lines as a light bulb mends them, as templates.</summary>
internal static class CommandLineEdits
{
    /// <summary>The line as the script of <c>/bin/sh -c '…'</c>: what was quoted in it stays quoted.</summary>
    public static string WrapInSh(string template) => "/bin/sh -c '" + InSingleQuotes(template) + "'";

    /// <summary>The line with all from an index on as one word in single quotes.</summary>
    /// <param name="text">The line.</param>
    /// <param name="start">An index into the text that <see cref="CommandLineReader"/> reads, where a hole is one character.</param>
    public static string QuoteFrom(TextNode text, int start)
    {
        var before = new StringBuilder();
        var after = new StringBuilder();
        var index = 0;
        foreach (var part in text.Parts)
        {
            if (part is not ConstantText run)
            {
                (index < start ? before : after).Append(new TextNode(SourceId.Type, [part]).ToTemplate());
                index++;
                continue;
            }

            var cut = System.Math.Max(0, System.Math.Min(start - index, run.Text.Length));
            before.Append(TextNode.Escape(run.Text.Substring(0, cut)));
            after.Append(TextNode.Escape(run.Text.Substring(cut)));
            index += run.Text.Length;
        }

        return before + "'" + InSingleQuotes(after.ToString()) + "'";
    }

    /// <summary>Options without one of them, and without its value where that is a word of its own.</summary>
    public static string WithoutOption(TextNode constant, EquatableArray<Word> words, int option)
    {
        var text = constant.Constant!;
        var word = words[option];
        var takesValue = word.Text is "--name" or "-w" or "--workdir";
        var kept = word.Text.Length > 2 && word.Text[1] != '-' ? "-" + string.Concat(word.Text.Skip(1).Where(static c => c != 'd')) : "";
        var end = takesValue && option + 1 < words.Count ? words[option + 1].End : word.End;
        var rest = text.Substring(end);
        return TextNode.Escape((text.Substring(0, word.Start) + kept + (kept.Length > 0 ? rest : rest.TrimStart())).Trim());
    }

    private static string InSingleQuotes(string text) => text.Replace("'", @"'\''");
}
