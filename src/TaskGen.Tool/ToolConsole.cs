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

    /// <summary>Writes UTF-8 from now on.</summary>
    /// <returns>Gives the console its code page back, which other programs share, when it is disposed.</returns>
    public static IDisposable UseUtf8()
    {
        var former = Console.IsOutputRedirected && Console.IsErrorRedirected ? null : Console.OutputEncoding;
        if (former is not null) TrySet(Utf8);
        if (Console.IsOutputRedirected) Console.SetOut(Writer(Console.OpenStandardOutput()));
        if (Console.IsErrorRedirected) Console.SetError(Writer(Console.OpenStandardError()));
        return new CodePage(former);
    }

    /// <summary>Writes a line to standard error. The texts of files in it lose their secrets and control characters.</summary>
    public static Task WriteErrorAsync(string message) => Console.Error.WriteLineAsync(DisplayText.Of(message));

    private static void TrySet(Encoding encoding)
    {
        try
        {
            Console.OutputEncoding = encoding;
        }
        catch (IOException)
        {
            // The console does not support UTF-8. It replaces what it cannot show.
        }
    }

    private static StreamWriter Writer(Stream stream) => new(stream, Utf8) { AutoFlush = true, NewLine = "\n" };

    private sealed class CodePage(Encoding? encoding) : IDisposable
    {
        public void Dispose()
        {
            if (encoding is not null) TrySet(encoding);
        }
    }
}
