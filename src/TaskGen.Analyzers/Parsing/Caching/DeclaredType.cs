using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TaskGen.Analyzers.Parsing.Caching;

/// <summary>Which parts of a file declare types, and which parts of a type no definition depends on.</summary>
internal static class DeclaredType
{
    /// <summary>Returns the name of the type that a node declares, or <see langword="null"/> if it declares none.</summary>
    public static string? NameOf(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        _ => null,
    };

    public static bool MayContainTypes(SyntaxNode node) =>
        node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax;

    public static SyntaxList<UsingDirectiveSyntax> UsingsOf(SyntaxNode node) => node switch
    {
        CompilationUnitSyntax unit => unit.Usings,
        BaseNamespaceDeclarationSyntax space => space.Usings,
        _ => default,
    };

    /// <summary>
    /// Returns whether a node is code, or computes a value at run time. Initializers of constants and enum members are neither:
    /// definitions contain their values.
    /// </summary>
    public static bool IsBody(SyntaxNode node) => node switch
    {
        BlockSyntax or ArrowExpressionClauseSyntax or ConstructorInitializerSyntax or GlobalStatementSyntax => true,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax } => true,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field } } =>
            !field.Modifiers.Any(SyntaxKind.ConstKeyword),
        _ => false,
    };

    /// <summary>
    /// Returns whether the names in a node can matter to the definition of the type around it. Nested types are types of their own.
    /// Placeholders read fields, properties, and methods without parameters; nothing reads a constructor, an operator, an indexer, or an
    /// event.
    /// </summary>
    public static bool IsSignature(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax => false,
        MethodDeclarationSyntax method => method.ParameterList.Parameters.Count == 0,
        PropertyDeclarationSyntax or FieldDeclarationSyntax or EnumMemberDeclarationSyntax => true,
        MemberDeclarationSyntax and not IncompleteMemberSyntax => false,
        _ => !IsBody(node),
    };
}
