using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using TaskGen.Validation;

namespace TaskGen.Tool;

/// <summary>The standard streams. Redirected output is UTF-8 on every system, whatever the code page of the console.</summary>
internal static class ToolConsole
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void UseUtf8()
    {
        if (!Console.IsOutputRedirected || !Console.IsErrorRedirected)
        {
            try
            {
                Console.OutputEncoding = Utf8;
            }
            catch (IOException)
            {
                // The console does not support UTF-8. It replaces what it cannot show.
            }
        }

        if (Console.IsOutputRedirected) Console.SetOut(Writer(Console.OpenStandardOutput()));
        if (Console.IsErrorRedirected) Console.SetError(Writer(Console.OpenStandardError()));
    }

    /// <summary>Writes a line to standard error. The texts of files in it lose their secrets and control characters.</summary>
    public static Task WriteErrorAsync(string message) => Console.Error.WriteLineAsync(DisplayText.Of(message));

    private static StreamWriter Writer(Stream stream) => new(stream, Utf8) { AutoFlush = true, NewLine = "\n" };
}
