using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TaskGen.Analyzers.Reporting;

/// <summary>Recognizes calls that turn the line breaks of Windows in a string into LF: <c>text.Replace("\r\n", "\n")</c>.</summary>
internal static class LineBreakReplacement
{
    /// <summary>Returns the string whose line breaks an expression replaces; null if it does not.</summary>
    public static IOperation? Find(IOperation value) =>
        value is IInvocationOperation
        {
            Instance: { } text, TargetMethod: { Name: var name, ContainingType.SpecialType: SpecialType.System_String },
        } call
            && IsReplacement(name, [.. call.Arguments.OrderBy(static argument => argument.Parameter?.Ordinal ?? 0)
                .Select(static argument => argument.Value.ConstantValue.Value as string)])
            ? text
            : null;

    private static bool IsReplacement(string method, string?[] arguments) => (method, arguments) switch
    {
        ("Replace", ["\r\n", "\n", ..]) => true,
        ("Replace", ["\r", "", ..]) => true,
        ("ReplaceLineEndings", ["\n"]) => true,
        _ => false,
    };
}
