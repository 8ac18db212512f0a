using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TaskGen.CodeFixes.Refactorings.Conversion;

/// <summary>The statements that follow the declaration of a variable and set a member of it, or add to a list of it.</summary>
internal static class FillStatements
{
    /// <summary>Returns the statements, up to the first that does something else.</summary>
    /// <param name="declaration">The declaration of a single variable.</param>
    public static List<ExpressionStatementSyntax> Of(LocalDeclarationStatementSyntax declaration)
    {
        var statements = declaration.Parent switch
        {
            BlockSyntax block => block.Statements.ToList(),
            SwitchSectionSyntax section => section.Statements.ToList(),
            GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } =>
                unit.Members.OfType<GlobalStatementSyntax>().Select(static global => global.Statement).ToList(),
            _ => [],
        };
        var name = declaration.Declaration.Variables[0].Identifier.ValueText;
        return [.. statements.Skip(statements.IndexOf(declaration) + 1)
            .TakeWhile(statement => statement is ExpressionStatementSyntax fill && IsFill(fill, name))
            .Cast<ExpressionStatementSyntax>()];
    }

    /// <summary>Returns the member that a statement sets or adds to.</summary>
    public static string MemberOf(ExpressionStatementSyntax fill) => fill.Expression switch
    {
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax left } => left.Name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax list } } =>
            list.Name.Identifier.ValueText,
        _ => "",
    };

    private static bool IsFill(ExpressionStatementSyntax statement, string name) => statement.Expression switch
    {
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax left } assignment
            when assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) =>
            IsVariable(left.Expression, name) && !Mentions(assignment.Right, name),
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add", Expression: MemberAccessExpressionSyntax list },
            ArgumentList.Arguments: [{ Expression: var added }],
        } => IsVariable(list.Expression, name) && !Mentions(added, name),
        _ => false,
    };

    private static bool IsVariable(ExpressionSyntax expression, string name) =>
        expression is IdentifierNameSyntax { Identifier.ValueText: var identifier } && identifier == name;

    private static bool Mentions(ExpressionSyntax expression, string name) =>
        expression.DescendantNodesAndSelf().Any(node => node is ExpressionSyntax inner && IsVariable(inner, name));
}
