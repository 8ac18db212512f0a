using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TaskGen.Analyzers.Parsing.Caching;

/// <summary>
/// Recognizes the files that this generator added, by the very texts that it handed to the compiler. Where a host parses a copy of such a
/// text, the file counts as any other: slower, and as correct.
/// </summary>
internal static class GeneratedSources
{
    private static readonly ConditionalWeakTable<SourceText, object> Texts = new();

    /// <summary>Returns the text of a file to add.</summary>
    public static SourceText Add(string code)
    {
        // The compiler copies a text whose checksum algorithm differs from that of the build (SHA-256 by default), and parses it again.
        var text = SourceText.From(code, Encoding.UTF8, SourceHashAlgorithm.Sha256);
        Texts.Add(text, Texts);
        return text;
    }

    public static bool Contains(SyntaxTree tree) => tree.TryGetText(out var text) && Texts.TryGetValue(text, out _);
}
