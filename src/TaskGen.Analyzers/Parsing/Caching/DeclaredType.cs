using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TaskGen.Analyzers.Parsing.Caching;

/// <summary>Which parts of a file declare types, and which parts of a type no definition depends on.</summary>
internal static class DeclaredType
{
    /// <summary>Returns the name of the type that a node declares, or <see langword="null"/> where it declares none.</summary>
    public static string? NameOf(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        _ => null,
    };

    public static bool MayContainTypes(SyntaxNode node) => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax;

    public static SyntaxList<UsingDirectiveSyntax> UsingsOf(SyntaxNode node) => node switch
    {
        CompilationUnitSyntax unit => unit.Usings,
        BaseNamespaceDeclarationSyntax space => space.Usings,
        _ => default,
    };

    /// <summary>Whether code runs there, or a value is made that no compiler knows. Initializers of constants and of enum members are values that definitions take.</summary>
    public static bool IsBody(SyntaxNode node) => node switch
    {
        BlockSyntax or ArrowExpressionClauseSyntax or ConstructorInitializerSyntax or GlobalStatementSyntax => true,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax } => true,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field } } => !field.Modifiers.Any(SyntaxKind.ConstKeyword),
        _ => false,
    };

    /// <summary>
    /// Whether names in a node can matter to the definition of the type around it. Nested types are types of their own. Of methods only those without parameters
    /// are read, as placeholders; a constructor, an operator, an indexer, or an event never is.
    /// </summary>
    public static bool IsSignature(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax => false,
        MethodDeclarationSyntax method => method.ParameterList.Parameters.Count == 0,
        PropertyDeclarationSyntax or BaseFieldDeclarationSyntax and not (EventFieldDeclarationSyntax) or EnumMemberDeclarationSyntax => true,
        MemberDeclarationSyntax and not IncompleteMemberSyntax => false,
        _ => !IsBody(node),
    };
}
