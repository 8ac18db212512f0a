using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace TaskGen.Analyzers.Parsing.Caching;

/// <summary>Finds out whether a text may mention one of many names, without parsing it: comments and strings count as well.</summary>
internal sealed class NameFilter
{
    private const string AttributeSuffix = "Attribute";
    private const int Buckets = 1 << 12;

    private readonly HashSet<string> _names;

    // Most identifiers of a text are ruled out by their length, their first, and their last character.
    private readonly bool[] _buckets = new bool[Buckets];

    /// <param name="names">The names, compared without regard to case.</param>
    public NameFilter(IEnumerable<string> names)
    {
        _names = new(names, StringComparer.OrdinalIgnoreCase);

        // [Render] may mean the type RenderAttribute.
        foreach (var name in new List<string>(_names))
        {
            if (name.EndsWith(AttributeSuffix, StringComparison.OrdinalIgnoreCase))
            {
                _names.Add(name.Substring(0, name.Length - AttributeSuffix.Length));
            }
        }

        foreach (var name in _names)
        {
            if (name.Length > 0) _buckets[Bucket(name, 0, name.Length)] = true;
        }
    }

    /// <summary>Returns false if no identifier of the text is one of the names.</summary>
    public bool MayMention(SourceText source)
    {
        var text = source.ToString();
        for (var i = 0; i < text.Length; i++)
        {
            // An identifier may be written with escapes, and may hold characters that are not compared.
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is 'u' or 'U') return true;
            if (text[i] >= 128) return true;
            if (!IsPart(text[i])) continue;
            var start = i;
            while (i + 1 < text.Length && IsPart(text[i + 1])) i++;
            if (_buckets[Bucket(text, start, i + 1)] && _names.Contains(text.Substring(start, i + 1 - start))) return true;
        }

        return false;
    }

    private static bool IsPart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';

    private static int Bucket(string text, int start, int end) =>
        ((end - start) * 961 + (text[start] & ~0x20) * 31 + (text[end - 1] & ~0x20)) & (Buckets - 1);
}
