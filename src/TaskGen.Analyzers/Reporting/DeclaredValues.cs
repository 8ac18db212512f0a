using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace TaskGen.Analyzers.Reporting;

/// <summary>Finds the values of fields and properties that always have the value they are declared with.</summary>
internal static class DeclaredValues
{
    /// <summary>Returns the value of a read-only field or of a property without a setter; null if another is possible.</summary>
    /// <param name="reference">The expression that reads the member.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    public static IOperation? Find(IOperation reference, CancellationToken cancellationToken)
    {
        ISymbol? member = reference switch
        {
            IFieldReferenceOperation { Field: { IsReadOnly: true, Type.SpecialType: SpecialType.System_String } field } => field,
            IPropertyReferenceOperation { Property: { SetMethod: null, Type.SpecialType: SpecialType.System_String } property }
                when !CanBeOverridden(property) => property,
            _ => null,
        };
        if (member is not { DeclaringSyntaxReferences: [var declaration] }
            || reference.SemanticModel?.Compilation is not { } compilation
            || !compilation.ContainsSyntaxTree(declaration.SyntaxTree))
        {
            return null;
        }

        var (value, isComputed) = ValueOf(declaration.GetSyntax(cancellationToken));
        return value is not null && (isComputed || !MayBeSet(member, cancellationToken))
            ? compilation.GetSemanticModel(declaration.SyntaxTree).GetOperation(value, cancellationToken)
            : null;
    }

    private static bool CanBeOverridden(IPropertySymbol property) =>
        property.IsVirtual || property.IsAbstract || (property.IsOverride && !property.IsSealed && !property.ContainingType.IsSealed);

    private static (ExpressionSyntax? Value, bool IsComputed) ValueOf(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer.Value: var value } => (value, false),
        PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => (value, true),
        PropertyDeclarationSyntax { AccessorList.Accessors: [{ ExpressionBody.Expression: var value }] } => (value, true),
        PropertyDeclarationSyntax
        {
            AccessorList.Accessors: [{ Body.Statements: [ReturnStatementSyntax { Expression: { } value }] }],
        } => (value, true),
        PropertyDeclarationSyntax { Initializer.Value: var value, AccessorList.Accessors: [{ Body: null, ExpressionBody: null }] } =>
            (value, false),
        _ => (null, false),
    };

    // A constructor, or an accessor that is called while the object is initialized, names the member.
    private static bool MayBeSet(ISymbol member, CancellationToken cancellationToken) => member.ContainingType.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax(cancellationToken))
        .OfType<TypeDeclarationSyntax>()
        .SelectMany(static type => type.Members)
        .Where(static declaration => declaration is ConstructorDeclarationSyntax
            || (declaration is BasePropertyDeclarationSyntax { AccessorList: { } accessors }
                && accessors.Accessors.Any(SyntaxKind.InitAccessorDeclaration)))
        .SelectMany(static declaration => declaration.DescendantNodes().OfType<IdentifierNameSyntax>())
        .Any(name => name.Identifier.ValueText == member.Name);
}
