using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Rules;

namespace TaskGen.Analyzers.Reporting;

/// <summary>Where a diagnostic of a value is reported, and where a code fix edits the value.</summary>
/// <param name="Location">The location of the diagnostic: always in the argument.</param>
/// <param name="Constant">The same place in the declaration of a constant that the argument refers to, or null.</param>
/// <param name="IsWhole">Whether the constant is the whole value.</param>
internal readonly record struct ValueLocation(Location Location, Location? Constant = null, bool IsWhole = false)
{
    /// <summary>Finds a part of a value, or the whole value.</summary>
    public static ValueLocation Find(LiteralPositions positions, Compilation? compilation, TextRange? span)
    {
        var expression = positions.Expression;
        var origin = LiteralPositions.Origin(expression, compilation);
        var place = span is { } part ? positions.Map(part) : origin == expression ? null : origin.GetLocation();
        if (place is null) return new(expression.GetLocation());
        return place.SourceTree == expression.SyntaxTree && expression.Span.Contains(place.SourceSpan)
            ? new(place)
            : new(
                expression.GetLocation(),
                Reported(place, compilation),
                origin.SyntaxTree == place.SourceTree && origin.Span.Contains(place.SourceSpan));
    }

    /// <summary>
    /// Finds a part of a text that is not a template; the part's position is that in a template, which has two braces for one.
    /// </summary>
    public static ValueLocation FindInText(LiteralPositions positions, Compilation? compilation, TextRange? span)
    {
        if (span is { } range
            && compilation?.GetSemanticModel(positions.Expression.SyntaxTree).GetConstantValue(positions.Expression).Value is string text)
        {
            var start = IndexInText(text, range.Start);
            span = new(start, IndexInText(text, range.Start + range.Length) - start);
        }

        return Find(positions, compilation, span);
    }

    // In an editor a constant of another project has a syntax tree as well, which a diagnostic of this one must not refer to.
    private static Location? Reported(Location place, Compilation? compilation)
    {
        if (place.SourceTree is not { } tree || compilation is null || compilation.ContainsSyntaxTree(tree)) return place;
        return tree.FilePath.Length > 0 ? Location.Create(tree.FilePath, place.SourceSpan, place.GetLineSpan().Span) : null;
    }

    private static int IndexInText(string text, int position)
    {
        var index = 0;
        for (var i = 0; i < position && index < text.Length; index++) i += text[index] is '{' or '}' ? 2 : 1;
        return index;
    }

    /// <summary>Returns the additional locations of the diagnostic: what it conflicts with, or the place in a constant.</summary>
    public IEnumerable<Location>? Additional(Location? other) => (other ?? Constant) is { } location ? [location] : null;

    /// <summary>Returns the properties of the diagnostic: those of the finding, and how a code fix edits the constant.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Properties(Finding finding, Location? other) =>
        Constant is null || other is not null
            ? finding.Properties
            : finding.Properties.Append(new(FixProperties.Constant, IsWhole ? FixProperties.WholeConstant : FixProperties.PartOfConstant));
}
