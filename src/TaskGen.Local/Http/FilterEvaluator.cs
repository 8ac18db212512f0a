using System;
using System.Linq;
using Microsoft.OData.UriParser;

namespace TaskGen.Local.Http;

/// <summary>Compiles a parsed filter to a function.</summary>
internal sealed class FilterEvaluator<T>(Func<T, string, object?> value)
{
    /// <summary>Returns the function of a node, which returns a Boolean or a value.</summary>
    /// <exception cref="NotSupportedException">The service does not support the filter either.</exception>
    public Func<T, object?> Compile(QueryNode node) => node switch
    {
        ConvertNode convert => Compile(convert.Source),
        ConstantNode constant => _ => constant.Value,
        SingleValuePropertyAccessNode property => Property(Path(property)),
        UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not when Compile(not.Operand) is var operand =>
            entity => operand(entity) is false,
        BinaryOperatorNode binary => Binary(binary.OperatorKind, Compile(binary.Left), Compile(binary.Right)),
        SingleValueFunctionCallNode { Name: "startswith" or "endswith" or "contains" } call =>
            Call(call.Name, [.. call.Parameters.Select(Compile)]),
        _ => throw new NotSupportedException($"{node.Kind} is not supported in a filter."),
    };

    private static string Path(SingleValuePropertyAccessNode property) =>
        property.Source is SingleComplexNode complex
            ? $"{complex.TypeReference.Definition.ToString()!.Split('.')[^1].TrimEnd(']')}/{property.Property.Name}"
            : property.Property.Name;

    private static Func<T, object?> Call(string name, Func<T, object?>[] arguments) => entity =>
        arguments[0](entity) is string text && arguments[1](entity) is string part && name switch
        {
            "startswith" => text.StartsWith(part, StringComparison.OrdinalIgnoreCase),
            "endswith" => text.EndsWith(part, StringComparison.OrdinalIgnoreCase),
            _ => text.Contains(part, StringComparison.OrdinalIgnoreCase),
        };

    private static Func<T, object?> Binary(BinaryOperatorKind kind, Func<T, object?> left, Func<T, object?> right) => kind switch
    {
        BinaryOperatorKind.And => entity => left(entity) is true && right(entity) is true,
        BinaryOperatorKind.Or => entity => left(entity) is true || right(entity) is true,
        BinaryOperatorKind.Equal => entity => Compare(left(entity), right(entity)) == 0,
        BinaryOperatorKind.NotEqual => entity => Compare(left(entity), right(entity)) != 0,
        BinaryOperatorKind.LessThan => entity => Compare(left(entity), right(entity)) < 0,
        BinaryOperatorKind.LessThanOrEqual => entity => Compare(left(entity), right(entity)) <= 0,
        BinaryOperatorKind.GreaterThan => entity => Compare(left(entity), right(entity)) > 0,
        BinaryOperatorKind.GreaterThanOrEqual => entity => Compare(left(entity), right(entity)) >= 0,
        _ => throw new NotSupportedException($"The operator {kind} is not supported in a filter."),
    };

    /// <summary>
    /// Compares two values. Returns <see langword="null"/> if one is absent, so that only <c>ne</c> is true; absent values are equal.
    /// </summary>
    private static int? Compare(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) or (_, null) => null,
        (string a, string b) => StringComparer.OrdinalIgnoreCase.Compare(a, b),
        (IComparable a, _) when a.GetType() == right.GetType() => a.CompareTo(right),
        _ => null,
    };

    private Func<T, object?> Property(string path) => entity => value(entity, path);
}
