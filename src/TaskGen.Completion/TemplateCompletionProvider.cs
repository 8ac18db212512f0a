using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Completion;

/// <summary>
/// Completes templates in attributes: members of the class after <c>{</c> and <c>.</c>, formats after <c>:</c>, and the service's
/// environment variables in command lines.
/// </summary>
[ExportCompletionProvider(nameof(TemplateCompletionProvider), LanguageNames.CSharp)]
public sealed class TemplateCompletionProvider : CompletionProvider
{
    /// <inheritdoc/>
    public override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options) =>
        trigger.Kind switch
        {
            CompletionTriggerKind.Insertion =>
                trigger.Character is '{' or '.' or ':' or '$' or '%' or '_' || char.IsLetter(trigger.Character),
            CompletionTriggerKind.Deletion => true,
            _ => base.ShouldTriggerCompletion(text, caretPosition, trigger, options),
        };

    /// <inheritdoc/>
    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        var cancellationToken = context.CancellationToken;
        var root = await context.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (TemplateText.Find(root, context.Position) is not { } template) return;

        var model = await context.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (model is null
            || !TaskSymbols.IsOurs(model.GetTypeInfo(template.Attribute, cancellationToken).Type)
            || TypeOf(template.Attribute, model, cancellationToken) is not { } type)
        {
            return;
        }

        var value = template.ReadValue(model, cancellationToken);
        var kind = ArgumentKinds.Of(template.Argument, model, cancellationToken);
        var isCommandLine = kind is ValueKind.CommandLine or ValueKind.Arguments;
        if (FindOpenPlaceholder(value) is { } placeholder)
        {
            // The placeholders of a profile are members of the tasks that use it.
            if (TaskSymbols.Has(type, AttributeTable.TaskProfile)) return;
            AddToPlaceholder(context, template, placeholder, new MemberResolver(type), model, isCommandLine);
        }
        else if (kind == ValueKind.CommandLine)
        {
            VariableCompletion.Add(context, template, value, model);
        }
    }

    /// <inheritdoc/>
    public override async Task<CompletionDescription?> GetDescriptionAsync(
        Document document, CompletionItem item, CancellationToken cancellationToken) =>
        await MemberDescription.GetAsync(document, item, cancellationToken).ConfigureAwait(false)
        ?? await base.GetDescriptionAsync(document, item, cancellationToken).ConfigureAwait(false);

    private static void AddToPlaceholder(
        CompletionContext context,
        TemplateText template,
        string placeholder,
        MemberResolver members,
        SemanticModel model,
        bool isCommandLine)
    {
        context.IsExclusive = true;
        var colon = placeholder.IndexOf(':');
        if (colon >= 0)
        {
            // A format may have colons and escapes of its own; its source begins at the colon after the last brace.
            var brace = template.Source.LastIndexOf('{');
            var start = template.Source.IndexOf(':', brace + 1);

            // The format, or what has been typed of a name, begins in another piece of a sum.
            if (start < 0) return;
            context.CompletionListSpan = TextSpan.FromBounds(template.Token.SpanStart + start + 1, context.Position);
            AddFormats(context, template, members, placeholder.Substring(0, colon).Trim(), isCommandLine);
            return;
        }

        var dot = placeholder.LastIndexOf('.');
        var path = dot < 0 ? null : placeholder.Substring(0, dot).Trim();
        var begun = placeholder.Substring(dot + 1).TrimStart();
        if (!template.Source.EndsWith(begun, System.StringComparison.Ordinal)) return;
        context.CompletionListSpan = TextSpan.FromBounds(context.Position - begun.Length, context.Position);
        foreach (var (member, type) in members.After(path))
        {
            if (!TemplateMembers.IsOffered(members, path, member, type, isCommandLine)) continue;
            context.AddItem(CompletionItem.Create(
                MemberResolver.NameOf(member),
                filterText: member.Name,
                sortText: member.Name,
                properties: MemberDescription.Properties(member),
                tags: [TagOf(member)],
                inlineDescription: type.ToMinimalDisplayString(model, context.Position)));
        }
    }

    private static void AddFormats(
        CompletionContext context, TemplateText template, MemberResolver members, string path, bool isCommandLine)
    {
        if (members.Find(path) is not { } found || !TextReader.HasText(found.Value.Type, isCommandLine)) return;
        var rank = 0;
        foreach (var (format, description) in TemplateFormats.Of(found.Value.Type, found.Type))
        {
            context.AddItem(CompletionItem.Create(
                template.HasEscapes ? format.Replace("\\", "\\\\") : format,
                sortText: rank++.ToString("D2", CultureInfo.InvariantCulture),
                tags: [WellKnownTags.Constant],
                inlineDescription: description));
        }

        // A list has no unquoted form.
        if (isCommandLine && found.Value.Type != Analyzers.Model.MemberType.Strings)
        {
            context.AddItem(CompletionItem.Create(
                TextReader.RawFormat, sortText: "99", tags: [WellKnownTags.Keyword], inlineDescription: "not quoted"));
        }
    }

    /// <summary>
    /// Returns the text between the last open brace and the caret, or null if no placeholder is open. Two braces are a literal brace.
    /// </summary>
    private static string? FindOpenPlaceholder(string text)
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

    private static string TagOf(ISymbol member) => member switch
    {
        IMethodSymbol => WellKnownTags.Method,
        IFieldSymbol => WellKnownTags.Field,
        _ => WellKnownTags.Property,
    };

    private static INamedTypeSymbol? TypeOf(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken) =>
        attribute.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type ? model.GetDeclaredSymbol(type, cancellationToken) : null;
}
