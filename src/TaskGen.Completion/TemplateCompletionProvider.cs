using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Parsing;

namespace TaskGen.Completion;

/// <summary>Completes templates in attributes: members of the class after <c>{</c> and <c>.</c>, formats after <c>:</c>.</summary>
[ExportCompletionProvider(nameof(TemplateCompletionProvider), LanguageNames.CSharp)]
public sealed class TemplateCompletionProvider : CompletionProvider
{
    /// <inheritdoc/>
    public override bool ShouldTriggerCompletion(
        SourceText text,
        int caretPosition,
        CompletionTrigger trigger,
        Microsoft.CodeAnalysis.Options.OptionSet options) => trigger.Kind switch
        {
            CompletionTriggerKind.Insertion => trigger.Character is '{' or '.' or ':' || char.IsLetter(trigger.Character),
            CompletionTriggerKind.Deletion => true,
            _ => base.ShouldTriggerCompletion(text, caretPosition, trigger, options),
        };

    /// <inheritdoc/>
    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        var document = context.Document;
        var root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var literal = FindLiteral(root, context.Position);
        if (literal?.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute) return;

        var text = literal.Token.Text.Substring(0, context.Position - literal.Token.SpanStart);
        if (FindOpenPlaceholder(text) is not { } placeholder) return;

        var model = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is null
            || !TaskSymbols.IsOurs(model.GetTypeInfo(attribute, context.CancellationToken).Type)
            || TypeOf(attribute, model, context.CancellationToken) is not { } type)
        {
            return;
        }

        context.IsExclusive = true;
        var members = new MemberResolver(type);
        var colon = placeholder.IndexOf(':');
        if (colon >= 0)
        {
            context.CompletionListSpan = TextSpan.FromBounds(context.Position - (placeholder.Length - colon - 1), context.Position);
            AddFormats(context, members, placeholder.Substring(0, colon).Trim(), IsCommandLine(literal));
            return;
        }

        var dot = placeholder.LastIndexOf('.');
        context.CompletionListSpan = TextSpan.FromBounds(context.Position - (placeholder.Length - dot - 1), context.Position);
        foreach (var (name, of, isMethod) in members.Behind(dot < 0 ? null : placeholder.Substring(0, dot)))
        {
            context.AddItem(CompletionItem.Create(
                isMethod ? name + "()" : name,
                filterText: name,
                sortText: name,
                tags: [isMethod ? WellKnownTags.Method : WellKnownTags.Property],
                inlineDescription: of.ToMinimalDisplayString(model, context.Position)));
        }
    }

    private static void AddFormats(CompletionContext context, MemberResolver members, string path, bool isCommandLine)
    {
        if (members.Find(path) is not { } found) return;
        var rank = 0;
        foreach (var (format, description) in TemplateFormats.Of(found.Value.Type))
        {
            context.AddItem(CompletionItem.Create(
                format,
                sortText: rank++.ToString("D2", System.Globalization.CultureInfo.InvariantCulture),
                tags: [WellKnownTags.Constant],
                inlineDescription: description));
        }

        if (isCommandLine)
        {
            context.AddItem(CompletionItem.Create("raw", sortText: "99", tags: [WellKnownTags.Keyword], inlineDescription: "not quoted"));
        }
    }

    private static LiteralExpressionSyntax? FindLiteral(SyntaxNode? root, int position)
    {
        if (root is null || position <= 0) return null;
        var token = root.FindToken(position - 1);
        return token.SpanStart < position && token.Parent is LiteralExpressionSyntax literal && literal.Token == token
            && (literal.IsKind(SyntaxKind.StringLiteralExpression)
            || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken)
            || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken))
            ? literal
            : null;
    }

    /// <summary>
    /// Returns the text between the last open brace and the caret, or null if no placeholder is open. Two braces are a literal brace.
    /// </summary>
    internal static string? FindOpenPlaceholder(string text)
    {
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '{' && open < 0 && i + 1 < text.Length && text[i + 1] == '{') i++;
            else if (text[i] == '{') open = i;
            else if (text[i] == '}') open = -1;
        }

        return open < 0 ? null : text.Substring(open + 1);
    }

    private static bool IsCommandLine(LiteralExpressionSyntax literal)
    {
        var argument = literal.FirstAncestorOrSelf<AttributeArgumentSyntax>();
        return argument?.NameEquals?.Name.Identifier.ValueText == "CommandLine"
            || (argument is { NameEquals: null, Parent.Parent: AttributeSyntax attribute }
            && attribute.Name.ToString().Contains("MultiInstanceSettings"));
    }

    private static INamedTypeSymbol? TypeOf(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken) =>
        attribute.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type ? model.GetDeclaredSymbol(type, cancellationToken) : null;
}
