using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TaskGen.Analyzers.Reporting;

/// <summary>
/// The line break of the system that a program runs on: <c>Environment.NewLine</c>. It is read as that of Windows, where a script for a
/// POSIX shell does not run with it.
/// </summary>
internal static class SystemLineBreak
{
    public const string Text = "\r\n";

    /// <summary>Returns whether a value is <c>Environment.NewLine</c>, and not another property of that name.</summary>
    public static bool Is(IOperation value) => value is IPropertyReferenceOperation
    {
        Property:
        {
            Name: "NewLine",
            ContainingType: { Name: "Environment", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } },
        },
    };
}
