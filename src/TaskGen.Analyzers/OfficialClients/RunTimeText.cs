using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Parsing;

namespace TaskGen.Analyzers.OfficialClients;

/// <summary>
/// Reads an expression that puts a string together, an interpolation, a sum, or a call of <c>string.Format</c> or <c>string.Concat</c>,
/// into its constant parts and its values.
/// </summary>
/// <param name="locals">Finds what a local variable is set to.</param>
internal sealed class RunTimeText(LocalValues locals)
{
    private const int LongestName = 60;

    private readonly List<TextPart> _parts = [];
    private readonly List<IOperation> _values = [];

    /// <summary>Gets the parts that were read.</summary>
    public IReadOnlyList<TextPart> Parts => _parts;

    /// <summary>Gets the expressions of the values, in the order of the placeholders.</summary>
    public IReadOnlyList<IOperation> Values => _values;

    /// <summary>Reads an expression.</summary>
    /// <returns>Whether it has constant parts and values.</returns>
    public bool Read(IOperation operation)
    {
        Append(operation, format: null, hasAlignment: false);
        return _values.Count > 0
            && _parts.Exists(static part => part is ConstantText { Text: var text } && !string.IsNullOrWhiteSpace(text));
    }

    private void Append(IOperation whole, string? format, bool hasAlignment)
    {
        // By a stack of its own: a sum may have any number of terms.
        var left = new Stack<IOperation>([whole]);
        while (left.Count > 0)
        {
            var operation = Unwrap(left.Pop());
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
                case ILocalReferenceOperation { Local: var local, Type.SpecialType: SpecialType.System_String }
                    when locals.OnlyValueOf(local) is { } value && IsPutTogether(value):
                    left.Push(value);
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
        if (call.Arguments.Length <= first || ConstantOf(Unwrap(call.Arguments[first].Value)) is not { } format
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

    // The arguments from an index on; the elements of an array where they are passed as one. Null where they are not known.
    private static IEnumerable<IOperation>? ArgumentsOf(IInvocationOperation call, int first)
    {
        var arguments = call.Arguments.OrderBy(static argument => argument.Parameter?.Ordinal ?? 0).Skip(first)
            .Select(static argument => Unwrap(argument.Value))
            .ToList();
        if (arguments is [{ Type.Name: "ReadOnlySpan" } span]) return span.ChildOperations;
        if (arguments is not [{ Type: IArrayTypeSymbol }]) return arguments;
        return arguments[0] is IArrayCreationOperation { Initializer: { } initializer } ? initializer.ElementValues : null;
    }

    private void AppendValue(IOperation value, string? format)
    {
        // i.ToString("D4") has the text of {i:D4}.
        if (value is IInvocationOperation { TargetMethod: { Name: "ToString" }, Instance: { Type: { } type } instance } call
            && type.SpecialType != SpecialType.System_String)
        {
            value = Unwrap(instance);
            format = call.Arguments.Select(static argument => ConstantOf(argument.Value)).FirstOrDefault(static text => text is not null);
        }

        var name = value.Syntax.ToString();
        if (name.Length > LongestName) name = name.Substring(0, LongestName) + "…";
        var memberType = TypeOf(value);
        _parts.Add(new Placeholder(
            new MemberValue(name, name, memberType, 0, false, false, false, false, false), format, IsRaw: false, Context: null, default));
        _values.Add(value);
    }

    private MemberType TypeOf(IOperation value)
    {
        // A choice of constants, or a call that quotes its argument, needs no quoting.
        if (IsChoiceOfConstants(value) || IsQuoting(value) || IsConstantField(value)) return MemberType.Boolean;
        var type = value.Type;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        return type is null ? MemberType.None : MemberTypes.Of(type, out _);
    }

    private bool IsChoiceOfConstants(IOperation value) => Unwrap(value) switch
    {
        IConditionalOperation { WhenFalse: { } whenFalse } choice =>
            IsChoiceOfConstants(choice.WhenTrue) && IsChoiceOfConstants(whenFalse),
        ISwitchExpressionOperation choice => choice.Arms.All(arm => IsChoiceOfConstants(arm.Value)),
        ILocalReferenceOperation { Local: var local } => locals.OnlyValueOf(local) is { } only && IsChoiceOfConstants(only),
        var other => ConstantOf(other) is not null || other.ConstantValue.HasValue,
    };

    private static bool IsQuoting(IOperation value) =>
        value is IInvocationOperation { TargetMethod.Name: var name }
            && (name.Contains("Quot") || name.Contains("Escap") || name.Contains("Encode"));

    // A read-only field that is set to a constant where it is declared.
    private static bool IsConstantField(IOperation value) =>
        value is IFieldReferenceOperation { Field: { IsReadOnly: true, DeclaringSyntaxReferences: [var reference] }, SemanticModel: { } }
            && reference.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax
            {
                Initializer.Value: Microsoft.CodeAnalysis.CSharp.Syntax.LiteralExpressionSyntax,
            };

    private bool IsPutTogether(IOperation value) =>
        Unwrap(value) is var operation
            && (ConstantOf(operation) is not null
                || operation is IInterpolatedStringOperation or IBinaryOperation
                || (operation is IInvocationOperation { TargetMethod: { Name: "Format" or "Concat" } method }
                    && method.ContainingType.SpecialType == SpecialType.System_String));

    private static string? ConstantOf(IOperation operation) => operation.ConstantValue switch
    {
        { HasValue: true, Value: string text } => text,
        { HasValue: true, Value: char character } => character.ToString(),
        { HasValue: true, Value: int number } => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private static IOperation Unwrap(IOperation operation)
    {
        while (!operation.ConstantValue.HasValue)
        {
            if (operation is IConversionOperation { Conversion.IsUserDefined: false } conversion) operation = conversion.Operand;
            else if (operation is IParenthesizedOperation parenthesized) operation = parenthesized.Operand;
            else break;
        }

        return operation;
    }
}
