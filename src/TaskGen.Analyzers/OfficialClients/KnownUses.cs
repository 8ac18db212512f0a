using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.Parsing;

namespace TaskGen.Analyzers.OfficialClients;

/// <summary>Recognizes what may happen to the values of an object when it is used.</summary>
/// <param name="client">The client.</param>
/// <param name="model">The semantic model of the file.</param>
/// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
internal sealed class KnownUses(ClientSymbols client, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>Returns where a use of an object leads.</summary>
    public ObjectUse Of(ExpressionSyntax expression)
    {
        var value = Outermost(expression);
        return value.Parent switch
        {
            ArgumentSyntax { Parent.Parent: ExpressionSyntax call } argument
                when call is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax =>
                OfArgument(model.GetSymbolInfo(call, cancellationToken).Symbol as IMethodSymbol, argument),
            AssignmentExpressionSyntax assignment when assignment.Right == value =>
                OfAssignment(model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol),
            InitializerExpressionSyntax or ExpressionElementSyntax => ObjectUse.Shared,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax alias } => OfAlias(alias),
            _ => ObjectUse.Project,
        };
    }

    /// <summary>Returns whether other code cannot change a value through a member.</summary>
    public bool IsImmutable(ExpressionSyntax member) =>
        model.GetTypeInfo(member, cancellationToken).Type is { } type
            && (type.IsValueType || type.SpecialType == SpecialType.System_String || TaskSymbols.IsSystem(type, "Uri"));

    // (t), t!, (object)t, x ?? t, and c ? t : x are still the object.
    private static ExpressionSyntax Outermost(ExpressionSyntax expression)
    {
        while (expression.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax
            or ConditionalExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression }
            or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            expression = (ExpressionSyntax)expression.Parent;
        }

        return expression;
    }

    private ObjectUse OfArgument(IMethodSymbol? method, ArgumentSyntax argument)
    {
        if (method is null or { MethodKind: MethodKind.DelegateInvoke }) return ObjectUse.Foreign;
        if (argument.RefKindKeyword.RawKind == 0)
        {
            if (client.IsOfClient(method.ContainingType))
            {
                return method.MethodKind == MethodKind.Constructor ? ObjectUse.Shared : ObjectUse.Sent;
            }

            var space = method.ContainingType.ContainingNamespace?.ToDisplayString() ?? "";
            if (method.Name == "Add" && space == "System.Collections.Generic") return ObjectUse.Shared;
            if (space == "System" || space.StartsWith("System.", StringComparison.Ordinal)) return ObjectUse.Project;
        }

        return OfCode(method);
    }

    private ObjectUse OfAssignment(ISymbol? target) => target switch
    {
        null or ILocalSymbol or IParameterSymbol or IDiscardSymbol => ObjectUse.Project,
        _ when client.IsOfClient(target.ContainingType) => ObjectUse.Shared,
        _ => OfCode(target),
    };

    // Another variable for the same object: var u = t.
    private ObjectUse OfAlias(VariableDeclaratorSyntax alias) =>
        alias.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
            && member.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
                name.Identifier.ValueText == alias.Identifier.ValueText
                && Outermost(name).Parent is not EqualsValueClauseSyntax
                && Of(name) == ObjectUse.Foreign)
            ? ObjectUse.Foreign
            : ObjectUse.Project;

    private static ObjectUse OfCode(ISymbol symbol) =>
        symbol.Locations.Any(static location => location.IsInSource) ? ObjectUse.Project : ObjectUse.Foreign;
}
