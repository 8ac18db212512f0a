using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TaskGen.CodeFixes.Editing;

/// <summary>Reads object initializers.</summary>
internal static class InitializerExtensions
{
    /// <summary>Returns the value that an object initializer assigns to a member, or null if it assigns none.</summary>
    public static ExpressionSyntax? FindAssigned(this InitializerExpressionSyntax initializer, string member) =>
        initializer.Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(assignment => assignment.Left is IdentifierNameSyntax name && name.Identifier.ValueText == member)?.Right;
}
