using System;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace TaskGen.Local.Files;

/// <summary>Reads what a program wrote to its output. Programs for Windows use UTF-8, UTF-16, or the code page of their console.</summary>
internal static partial class OutputText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Returns the text of an output.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) => Decode(bytes, OperatingSystem.IsWindows() ? GetConsoleCodePage() : null);

    /// <summary>Returns the text of an output.</summary>
    /// <param name="bytes">The output.</param>
    /// <param name="codePage">The code page of what is neither UTF-8 nor marked as UTF-16; null to replace what is not valid.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, int? codePage)
    {
        try
        {
            switch (bytes)
            {
                case [0xff, 0xfe, ..]:
                    return Encoding.Unicode.GetString(bytes[2..]);
                case [0xfe, 0xff, ..]:
                    return Encoding.BigEndianUnicode.GetString(bytes[2..]);
                case [0xef, 0xbb, 0xbf, ..]:
                    return Encoding.UTF8.GetString(bytes[3..]);
                default:
                    return StrictUtf8.GetString(bytes);
            }
        }
        catch (DecoderFallbackException)
        {
            var encoding = codePage is { } number ? CodePagesEncodingProvider.Instance.GetEncoding(number) : null;
            return (encoding ?? Encoding.UTF8).GetString(bytes);
        }
    }

    [SupportedOSPlatform("windows")]
    [LibraryImport("kernel32", EntryPoint = "GetOEMCP")]
    private static partial int GetConsoleCodePage();
}
