using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.Parsing;

namespace TaskGen.Analyzers.OfficialClients;

/// <summary>Recognizes uses of an object after which its values are still known.</summary>
/// <param name="client">The client.</param>
/// <param name="model">The semantic model of the file.</param>
/// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
internal sealed class KnownUses(ClientSymbols client, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>
    /// Returns whether an object is passed to the client itself, or put into another object of the client or into a list: nothing else
    /// changes it there.
    /// </summary>
    public bool IsKnown(ExpressionSyntax expression) => expression.Parent switch
    {
        ArgumentSyntax { RefKindKeyword.RawKind: 0, Parent.Parent: ExpressionSyntax call }
            when call is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax =>
            IsKnownCall(model.GetSymbolInfo(call, cancellationToken).Symbol),
        AssignmentExpressionSyntax assignment when assignment.Right == expression =>
            client.IsOfClient(model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol?.ContainingType),
        InitializerExpressionSyntax or ExpressionElementSyntax => true,
        _ => false,
    };

    private bool IsKnownCall(ISymbol? called) => called is IMethodSymbol method
        && (client.IsOfClient(method.ContainingType)
            || (method.Name == "Add" && method.ContainingType.ContainingNamespace?.ToDisplayString() == "System.Collections.Generic"));

    /// <summary>Returns whether other code cannot change a value through a member.</summary>
    public bool IsImmutable(ExpressionSyntax member) =>
        model.GetTypeInfo(member, cancellationToken).Type is { } type
            && (type.IsValueType || type.SpecialType == SpecialType.System_String || TaskSymbols.IsSystem(type, "Uri"));
}
