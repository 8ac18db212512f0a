using System;
using System.Text;

namespace TaskGen.Analyzers.Generation.Rendering;

/// <summary>String builders that a thread uses again: what is generated is long, and made for each class of a project.</summary>
internal static class Builders
{
    private const int LargestKept = 1 << 16;

    [ThreadStatic]
    private static StringBuilder? _first;

    [ThreadStatic]
    private static StringBuilder? _second;

    public static StringBuilder Rent()
    {
        var builder = _first ?? _second ?? new StringBuilder(1 << 12);
        if (_first is not null) _first = null;
        else _second = null;
        return builder;
    }

    /// <summary>The text of a builder, which is given back.</summary>
    public static string Finish(StringBuilder builder)
    {
        var text = builder.ToString();
        if (builder.Capacity > LargestKept) return text;
        builder.Clear();
        if (_first is null) _first = builder;
        else _second = builder;
        return text;
    }
}
