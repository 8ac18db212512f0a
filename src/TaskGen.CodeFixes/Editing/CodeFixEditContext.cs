using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Parsing;

namespace TaskGen.CodeFixes.Editing;

/// <summary>What a fix sees: the document as it is now, and where the squiggle is in it.</summary>
internal sealed class CodeFixEditContext(SyntaxNode root, SourceText text, Compilation compilation, TextSpan span, TextSpan? otherSpan, ImmutableDictionary<string, string?> properties)
{
    public SyntaxNode Root { get; } = root;

    public SourceText Text { get; } = text;

    public Compilation Compilation { get; } = compilation;

    /// <summary>The squiggle.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>The other place, where two clash, and it is in this document.</summary>
    public TextSpan? OtherSpan { get; } = otherSpan;

    /// <summary>The innermost node that the squiggle covers.</summary>
    public SyntaxNode Node { get; } = root.FindNode(span, getInnermostNodeForTie: true);

    /// <summary>The expression at the squiggle.</summary>
    public ExpressionSyntax? Expression => Node.FirstAncestorOrSelf<ExpressionSyntax>(static node => node.Parent is AttributeArgumentSyntax or AssignmentExpressionSyntax or ArgumentSyntax or ExpressionElementSyntax or InitializerExpressionSyntax)
        ?? Node as ExpressionSyntax;

    /// <summary>The attribute at the squiggle.</summary>
    public AttributeSyntax? Attribute => Node.FirstAncestorOrSelf<AttributeSyntax>();

    /// <summary>The type whose attribute or member the squiggle is on.</summary>
    public TypeDeclarationSyntax? Type => Node.FirstAncestorOrSelf<TypeDeclarationSyntax>();

    /// <summary>What the rule handed over, or null.</summary>
    public string? this[string key] => properties.TryGetValue(key, out var value) ? value : null;

    /// <summary>The text of the squiggle.</summary>
    public string Squiggle => Text.ToString(Span);

    /// <summary>The attribute of a name on a type, or null.</summary>
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

    /// <summary>A C# string literal of a text.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
