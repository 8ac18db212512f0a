using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Rules;

namespace TaskGen.Analyzers.Reporting;

/// <summary>
/// Reads an expression that puts a string together, an interpolation, a sum, or a call of <c>string.Format</c>, <c>string.Concat</c> or
/// <c>string.Join</c>, into its constant parts and its values.
/// </summary>
/// <param name="locals">Finds what a local variable is set to.</param>
/// <param name="followsMembers">Whether the values that fields and properties are declared with are read.</param>
internal sealed class RunTimeText(LocalValues locals, bool followsMembers = false)
{
    private const int LongestName = 60;

    // Variables that contain others more than once double the text at each step.
    private const int MostFollowed = 100;

    private readonly PlainValues _plain = new(locals);
    private readonly List<TextPart> _parts = [];
    private readonly List<IOperation> _values = [];
    private int _followed;

    /// <summary>Gets the parts that were read.</summary>
    public IReadOnlyList<TextPart> Parts => _parts;

    /// <summary>Gets the expressions of the values, in the order of the placeholders.</summary>
    public IReadOnlyList<IOperation> Values => _values;

    /// <summary>Reads an expression.</summary>
    /// <returns>Whether it has constant parts.</returns>
    public bool Read(IOperation operation)
    {
        Append(operation, format: null, hasAlignment: false);
        return _parts.Exists(static part => part is ConstantText { Text: var text } && !string.IsNullOrWhiteSpace(text));
    }

    /// <summary>Returns what was read as the command line of a property.</summary>
    /// <param name="value">The expression that was read.</param>
    /// <param name="hasLineFeeds">Whether its line breaks are turned into LF.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="newSource">Returns a new id for a node.</param>
    public RunTimeCommandLine ToCommandLine(IOperation value, bool hasLineFeeds, string name, Func<SyntaxNode, SourceId> newSource)
    {
        var sources = _values.Select(part => newSource(part.Syntax)).ToArray();
        return new(new TextNode(newSource(value.Syntax), [.. _parts]) { WritesLineFeeds = hasLineFeeds }, sources, name);
    }

    private void Append(IOperation whole, string? format, bool hasAlignment)
    {
        // Uses an explicit stack, because a sum may have any number of terms.
        var left = new Stack<IOperation>([whole]);
        while (left.Count > 0)
        {
            var operation = PlainValues.Unwrap(left.Pop());
            if (ConstantOf(operation) is { } constant && format is null && !hasAlignment)
            {
                _parts.Add(new ConstantText(constant));
                continue;
            }

            switch (operation)
            {
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                    left.Push(sum.RightOperand);
                    left.Push(sum.LeftOperand);
                    break;
                case IInterpolatedStringOperation interpolated:
                    foreach (var part in interpolated.Parts) Append(part);
                    break;
                case IInvocationOperation
                {
                    TargetMethod: { Name: "Concat", ContainingType.SpecialType: SpecialType.System_String },
                } concat when ArgumentsOf(concat, 0) is { } terms:
                    foreach (var term in terms.Reverse()) left.Push(term);
                    break;
                case IInvocationOperation { TargetMethod: { Name: "Format", ContainingType.SpecialType: SpecialType.System_String } } call
                    when AppendFormat(call):
                    break;
                case IInvocationOperation { TargetMethod: { Name: "Join", ContainingType.SpecialType: SpecialType.System_String } } join
                    when JoinedBy(join) is { } items:
                    for (var i = items.Count - 1; i >= 0; i--) left.Push(items[i]);
                    break;
                case IInvocationOperation { Instance: { } text } call when EditedText.TryGetLineEnding(call, out var lineEnding):
                    AppendLines(text, lineEnding);
                    break;
                case IInvocationOperation { Instance: not null } call when EditedText.Find(call, ConstantTextOf) is { } text:
                    _parts.Add(new ConstantText(text));
                    break;
                case IPropertyReferenceOperation when followsMembers && SystemLineBreak.Is(operation):
                    _parts.Add(new ConstantText(SystemLineBreak.Text));
                    break;
                case IFieldReferenceOperation or IPropertyReferenceOperation or ILocalReferenceOperation
                    when followsMembers && DeclaredTextOf(operation) is { } text:
                    _parts.Add(new ConstantText(text));
                    break;
                case ILocalReferenceOperation { Local: var local, Type.SpecialType: SpecialType.System_String }
                    when locals.OnlyValueOf(local) is { } value && IsPutTogether(value) && _followed++ < MostFollowed:
                    left.Push(value);
                    break;
                case ILocalReferenceOperation { Local: var sum, Type.SpecialType: SpecialType.System_String }
                    when locals.SumOf(sum, operation.Syntax) is { Count: > 1 } terms && _followed++ < MostFollowed:
                    foreach (var term in terms.Reverse()) left.Push(term);
                    break;
                default:
                    AppendValue(operation, format);
                    break;
            }
        }
    }

    private void Append(IInterpolatedStringContentOperation part)
    {
        if (part is IInterpolatedStringTextOperation text)
        {
            _parts.Add(new ConstantText(text.Text.ConstantValue.Value as string ?? ""));
        }
        else if (part is IInterpolationOperation interpolation)
        {
            var format = interpolation.FormatString?.ConstantValue.Value as string;
            Append(interpolation.Expression, format, interpolation.Alignment is not null);
        }
    }

    private bool AppendFormat(IInvocationOperation call)
    {
        var first = call.TargetMethod.Parameters[0].Type.SpecialType == SpecialType.System_String ? 0 : 1;
        if (call.Arguments.Length <= first || ConstantOf(PlainValues.Unwrap(call.Arguments[first].Value)) is not { } format
            || ArgumentsOf(call, first + 1) is not { } arguments || CompositeFormat.Parse(format) is not { } pieces)
        {
            return false;
        }

        var terms = arguments.ToList();
        if (pieces.Exists(piece => piece.Argument >= terms.Count)) return false;
        foreach (var piece in pieces)
        {
            if (piece.Argument is { } argument) Append(terms[argument], piece.Format, piece.HasAlignment);
            else _parts.Add(new ConstantText(piece.Text));
        }

        return true;
    }

    // The text of a member, or of a local variable that is set to one; null if it has values, which nothing in this body can change.
    private string? DeclaredTextOf(IOperation operation)
    {
        var value = operation is ILocalReferenceOperation { Local: var local }
            ? locals.OnlyValueOf(local)
            : DeclaredValues.Find(operation, locals.CancellationToken);
        if (value is null || (operation is ILocalReferenceOperation && IsPutTogether(value))) return null;
        return _followed++ < MostFollowed ? ConstantTextOf(value) : null;
    }

    private void AppendLines(IOperation operation, string lineEnding)
    {
        var text = Inner(operation);
        _values.AddRange(text._values);
        _parts.AddRange(text._parts.Select(part => part is ConstantText { Text: var constant }
            ? new ConstantText(EditedText.ReplaceLineEndings(constant, lineEnding))
            : part));
    }

    // The text of an expression without values, which is a constant or is put together from constants.
    private string? ConstantTextOf(IOperation operation)
    {
        var text = Inner(operation);
        return text._values.Count == 0 ? string.Concat(text._parts.OfType<ConstantText>().Select(static part => part.Text)) : null;
    }

    private RunTimeText Inner(IOperation operation)
    {
        var text = new RunTimeText(locals, followsMembers) { _followed = _followed };
        text.Append(operation, format: null, hasAlignment: false);
        _followed = text._followed;
        return text;
    }

    // The elements with the separator between them; null if they are not known.
    private static List<IOperation>? JoinedBy(IInvocationOperation call)
    {
        if (call.TargetMethod.Parameters.Length != 2) return null;
        var arguments = call.Arguments.OrderBy(static argument => argument.Parameter?.Ordinal ?? 0).ToList();
        if (arguments.Count != 2 || ElementsOf(PlainValues.Unwrap(arguments[1].Value)) is not { } elements) return null;
        var terms = new List<IOperation>();
        foreach (var element in elements)
        {
            if (terms.Count > 0) terms.Add(arguments[0].Value);
            terms.Add(element);
        }

        return terms;
    }

    private static IEnumerable<IOperation>? ElementsOf(IOperation list) => list switch
    {
        { IsImplicit: true, Type.Name: "ReadOnlySpan" } => list.ChildOperations,
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        { Syntax: CollectionExpressionSyntax collection, SemanticModel: { } model }
            when collection.Elements.All(static element => element is ExpressionElementSyntax) =>
            collection.Elements.Select(element => model.GetOperation(((ExpressionElementSyntax)element).Expression)).OfType<IOperation>(),
        _ => null,
    };

    // The arguments from an index on; the elements of an array where they are passed as one. Null where they are not known.
    private static IEnumerable<IOperation>? ArgumentsOf(IInvocationOperation call, int first)
    {
        var arguments = call.Arguments.OrderBy(static argument => argument.Parameter?.Ordinal ?? 0).Skip(first)
            .Select(static argument => PlainValues.Unwrap(argument.Value))
            .ToList();
        return arguments is [{ Type: IArrayTypeSymbol or { Name: "ReadOnlySpan" } } list] ? ElementsOf(list) : arguments;
    }

    private void AppendValue(IOperation value, string? format)
    {
        // i.ToString("D4") has the text of {i:D4}.
        if (value is IInvocationOperation { TargetMethod: { Name: "ToString" }, Instance: { Type: { } type } instance } call
            && type.SpecialType != SpecialType.System_String)
        {
            value = PlainValues.Unwrap(instance);
            format = call.Arguments.Select(static argument => ConstantOf(argument.Value)).FirstOrDefault(static text => text is not null);
        }

        var name = value.Syntax.ToString();
        if (name.Length > LongestName) name = name.Substring(0, LongestName) + "…";
        var memberType = _plain.Contain(value) ? MemberType.Boolean : PlainValues.TypeOf(value.Type);
        _parts.Add(new Placeholder(
            new MemberValue(name, name, memberType), format, IsRaw: false, Context: null, default));
        _values.Add(value);
    }

    private bool IsPutTogether(IOperation value) =>
        PlainValues.Unwrap(value) is var operation
            && (ConstantOf(operation) is not null
                || operation is IInterpolatedStringOperation or IBinaryOperation
                || (operation is IInvocationOperation { TargetMethod: { Name: "Format" or "Concat" or "Join" } method } call
                    && method.ContainingType.SpecialType == SpecialType.System_String
                    && (method.Name != "Join" || JoinedBy(call) is not null)));

    private static string? ConstantOf(IOperation operation) => operation.ConstantValue switch
    {
        { HasValue: true, Value: string text } => text,
        { HasValue: true, Value: char character } => character.ToString(),
        { HasValue: true, Value: int number } => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
