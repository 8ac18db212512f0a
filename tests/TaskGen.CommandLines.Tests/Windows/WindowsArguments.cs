using System.Collections.Generic;
using System.Text;

namespace TaskGen.CommandLines.Tests.Windows;

/// <summary>
/// How programs on Windows split their command line, after the published rules; the two differ in <c>""</c> within quotes.
/// </summary>
internal static class WindowsArguments
{
    /// <summary>The arguments as <c>CommandLineToArgvW</c> splits them.</summary>
    public static IReadOnlyList<string> OfShell(string commandLine) => Split(commandLine, isRuntime: false);

    /// <summary>The arguments as the C runtime's start-up code splits them (since 2008).</summary>
    public static IReadOnlyList<string> OfRuntime(string commandLine) => Split(commandLine, isRuntime: true);

    private static List<string> Split(string text, bool isRuntime)
    {
        var arguments = new List<string>();
        var i = 0;

        // The program: a quote opens and closes, nothing escapes it.
        var program = new StringBuilder();
        var isQuoted = false;
        for (; i < text.Length && (isQuoted || text[i] is not (' ' or '\t')); i++)
        {
            if (text[i] == '"') isQuoted = !isQuoted;
            else program.Append(text[i]);
        }

        arguments.Add(program.ToString());
        while (true)
        {
            while (i < text.Length && text[i] is ' ' or '\t') i++;
            if (i >= text.Length) return arguments;
            arguments.Add(Argument(text, ref i, isRuntime));
        }
    }

    private static string Argument(string text, ref int i, bool isRuntime)
    {
        var argument = new StringBuilder();
        var isQuoted = false;
        while (i < text.Length && (isQuoted || text[i] is not (' ' or '\t')))
        {
            var backslashes = 0;
            for (; i < text.Length && text[i] == '\\'; i++) backslashes++;
            if (i == text.Length || text[i] != '"')
            {
                argument.Append('\\', backslashes);
                if (backslashes == 0) argument.Append(text[i++]);
                continue;
            }

            argument.Append('\\', backslashes / 2);
            i++;
            if (backslashes % 2 == 1)
            {
                argument.Append('"');
            }
            else if (isQuoted && i < text.Length && text[i] == '"')
            {
                // Two quotes within quotes are a literal one; CommandLineToArgvW leaves the quotes with it.
                argument.Append('"');
                i++;
                if (!isRuntime) isQuoted = false;
            }
            else
            {
                isQuoted = !isQuoted;
            }
        }

        return argument.ToString();
    }
}
