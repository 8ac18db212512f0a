using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Secrets;

namespace TaskGen.Tool.Importing;

/// <summary>Determines whether a placeholder in a command line is quoted in such a way that the original text results.</summary>
internal static class CommandLineQuoting
{
    /// <summary>Returns whether quoting restores the text of a secret.</summary>
    /// <param name="commandLine">The command line.</param>
    /// <param name="secrets">The secrets in it.</param>
    /// <param name="index">The index of the secret.</param>
    public static bool Restores(string commandLine, IReadOnlyList<SecretSpan> secrets, int index)
    {
        var (text, mark, end) = ("", 0, 0);
        for (var i = 0; i < secrets.Count; i++)
        {
            text += commandLine[end..secrets[i].Start];
            if (i == index) mark = text.Length;
            text += QuotedChar.PlaceholderMark;
            end = secrets[i].Start + secrets[i].Length;
        }

        var line = CommandLineReader.Read(text + commandLine[end..]);
        return line.Contexts.TryGetValue(mark, out var place) && place is { UnquotableReason: null, Limits: 0 }
            && IsSame(
                secrets[index].In(commandLine),
                [.. place.Layers.Select(static layer => (TaskGen.CommandLayer)layer)]);
    }

    private static bool IsSame(string value, TaskGen.CommandLayer[] layers)
    {
        var (quoted, plain) = (new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>());
        var json = new TaskJsonWriter(quoted);
        json.Argument(value, layers);
        json.Complete();
        json = new TaskJsonWriter(plain);
        json.Text(value);
        json.Complete();
        return quoted.WrittenSpan.SequenceEqual(plain.WrittenSpan);
    }
}
