using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.Reporting;

namespace TaskGen.Analyzers.OfficialClients;

/// <summary>
/// Finds the members that statements of a project set, except those of an object that the same code creates. Files are searched by their
/// text, and only for a member of an object that other code can reach and whose value is wrong.
/// </summary>
/// <param name="compilation">The compilation of the project.</param>
internal sealed class AssignedMembers(Compilation compilation)
{
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>Returns whether a statement sets a member of this name.</summary>
    public bool Contains(string name, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(name, out var known)) return known;
        return _known[name] = compilation.SyntaxTrees.Any(tree => IsAssignedIn(tree, name, cancellationToken));
    }

    private static bool IsAssignedIn(SyntaxTree tree, string name, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var text = tree.GetText(cancellationToken).ToString();
        for (var i = text.IndexOf(name, StringComparison.Ordinal);
            i >= 0;
            i = text.IndexOf(name, i + name.Length, StringComparison.Ordinal))
        {
            var token = tree.GetRoot(cancellationToken).FindToken(i);
            if (token.ValueText == name && token.Parent is IdentifierNameSyntax found && IsAssigned(found)) return true;
        }

        return false;
    }

    private static bool IsAssigned(IdentifierNameSyntax name)
    {
        ExpressionSyntax target = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        if (target is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax variable } && IsCreatedHere(variable)) return false;
        return target.Parent switch
        {
            // Of an initializer, only one for an object that exists sets a member of it: X = { A = 1 }.
            AssignmentExpressionSyntax assignment when assignment.Left == target =>
                target != name || assignment.Parent is InitializerExpressionSyntax { Parent: AssignmentExpressionSyntax },
            PrefixUnaryExpressionSyntax prefix =>
                prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression),
            PostfixUnaryExpressionSyntax postfix => !postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression),
            ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } =>
                assignment.Left == tuple,
            _ => false,
        };
    }

    // The variable never contains another object than the one that it is declared with.
    private static bool IsCreatedHere(IdentifierNameSyntax variable)
    {
        if (variable.FirstAncestorOrSelf<MemberDeclarationSyntax>(static node => node is not GlobalStatementSyntax) is not SyntaxNode body)
        {
            body = variable.SyntaxTree.GetRoot();
        }

        var name = variable.Identifier.ValueText;
        var declarators = body.DescendantNodes().OfType<VariableDeclaratorSyntax>()
            .Where(declarator => declarator.Identifier.ValueText == name)
            .ToList();
        return declarators.Count > 0
            && declarators.TrueForAll(static declarator => declarator.Initializer?.Value is BaseObjectCreationExpressionSyntax)
            && !body.DescendantNodes().OfType<IdentifierNameSyntax>().Any(use =>
                use.Identifier.ValueText == name && LocalValues.IsWrite(use));
    }
}
