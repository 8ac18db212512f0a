using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Parsing;

namespace TaskGen.Analyzers.Reporting;

/// <summary>Recognizes values that visibly need no quoting on a command line: constants, numbers, and texts made of them.</summary>
/// <param name="locals">Finds what a local variable is set to.</param>
internal sealed class PlainValues(LocalValues locals)
{
    // A chain of calls or of variables is followed this far.
    private const int MaxDepth = 20;

    // What no shell reads as anything but itself, and what ends an argument.
    private const string Separators = " ,.:-_+/@";

    /// <summary>Returns whether a value needs no quoting.</summary>
    public bool Contain(IOperation value) => IsPlain(value, 0);

    /// <summary>Returns how a type becomes text.</summary>
    public static MemberType TypeOf(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        return type switch
        {
            null => MemberType.None,
            { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr } => MemberType.Integer,
            ITypeParameterSymbol parameter => OfTypeParameter(parameter),
            _ when IsSystem(type, "Half", "Int128", "UInt128", "Version") => MemberType.Floating,
            _ when IsSystem(type, "DateOnly", "TimeOnly") => MemberType.DateTime,
            { Name: "BigInteger", ContainingNamespace: { Name: "Numerics", ContainingNamespace.Name: "System" } } => MemberType.Integer,
            _ => MemberTypes.Of(type, out _),
        };
    }

    /// <summary>Returns the value within conversions and parentheses.</summary>
    public static IOperation Unwrap(IOperation operation)
    {
        while (!operation.ConstantValue.HasValue)
        {
            if (operation is IConversionOperation { Conversion.IsUserDefined: false } conversion) operation = conversion.Operand;
            else if (operation is IParenthesizedOperation parenthesized) operation = parenthesized.Operand;
            else break;
        }

        return operation;
    }

    private bool IsPlain(IOperation value, int depth)
    {
        var operation = Unwrap(value);
        if (operation.ConstantValue.HasValue) return true;
        return depth < MaxDepth && operation switch
        {
            IConditionalOperation { WhenFalse: { } whenFalse } choice =>
                IsPlain(choice.WhenTrue, depth + 1) && IsPlain(whenFalse, depth + 1),
            ISwitchExpressionOperation choice => choice.Arms.All(arm => IsPlain(arm.Value, depth + 1)),
            ICoalesceOperation choice => IsPlain(choice.Value, depth + 1) && IsPlain(choice.WhenNull, depth + 1),
            IConditionalAccessOperation access => IsPlain(access.WhenNotNull, depth + 1),
            ILocalReferenceOperation { Local: var local } => locals.OnlyValueOf(local) is { } only
                ? IsPlain(only, depth + 1)
                : locals.CollectionOf(local) is { } collection && HasConstantsOnly(collection),
            IFieldReferenceOperation field => IsConstantField(field),
            IInvocationOperation call => IsPlainCall(call, depth),
            _ => false,
        };
    }

    private bool IsPlainCall(IInvocationOperation call, int depth)
    {
        var method = call.TargetMethod;
        var name = method.Name;
        if (name.Contains("Quot") || name.Contains("Escap") || name.Contains("Encode")) return true;
        if (method.ContainingType.SpecialType == SpecialType.System_String)
        {
            return name switch
            {
                "Join" when method.IsStatic => IsPlainList(call, depth),
                "Substring" or "ToLower" or "ToLowerInvariant" or "ToUpper" or "ToUpperInvariant" or "Trim" or "TrimStart" or "TrimEnd"
                    or "PadLeft" or "PadRight" or "ToString" => call.Instance is { } text && IsPlainText(text, depth + 1),
                _ => false,
            };
        }

        return name switch
        {
            "ToBase64String" or "ToHexString" or "ToHexStringLower" => TaskSymbols.IsSystem(method.ContainingType, "Convert"),
            "ToString" => TaskSymbols.IsSystem(method.ContainingType, "BitConverter"),
            "GetRandomFileName" => method.ContainingType.ToDisplayString() == "System.IO.Path",
            _ => false,
        };
    }

    // Of a text, or of what a number becomes before a part of it is taken.
    private bool IsPlainText(IOperation value, int depth) =>
        Unwrap(value) is IInvocationOperation { TargetMethod.Name: "ToString", Instance.Type: { } type, Arguments.IsEmpty: var isDefault }
            && type.SpecialType != SpecialType.System_String
            ? IsPlainType(type) || (!isDefault && TypeOf(type) == MemberType.TimeSpan)
            : IsPlain(value, depth);

    // string.Join(",", numbers): several arguments, or one, of characters that no shell reads.
    private bool IsPlainList(IInvocationOperation call, int depth)
    {
        var arguments = call.Arguments.OrderBy(static argument => argument.Parameter?.Ordinal ?? 0).ToList();
        if (arguments.Count < 2 || arguments[0].Value.ConstantValue is not { HasValue: true, Value: { } separator }) return false;
        if (arguments.Count > 2) return false;
        if (!separator.ToString().All(static c => char.IsLetterOrDigit(c) || Separators.IndexOf(c) >= 0)) return false;
        var items = Unwrap(arguments[1].Value);
        var elements = items switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            { Type.Name: "ReadOnlySpan" } => items.ChildOperations,
            _ => (IEnumerable<IOperation>?)null,
        };
        if (elements is not null) return elements.All(element => IsPlainType(Unwrap(element).Type) || IsPlain(element, depth + 1));

        return (items.Type is { } type && MemberTypes.ElementOf(type) is { } item && IsPlainType(item)) || HasConstantsOnly(items);
    }

    private static bool IsPlainType(ITypeSymbol? type) =>
        TypeOf(type) is MemberType.Integer or MemberType.Floating or MemberType.Guid or MemberType.Enum or MemberType.Boolean;

    private bool HasConstantsOnly(IOperation collection)
    {
        var value = Unwrap(collection);
        if (value is ILocalReferenceOperation { Local: var local }) value = locals.OnlyValueOf(local) is { } only ? Unwrap(only) : value;
        return value switch
        {
            IArrayCreationOperation { Initializer: { } elements } => elements.ElementValues.All(static element =>
                Unwrap(element).ConstantValue.HasValue),
            IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: { } elements } => elements.Initializers.All(static element =>
                element is IInvocationOperation { Arguments: [{ Value.ConstantValue.HasValue: true }] }),
            IFieldReferenceOperation { Field: { IsReadOnly: true, DeclaringSyntaxReferences: [var reference] } } =>
                reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var initializer } && HasLiteralsOnly(initializer),
            _ => value.Syntax is CollectionExpressionSyntax list && list.Elements.All(element =>
                element is ExpressionElementSyntax { Expression: var item } && locals.IsConstant(item)),
        };
    }

    private static bool HasLiteralsOnly(ExpressionSyntax value) => value switch
    {
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions.All(static item => item is LiteralExpressionSyntax),
        ArrayCreationExpressionSyntax { Initializer: { } items } => items.Expressions.All(static item => item is LiteralExpressionSyntax),
        InitializerExpressionSyntax items => items.Expressions.All(static item => item is LiteralExpressionSyntax),
        CollectionExpressionSyntax list => list.Elements.All(static item =>
            item is ExpressionElementSyntax { Expression: LiteralExpressionSyntax }),
        _ => false,
    };

    // A read-only field that is set to a constant where it is declared.
    private static bool IsConstantField(IFieldReferenceOperation field) =>
        field is { Field: { IsReadOnly: true, DeclaringSyntaxReferences: [var reference] } }
            && reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax };

    // Not INumberBase: a complex number has other characters.
    private static bool IsNumber(ITypeSymbol type) =>
        type is { MetadataName: "INumber`1", ContainingNamespace: { Name: "Numerics", ContainingNamespace.Name: "System" } };

    private static MemberType OfTypeParameter(ITypeParameterSymbol parameter)
    {
        foreach (var constraint in parameter.ConstraintTypes)
        {
            if (constraint.SpecialType == SpecialType.System_Enum) return MemberType.Enum;
            if (IsNumber(constraint) || constraint.AllInterfaces.Any(IsNumber))
            {
                return MemberType.Integer;
            }
        }

        return MemberTypes.Of(parameter, out _);
    }

    private static bool IsSystem(ITypeSymbol type, params string[] names) => names.Any(name => TaskSymbols.IsSystem(type, name));
}
