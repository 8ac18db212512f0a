using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.Schema;

namespace TaskGen.CodeFixes.Editing;

/// <summary>The document that a fix changes, and the location of the diagnostic in it.</summary>
internal sealed class CodeFixEditContext(SyntaxNode root, SourceText text, Compilation compilation, TextSpan span, TextSpan? otherSpan,
    ImmutableDictionary<string, string?> properties, TypeDeclarationSyntax? type, CancellationToken cancellationToken)
{
    private const string AttributeSuffix = "Attribute";

    private SemanticModel? _model;

    public SyntaxNode Root { get; } = root;

    public SourceText Text { get; } = text;

    public Compilation Compilation { get; } = compilation;

    /// <summary>The token to monitor for cancellation requests.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>The meaning of the document.</summary>
    public SemanticModel Model => _model ??= Compilation.GetSemanticModel(Root.SyntaxTree);

    /// <summary>The span of the diagnostic, or the same place in the constant that the argument refers to.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>The span of the conflicting value, or null if there is none, or where it is in another document.</summary>
    public TextSpan? OtherSpan { get; } = otherSpan;

    /// <summary>The innermost node at the diagnostic.</summary>
    public SyntaxNode Node { get; } = root.FindNode(span, getInnermostNodeForTie: true);

    /// <summary>The expression at the diagnostic.</summary>
    public ExpressionSyntax? Expression =>
        Node.FirstAncestorOrSelf<ExpressionSyntax>(static node => node.Parent is AttributeArgumentSyntax
            or AssignmentExpressionSyntax
            or ArgumentSyntax
            or ExpressionElementSyntax
            or InitializerExpressionSyntax
            or EqualsValueClauseSyntax)
        ?? Node as ExpressionSyntax;

    /// <summary>The attribute at the diagnostic.</summary>
    public AttributeSyntax? Attribute => Node.FirstAncestorOrSelf<AttributeSyntax>();

    /// <summary>The type that contains the diagnostic; null if the edit is in another document.</summary>
    public TypeDeclarationSyntax? Type { get; } = type;

    /// <summary>The task with the diagnostic, which may be in another document, and the compilation of its project.</summary>
    public (Compilation Compilation, TypeDeclarationSyntax Type)? Task { get; init; }

    /// <summary>Determines whether a syntax tree is that of a document, which an edit may change.</summary>
    public Func<SyntaxTree, bool> IsDocument { get; init; } = static _ => false;

    /// <summary>The white space of one level of indentation.</summary>
    public string IndentUnit { get; init; } = "    ";

    /// <summary>The symbol of the type with the diagnostic, which may be in another document.</summary>
    public INamedTypeSymbol? TypeSymbol => Type is not null ? Model.GetDeclaredSymbol(Type, CancellationToken)
        : Task is var (compilation, type) && compilation.ContainsSyntaxTree(type.SyntaxTree)
        ? compilation.GetSemanticModel(type.SyntaxTree).GetDeclaredSymbol(type, CancellationToken)
        : null;

    /// <summary>Returns the symbol of a type, which may be in another document of the project.</summary>
    public INamedTypeSymbol? SymbolOf(TypeDeclarationSyntax declaration) =>
        (declaration.SyntaxTree == Root.SyntaxTree ? Model : Compilation.GetSemanticModel(declaration.SyntaxTree))
            .GetDeclaredSymbol(declaration, CancellationToken);

    /// <summary>Determines whether the edit is in a constant that the argument refers to.</summary>
    public bool IsInConstant => this[FixProperties.Constant] is not null;

    /// <summary>Determines whether the diagnostic is in an interpolated string in which a brace of the value is written as two.</summary>
    public bool HasDoubledBraces => Root.FindToken(Span.Start) is { RawKind: (int)SyntaxKind.InterpolatedStringTextToken } token
        && token.Parent!.FirstAncestorOrSelf<InterpolatedStringExpressionSyntax>() is { StringStartToken: var start }
        && (start.IsKind(SyntaxKind.InterpolatedStringStartToken) || start.IsKind(SyntaxKind.InterpolatedVerbatimStringStartToken));

    /// <summary>Determines whether the diagnostic covers more than one piece of a sum or an interpolated string.</summary>
    public bool IsInSeveralPieces => !Root.FindToken(Span.Start).Span.Contains(Span);

    /// <summary>A property of the diagnostic, or null.</summary>
    public string? this[string key] => properties.TryGetValue(key, out var value) ? value : null;

    /// <summary>The source text that the diagnostic covers.</summary>
    public string DiagnosticText => Text.ToString(Span);

    /// <summary>Returns the context of a refactoring.</summary>
    /// <param name="document">The document.</param>
    /// <param name="span">The text that it is about.</param>
    /// <param name="type">The type that contains the text.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    public static async Task<CodeFixEditContext> CreateAsync(
        Document document, TextSpan span, TypeDeclarationSyntax type, CancellationToken cancellationToken)
    {
        var root = await type.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var compilation = await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        return new(root, text, compilation!, span, null, ImmutableDictionary<string, string?>.Empty, type, cancellationToken)
        {
            IndentUnit = await TextEdits.IndentUnitAsync(document, text, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>Returns the context at another span of the same document.</summary>
    public CodeFixEditContext At(TextSpan other) =>
        new(Root, Text, Compilation, other, null, properties, Type, CancellationToken)
        {
            Task = Task,
            IndentUnit = IndentUnit,
            IsDocument = IsDocument,
        };

    /// <summary>Returns the attribute of TaskGen that a declaration of a type has, or null.</summary>
    /// <param name="type">The declaration.</param>
    /// <param name="name">The name of the attribute, such as <c>BatchTask</c>.</param>
    public AttributeSyntax? FindAttribute(TypeDeclarationSyntax type, string name) => type.AttributeLists
        .SelectMany(static list => list.Attributes)
        .FirstOrDefault(attribute =>
            TaskSymbols.IsOurs(Model.GetTypeInfo(attribute, CancellationToken).Type, name + AttributeSuffix));

    /// <summary>Returns how a type of TaskGen is written at a position, where a using directive for it may be missing.</summary>
    public string NameOf(string type, int position) =>
        Compilation.GetTypeByMetadataName(AttributeTable.Namespace + "." + type)?.ToMinimalDisplayString(Model, position) ?? type;

    /// <summary>Returns how an attribute of TaskGen is written at a position.</summary>
    public string AttributeNameOf(string attribute, int position)
    {
        var name = NameOf(attribute + AttributeSuffix, position);
        return name.EndsWith(AttributeSuffix, StringComparison.Ordinal)
            ? name.Substring(0, name.Length - AttributeSuffix.Length)
            : name;
    }

    /// <summary>Returns a C# string literal.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
