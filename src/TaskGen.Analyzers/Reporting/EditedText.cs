using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TaskGen.Analyzers.Reporting;

/// <summary>Computes the results of string methods whose arguments are constants.</summary>
internal static class EditedText
{
    private const int Ordinal = (int)StringComparison.Ordinal;

    // Calls that replace each character by many would make a text of any length.
    private const long MaxLength = 1_000_000;

    // A constant may be null.
    private static readonly object Unknown = new();

    // What string.ReplaceLineEndings replaces.
    private static readonly Regex LineBreak = new("\r\n|[\r\n\f\u0085\u2028\u2029]");

    /// <summary>Returns the result of a call, or of a chain of calls, on a text that is known; null if it is not known.</summary>
    /// <param name="call">The last call.</param>
    /// <param name="textOf">Returns the text of an expression, or null.</param>
    public static string? Find(IInvocationOperation call, Func<IOperation, string?> textOf)
    {
        var edits = new Stack<IInvocationOperation>();
        IOperation operation = call;
        while (operation is IInvocationOperation
            {
                Instance: { } instance,
                TargetMethod.ContainingType.SpecialType: SpecialType.System_String,
            } edit)
        {
            edits.Push(edit);
            operation = PlainValues.Unwrap(instance);
        }

        if (edits.Count == 0 || edits.Any(static edit => Apply(edit, "") is null)) return null;
        var text = textOf(operation);
        while (text is not null && edits.Count > 0) text = Apply(edits.Pop(), text);
        return text;
    }

    /// <summary>Returns a text with other line breaks.</summary>
    public static string ReplaceLineEndings(string text, string replacement) =>
        IsTooLong(text, replacement) ? text : LineBreak.Replace(text, replacement.Replace("$", "$$"));

    /// <summary>Returns the line break that a call of <c>ReplaceLineEndings</c> writes.</summary>
    /// <returns>Whether the call is such a call, and its argument is known.</returns>
    public static bool TryGetLineEnding(IInvocationOperation call, out string replacement)
    {
        var known = call.Arguments is [var argument] ? ArgumentOf(argument) as string : SystemLineBreak.Text;
        replacement = known ?? "";
        return known is not null && call.TargetMethod is { Name: "ReplaceLineEndings", ContainingType.SpecialType: SpecialType.System_String };
    }

    private static object? ArgumentOf(IArgumentOperation argument) => SystemLineBreak.Is(PlainValues.Unwrap(argument.Value))
        ? SystemLineBreak.Text
        : argument.Value.ConstantValue is { HasValue: true, Value: var value } ? value : Unknown;

    private static bool IsTooLong(string text, string replacement) => (long)text.Length * replacement.Length > MaxLength;

    private static string? Apply(IInvocationOperation edit, string text)
    {
        if (TryGetLineEnding(edit, out var replacement)) return ReplaceLineEndings(text, replacement);
        var arguments = new List<object?>();
        foreach (var argument in edit.Arguments.OrderBy(static argument => argument.Parameter?.Ordinal ?? 0))
        {
            if (ArgumentOf(argument) is var value && ReferenceEquals(value, Unknown)) return null;
            arguments.Add(value);
        }

        if (arguments is [_, string replacing, ..] && IsTooLong(text, replacing)) return null;
        return (edit.TargetMethod.Name, arguments) switch
        {
            ("Replace", [string { Length: > 0 } former, null or string]) => text.Replace(former, arguments[1] as string),
            ("Replace", [string { Length: > 0 } former, null or string, Ordinal]) => text.Replace(former, arguments[1] as string),
            ("Replace", [char former, char other]) => text.Replace(former, other),
            ("Trim", []) => text.Trim(),
            ("TrimStart", []) => text.TrimStart(),
            ("TrimEnd", []) => text.TrimEnd(),
            ("ToString", []) => text,
            _ => null,
        };
    }
}
