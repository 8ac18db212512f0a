using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.CodeFixes.Refactorings;

/// <summary>
/// Turns a constant of a template into a parameter of the task: the selection, or the word at the caret, becomes <c>{Member}</c> and a new
/// property with that value.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ConstantToMemberRefactoring))]
public sealed class ConstantToMemberRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindToken(context.Span.Start) is not { RawKind: (int)SyntaxKind.StringLiteralToken } token) return;
        if (token.Parent?.FirstAncestorOrSelf<AttributeArgumentSyntax>() is null
            || token.Parent.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type
                || CodeFixEditContext.Find(type, "BatchTask") is null) return;

        var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        var span = Chosen(context.Span, token);
        if (span.IsEmpty || !token.Span.Contains(span) || !IsOutsidePlaceholders(token.Text, span.Start - token.SpanStart)) return;
        var constant = text.ToString(span);

        // What needs an escape in the source, or is one, would not be the same text as a value, and a shell would no longer expand a
        // variable.
        if (constant.Trim().Length == 0 || constant.IndexOfAny(['{', '}', '"', '\\', '$', '%', '`']) >= 0) return;
        if (IsVariableName(token.Text, span.Start - token.SpanStart, span.End - token.SpanStart)) return;

        var isNumber = int.TryParse(constant, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number.ToString(CultureInfo.InvariantCulture) == constant;
        var name = Unique(type, NameOf(constant, token));
        context.RegisterRefactoring(CodeAction.Create(
            $"Turn '{constant}' into the member '{name}'",
            async cancellationToken =>
            {
                var compilation = await context.Document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
                var editContext = new CodeFixEditContext(root, text, compilation!, span, null,
                    System.Collections.Immutable.ImmutableDictionary<string, string?>.Empty, type);
                var initializer = isNumber ? constant : CodeFixEditContext.Literal(constant);
                var property = TextEdits.AddProperty(
                    editContext, type, isNumber ? "int" : "string", name, attribute: null, initializer);
                return context.Document.WithText(text.WithChanges(new[] { new TextChange(span, "{" + name + "}"),
                    property }.OrderBy(static change => change.Span.Start)));
            },
            nameof(ConstantToMemberRefactoring)));
    }

    private static TextSpan Chosen(TextSpan selected, SyntaxToken token)
    {
        if (!selected.IsEmpty) return selected;
        var text = token.Text;
        var caret = selected.Start - token.SpanStart;
        var start = caret;
        var end = caret;
        while (start > 1 && IsWord(text[start - 1])) start--;
        while (end < text.Length - 1 && IsWord(text[end])) end++;
        return TextSpan.FromBounds(token.SpanStart + start, token.SpanStart + end);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.';

    // $NAME, ${NAME}, $env:NAME, %NAME%, !NAME!
    private static bool IsVariableName(string literal, int start, int end)
    {
        while (start > 0 && (IsWord(literal[start - 1]) || literal[start - 1] == ':')) start--;
        while (end < literal.Length && IsWord(literal[end])) end++;
        var before = literal[start - 1];
        return before == '$' || (before == '{' && start > 1 && literal[start - 2] is '$' or '{')
            || (before is '%' or '!' && end < literal.Length && literal[end] == before);
    }

    private static bool IsOutsidePlaceholders(string literal, int index)
    {
        var open = literal.Substring(0, index).Replace("{{", "").LastIndexOf('{');
        return open < 0 || literal.Substring(0, index).Replace("{{", "").IndexOf('}', open) >= 0;
    }

    private static string NameOf(string constant, SyntaxToken token)
    {
        var words = new string(constant.Select(static c => char.IsLetterOrDigit(c) ? c : ' ').ToArray()).Split([' '],
            StringSplitOptions.RemoveEmptyEntries);
        var name = string.Concat(words.Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
        if (SyntaxFacts.IsValidIdentifier(name)) return name;
        var argument = token.Parent!.FirstAncestorOrSelf<AttributeArgumentSyntax>()!.NameEquals?.Name.Identifier.ValueText;
        return argument is null ? "Value" : argument + "Value";
    }

    private static string Unique(TypeDeclarationSyntax type, string name)
    {
        var taken = type.Members.Select(static member => member switch
        {
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            _ => "",
        }).Concat(type.ParameterList?.Parameters.Select(static parameter =>
            parameter.Identifier.ValueText) ?? []).Append(type.Identifier.ValueText).ToList();
        var unique = name;
        for (var i = 2; taken.Contains(unique); i++) unique = name + i.ToString(CultureInfo.InvariantCulture);
        return unique;
    }
}
