using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TaskGen.Analyzers.Reporting;

/// <summary>Finds what the local variables of a body are set to.</summary>
/// <param name="body">The body of a method, or another piece of code that is run as a whole.</param>
/// <param name="model">The semantic model of its file.</param>
/// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
internal sealed class LocalValues(SyntaxNode body, SemanticModel model, CancellationToken cancellationToken)
{
    private readonly Dictionary<ILocalSymbol, IOperation?> _values = new(SymbolEqualityComparer.Default);
    private ILookup<string, IdentifierNameSyntax>? _names;

    /// <summary>Gets the token to monitor for cancellation requests.</summary>
    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Returns the value of a local variable that is set only where it is declared, or null.</summary>
    public IOperation? OnlyValueOf(ILocalSymbol local)
    {
        if (_values.TryGetValue(local, out var known)) return known;
        _values.Add(local, null);
        var value = InitializerOf(local) is { } initializer && !ReferencesTo(local).Any(IsWrite)
            ? model.GetOperation(initializer, cancellationToken)
            : null;
        _values[local] = value;
        return value;
    }

    /// <summary>
    /// Returns the values that a local variable is put together from where an expression uses it: the one that it is declared with, and
    /// those that statements of the same block append with <c>+=</c>; null if it is set in another way.
    /// </summary>
    public IReadOnlyList<IOperation>? SumOf(ILocalSymbol local, SyntaxNode use)
    {
        if (DeclarationOf(local) is not { Initializer.Value: { } initializer, Parent.Parent: { } declaration }) return null;
        var terms = new List<ExpressionSyntax> { initializer };
        foreach (var name in ReferencesTo(local).Where(IsWrite))
        {
            if (name.Parent is not AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } assignment
                || !assignment.IsKind(SyntaxKind.AddAssignmentExpression)
                || BlockOf(statement) != BlockOf(declaration))
            {
                return null;
            }

            if (assignment.Span.End <= use.SpanStart) terms.Add(assignment.Right);
        }

        return [.. terms.Select(term => model.GetOperation(term, cancellationToken)).OfType<IOperation>()];
    }

    /// <summary>Returns the collection that a <c>foreach</c> statement takes a local variable from, or null.</summary>
    public IOperation? CollectionOf(ILocalSymbol local) =>
        local.DeclaringSyntaxReferences is [var reference]
            && reference.GetSyntax(cancellationToken) is ForEachStatementSyntax { Expression: var collection }
            && collection.SyntaxTree == body.SyntaxTree
            ? model.GetOperation(collection, cancellationToken)
            : null;

    /// <summary>Returns whether an expression is a constant.</summary>
    public bool IsConstant(ExpressionSyntax expression) => model.GetConstantValue(expression, cancellationToken).HasValue;

    /// <summary>Returns the expression that a local variable is initialized with, or null.</summary>
    public ExpressionSyntax? InitializerOf(ILocalSymbol local) => DeclarationOf(local)?.Initializer?.Value;

    /// <summary>Returns the declaration of a local variable, if it is declared by a statement of the body.</summary>
    public VariableDeclaratorSyntax? DeclarationOf(ILocalSymbol local) =>
        local.DeclaringSyntaxReferences is [var reference]
            && reference.SyntaxTree == body.SyntaxTree
            && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax
            {
                Parent.Parent: LocalDeclarationStatementSyntax,
            } declarator
            && body.Span.Contains(declarator.Span)
            ? declarator
            : null;

    /// <summary>Returns the uses of a local variable.</summary>
    public IEnumerable<IdentifierNameSyntax> ReferencesTo(ILocalSymbol local)
    {
        _names ??= body.DescendantNodes().OfType<IdentifierNameSyntax>().ToLookup(static name => name.Identifier.ValueText);
        return _names[local.Name].Where(name =>
            SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, local));
    }

    /// <summary>Returns the body that contains an expression: a member, or all statements of a program.</summary>
    public static SyntaxNode BodyOf(SyntaxNode expression, CancellationToken cancellationToken) =>
        expression.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member and not GlobalStatementSyntax
            ? member
            : expression.SyntaxTree.GetRoot(cancellationToken);

    /// <summary>Returns the block that a statement is in.</summary>
    public static SyntaxNode? BlockOf(SyntaxNode statement) =>
        statement.Parent is GlobalStatementSyntax global ? global.Parent : statement.Parent;

    /// <summary>Returns whether a use of a local variable sets it, or may set it.</summary>
    public static bool IsWrite(IdentifierNameSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax,
        PrefixUnaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression
            or (int)SyntaxKind.AddressOfExpression
        } => true,
        PostfixUnaryExpressionSyntax postfix => !postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        RefExpressionSyntax => true,
        _ => false,
    };
}
