using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Reporting;

namespace TaskGen.CodeFixes.Refactorings.Conversion;

/// <summary>Turns the run-time values of a task into parameters of its record.</summary>
/// <param name="locals">Finds what a local variable is set to.</param>
/// <param name="parameters">The parameters.</param>
/// <param name="isAnnotated">Whether nullable reference types are annotated in the project.</param>
/// <param name="canBeMoved">Whether an expression has the same value where the record is created.</param>
internal sealed class RunTimeValues(
    LocalValues locals, RecordParameters parameters, bool isAnnotated, Func<ExpressionSyntax, bool> canBeMoved)
{
    private string NullableString => isAnnotated ? "string?" : "string";

    /// <summary>Returns whether a value can become a parameter.</summary>
    public bool CanConvert(IOperation value) =>
        value.Syntax is ExpressionSyntax expression && (canBeMoved(expression) || Read(value) is not null);

    /// <summary>Returns whether a text is certain to be there, so that an attribute can give it.</summary>
    public bool IsTemplate(IOperation value) => Read(value) is not null || (IsText(value.Type) && !MayBeNull(value));

    /// <summary>Returns a text as a template.</summary>
    /// <param name="value">The text.</param>
    /// <param name="fallback">What to name a parameter after if its expression has no name.</param>
    /// <param name="isCommandLine">Whether values are inserted into a command line, which the original code does not quote.</param>
    public TextNode Template(IOperation value, string fallback, bool isCommandLine)
    {
        if (Read(value) is { } text)
        {
            var values = new Queue<IOperation>(text.Values);
            return new TextNode(default, text.Parts.Select(part => part is Placeholder placeholder
                ? Part(values.Dequeue(), placeholder.Format, fallback, isCommandLine)
                : part).ToArray());
        }

        var expression = (ExpressionSyntax)value.Syntax;
        var type = IsUri(value.Type) ? "global::System.Uri" : "string";
        return new TextNode(default, [Place(parameters.Add(expression, type, TextOf(value), fallback), null, isCommandLine)]);
    }

    /// <summary>Returns a text as a parameter that may be null.</summary>
    public string Text(IOperation value, string fallback, string attribute = "")
    {
        var expression = (ExpressionSyntax)value.Syntax;
        var argument = value.Type switch
        {
            _ when IsUri(value.Type) => Operand(expression) + (MayBeNull(value) ? "?" : "") + ".AbsoluteUri",
            { SpecialType: not SpecialType.System_String } => Operand(expression) + (MayBeNull(value) ? "?" : "") + ".ToString()",
            _ => expression.ToString(),
        };
        return parameters.Add(expression, MayBeNull(value) ? NullableString : "string", argument, fallback, attribute);
    }

    /// <summary>Returns a number, a boolean, or a duration as a parameter.</summary>
    public string Value(IOperation value, string type, string fallback, string attribute = "") =>
        parameters.Add(
            (ExpressionSyntax)value.Syntax, type + (IsNullable(value.Type) ? "?" : ""), value.Syntax.ToString(), fallback, attribute);

    /// <summary>Returns a duration that is not null as a template.</summary>
    public TextNode Duration(IOperation value, string fallback) =>
        new(default, [Place(Value(value, "global::System.TimeSpan", fallback), format: null, isRaw: false)]);

    /// <summary>Returns a sequence of strings as a parameter.</summary>
    public string Texts(IOperation value, string fallback) => parameters.Add(
        (ExpressionSyntax)value.Syntax,
        "global::System.Collections.Generic.IReadOnlyList<string>",
        $"new global::System.Collections.Generic.List<string>({value.Syntax})",
        fallback);

    public static bool IsNullable(ITypeSymbol? type) => type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    public static bool IsUri(ITypeSymbol? type) => TaskSymbols.IsSystem(type, "Uri");

    public static bool IsText(ITypeSymbol? type) =>
        type is { SpecialType: SpecialType.System_String } || IsUri(type) || type is { Name: "ResourceIdentifier" };

    private static bool MayBeNull(IOperation value) =>
        value is not (IObjectCreationOperation or IInterpolatedStringOperation or IBinaryOperation)
            && value.SemanticModel?.GetTypeInfo(value.Syntax).Nullability.FlowState != NullableFlowState.NotNull;

    // The parts of a text that is put together; null if it is one value.
    private RunTimeText? Read(IOperation value)
    {
        if (value is ILocalReferenceOperation { Local: var local }) value = locals.OnlyValueOf(local) ?? value;
        if (HasAlignment(value.Syntax)) return null;
        var text = new RunTimeText(locals);
        return text.Read(value)
            && text.Values.Count > 0
            && text.Values.All(part => part.Syntax is ExpressionSyntax expression && canBeMoved(expression))
            ? text
            : null;
    }

    private static bool HasAlignment(SyntaxNode expression) => expression.DescendantNodesAndSelf().Any(static node =>
        node is InterpolationAlignmentClauseSyntax
            || (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Format" } }));

    private Placeholder Part(IOperation value, string? format, string fallback, bool isCommandLine)
    {
        var expression = (ExpressionSyntax)value.Syntax;
        if (value.Type is { SpecialType: SpecialType.System_String })
        {
            var argument = MayBeNull(value) ? Operand(expression) + " ?? \"\"" : expression.ToString();
            return Place(parameters.Add(expression, "string", argument, fallback), null, isCommandLine);
        }

        if (TypeOf(value.Type) is { } type && HasSameText(value.Type!, format))
        {
            return Place(parameters.Add(expression, type, expression.ToString(), fallback), format, isRaw: false);
        }

        // The current culture, or a ToString of its own, decides on the text.
        var text = "$\"{" + Operand(expression) + (format is null ? "" : ":" + format) + "}\"";
        return Place(parameters.Add(expression, "string", text, fallback), null, isCommandLine);
    }

    private static bool HasSameText(ITypeSymbol type, string? format) =>
        format is null || (type.SpecialType == SpecialType.None
            ? format is "D" or "N" or "d" or "n"
            : type.SpecialType != SpecialType.System_Boolean && format[0] is 'D' or 'd' or 'X' or 'x'
                && format.Skip(1).All(static c => c is >= '0' and <= '9'));

    private static string? TypeOf(ITypeSymbol? type) => type?.SpecialType switch
    {
        SpecialType.System_Int32 => "int",
        SpecialType.System_Int64 => "long",
        SpecialType.System_UInt32 => "uint",
        SpecialType.System_UInt64 => "ulong",
        SpecialType.System_Int16 => "short",
        SpecialType.System_UInt16 => "ushort",
        SpecialType.System_Byte => "byte",
        SpecialType.System_Boolean => "bool",
        _ => TaskSymbols.IsSystem(type, "Guid") ? "global::System.Guid" : null,
    };

    private static string TextOf(IOperation value) =>
        value.Type is { SpecialType: SpecialType.System_String } || IsUri(value.Type)
            ? value.Syntax.ToString()
            : Operand((ExpressionSyntax)value.Syntax) + ".ToString()";

    private static string Operand(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or LiteralExpressionSyntax
            or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax
            ? expression.ToString()
            : "(" + expression + ")";

    private static Placeholder Place(string name, string? format, bool isRaw) => new(
        new MemberValue(name, name, MemberType.String), format, isRaw, Context: null, default);
}
