using System.Collections.Generic;
using TaskGen.Analyzers.CommandLines.Windows;

namespace TaskGen.Analyzers.CommandLines.Cmd;

/// <content>Finds the commands of a line, for rules that look at their words.</content>
internal sealed partial class CmdReader
{
    /// <summary>
    /// Returns the commands of the text after <c>/c</c>: their words, which begin anew in each, and where each begins and ends.
    /// </summary>
    public static IEnumerable<(IReadOnlyList<Word> Words, int Start, int End)> FindCommands(string text, int start)
    {
        var reader = WithoutOuterQuotes(text, start);
        for (var command = reader._start; command < reader._end;)
        {
            var end = reader.EndOfCommand(command);
            var program = reader.SkipKeywords(command, end);
            yield return (WindowsWordReader.Read(text.Substring(program, end - program), [], out _), program, end);
            command = end + 1;
        }
    }

    /// <summary>Returns where the text after <c>/c</c> begins and ends without a pair of quotation marks around the whole.</summary>
    public static (int Start, int End) FindRange(string text, int start)
    {
        var reader = WithoutOuterQuotes(text, start);
        return (reader._start, reader._end);
    }

    private static CmdReader WithoutOuterQuotes(string text, int start)
    {
        var reader = new CmdReader(text, start, []);
        if (!reader.StartsWithQuotedProgram()) reader.RemoveOuterQuotes();
        return reader;
    }
}
