using System;
using System.Text;

namespace TaskGen.Tool.Reading;

/// <summary>Decodes the bytes of a task file. PowerShell and some editors write UTF-16.</summary>
internal static class TaskFileEncoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Returns the text, without a byte order mark.</summary>
    /// <param name="bytes">The bytes of the file.</param>
    /// <exception cref="DecoderFallbackException">The bytes are not valid in their encoding.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\ufeff"u8)) bytes = bytes[3..];
        var text = (Detect(bytes) ?? StrictUtf8).GetString(bytes);
        return text.StartsWith('\ufeff') ? text[1..] : text;
    }

    private static Encoding? Detect(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xff, 0xfe, 0, 0, ..] => new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true),
        [0, 0, 0xfe, 0xff, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true),
        [0xff, 0xfe, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        [0xfe, 0xff, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
        // JSON begins with an ASCII character, which shows the encoding where the mark is missing.
        [not 0, 0, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true),
        [0, not 0, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true),
        _ => null,
    };
}
