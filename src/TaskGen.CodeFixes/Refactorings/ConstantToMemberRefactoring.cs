using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Schema;
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
        var (document, cancellationToken) = (context.Document, context.CancellationToken);
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var token = root.FindToken(context.Span.Start);
        if (!IsString(token)) return;
        if (token.Parent!.FirstAncestorOrSelf<AttributeArgumentSyntax>() is not { } argument
            || argument.FirstAncestorOrSelf<AttributeListSyntax>() is not { Parent: TypeDeclarationSyntax type }
            || !MemberEdits.CanHaveInitializers(type))
        {
            return;
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var span = Chosen(context.Span, token);
        if (span.IsEmpty || !token.Span.Contains(span)) return;
        var constant = text.ToString(span);

        // What needs an escape in the source, or is one, would not be the same text as a value, and a shell would no longer expand a
        // variable.
        if (constant.Trim().Length == 0 || constant.IndexOfAny(['{', '}', '"', '\\', '$', '%', '`', '\r', '\n']) >= 0) return;
        if (IsVariableName(token.Text, span.Start - token.SpanStart, span.End - token.SpanStart)) return;

        var editContext = await CodeFixEditContext.CreateAsync(document, span, type, cancellationToken).ConfigureAwait(false);
        if (editContext.TypeSymbol is not { } symbol
            || !TaskSymbols.Has(symbol, AttributeTable.BatchTask)
            || ArgumentKinds.Of(argument, editContext.Model, cancellationToken) is not { } kind
            || !TemplateConstant.CanBeMember(editContext, argument.Expression, kind))
        {
            return;
        }

        var isNumber = int.TryParse(constant, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number.ToString(CultureInfo.InvariantCulture) == constant;
        var name = Unique(symbol, NameOf(constant, argument));
        var initializer = isNumber ? constant : CodeFixEditContext.Literal(constant);
        var property = MemberEdits.AddProperty(
            editContext, type, isNumber ? "int" : "string", name, attribute: null, initializer);
        if (property is null || StringEdits.ReplacePart(editContext, span, "{" + name + "}") is not { } changes) return;
        context.RegisterRefactoring(CodeAction.Create(
            $"Replace '{constant}' with new member '{name}'",
            token => TaskFixProvider.ApplyAsync(document, [.. changes, property.Value], token),
            nameof(ConstantToMemberRefactoring)));
    }

    private static bool IsString(SyntaxToken token) => token.Kind() is SyntaxKind.StringLiteralToken
        or SyntaxKind.SingleLineRawStringLiteralToken
        or SyntaxKind.MultiLineRawStringLiteralToken
        || token.Parent is InterpolatedStringTextSyntax;

    private static TextSpan Chosen(TextSpan selected, SyntaxToken token)
    {
        if (!selected.IsEmpty) return selected;
        var text = token.Text;
        var caret = selected.Start - token.SpanStart;
        var start = caret;
        var end = caret;
        while (start > 0 && IsWord(text[start - 1])) start--;
        while (end < text.Length && IsWord(text[end])) end++;
        return TextSpan.FromBounds(token.SpanStart + start, token.SpanStart + end);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.';

    // $NAME, ${NAME}, $env:NAME, %NAME%, !NAME!
    private static bool IsVariableName(string literal, int start, int end)
    {
        while (start > 0 && (IsWord(literal[start - 1]) || literal[start - 1] == ':')) start--;
        while (end < literal.Length && IsWord(literal[end])) end++;
        if (start == 0) return false;
        var before = literal[start - 1];
        return before == '$' || (before == '{' && start > 1 && literal[start - 2] is '$' or '{')
            || (before is '%' or '!' && end < literal.Length && literal[end] == before);
    }

    private static string NameOf(string constant, AttributeArgumentSyntax argument)
    {
        var words = new string(constant.Select(static c => char.IsLetterOrDigit(c) ? c : ' ').ToArray()).Split([' '],
            StringSplitOptions.RemoveEmptyEntries);
        var name = string.Concat(words.Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
        if (SyntaxFacts.IsValidIdentifier(name)) return name;
        return argument.NameEquals?.Name.Identifier.ValueText is { } property ? property + "Value" : "Value";
    }

    // A base class, or another part, may have the name as well.
    private static string Unique(INamedTypeSymbol type, string name)
    {
        var taken = new HashSet<string>(type.TypeParameters.Select(static parameter => parameter.Name)) { type.Name };
        for (var current = type; current is not null; current = current.BaseType) taken.UnionWith(current.MemberNames);
        var unique = name;
        for (var i = 2; taken.Contains(unique); i++) unique = name + i.ToString(CultureInfo.InvariantCulture);
        return unique;
    }
}
