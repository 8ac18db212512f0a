using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Rules;

namespace TaskGen.CodeFixes.Editing;

/// <summary>The document that a fix changes, and the location of the diagnostic in it.</summary>
internal sealed class CodeFixEditContext(SyntaxNode root, SourceText text, Compilation compilation, TextSpan span, TextSpan? otherSpan,
    ImmutableDictionary<string, string?> properties, TypeDeclarationSyntax? type)
{
    public SyntaxNode Root { get; } = root;

    public SourceText Text { get; } = text;

    public Compilation Compilation { get; } = compilation;

    /// <summary>The span of the diagnostic, or the same place in the constant that the argument refers to.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>The span of the conflicting value; null where there is none, or where it is in another document.</summary>
    public TextSpan? OtherSpan { get; } = otherSpan;

    /// <summary>The innermost node at the diagnostic.</summary>
    public SyntaxNode Node { get; } = root.FindNode(span, getInnermostNodeForTie: true);

    /// <summary>The expression at the diagnostic.</summary>
    public ExpressionSyntax? Expression =>
        Node.FirstAncestorOrSelf<ExpressionSyntax>(static node =>
        node.Parent is AttributeArgumentSyntax
            or AssignmentExpressionSyntax
            or ArgumentSyntax
            or ExpressionElementSyntax
            or InitializerExpressionSyntax
            or EqualsValueClauseSyntax)
        ?? Node as ExpressionSyntax;

    /// <summary>The attribute at the diagnostic.</summary>
    public AttributeSyntax? Attribute => Node.FirstAncestorOrSelf<AttributeSyntax>();

    /// <summary>The type that contains the diagnostic; null where the edit is in another document.</summary>
    public TypeDeclarationSyntax? Type { get; } = type;

    /// <summary>Determines whether the edit is in a constant that the argument refers to.</summary>
    public bool IsInConstant => this[FixData.Constant] is not null;

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

    /// <summary>Returns the context at another span of the same document.</summary>
    public CodeFixEditContext At(TextSpan other) => new(Root, Text, Compilation, other, null, properties, Type);

    /// <summary>Returns the attribute of a type with a name, or null.</summary>
    public static AttributeSyntax? Find(TypeDeclarationSyntax type, string name)
    {
        foreach (var list in type.AttributeLists)
        {
            foreach (var attribute in list.Attributes)
            {
                var last = TaskSyntax.Rightmost(attribute.Name);
                if (last == name || last == name + "Attribute") return attribute;
            }
        }

        return null;
    }

    /// <summary>Returns a C# string literal.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
