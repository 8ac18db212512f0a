using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TaskGen.Completion;

/// <summary>The description of a member in a completion list: its declaration, and the summary of its XML documentation.</summary>
internal static class MemberDescription
{
    private const string Member = nameof(Member);

    // As the editor's own items have them: language servers split a description there.
    private const string CodeBlockStart = nameof(CodeBlockStart);
    private const string CodeBlockEnd = nameof(CodeBlockEnd);

    /// <summary>Returns the properties of a completion item by which its description finds the member.</summary>
    public static ImmutableDictionary<string, string> Properties(ISymbol member) =>
        DocumentationCommentId.CreateDeclarationId(member) is { } id
            ? ImmutableDictionary<string, string>.Empty.Add(Member, id)
            : ImmutableDictionary<string, string>.Empty;

    public static async Task<CompletionDescription?> GetAsync(
        Document document, CompletionItem item, CancellationToken cancellationToken)
    {
        if (!item.Properties.TryGetValue(Member, out var id)) return null;
        var compilation = await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        if (compilation is null
            || DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) is not { } member)
        {
            return null;
        }

        var parts = ImmutableArray.CreateBuilder<TaggedText>();
        parts.Add(new(CodeBlockStart, ""));
        parts.AddRange(member.ToDisplayParts(SymbolDisplayFormat.CSharpShortErrorMessageFormat.WithMemberOptions(
            SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeContainingType
            | SymbolDisplayMemberOptions.IncludeParameters))
            .Select(static part => new TaggedText(Tag(part.Kind), part.ToString())));
        parts.Add(new(CodeBlockEnd, ""));
        if (Summary(member, cancellationToken) is { Length: > 0 } summary)
        {
            parts.Add(new(TextTags.LineBreak, "\n"));
            parts.Add(new(TextTags.Text, summary));
        }

        return CompletionDescription.Create(parts.ToImmutable());
    }

    private static string Summary(ISymbol member, CancellationToken cancellationToken)
    {
        if (TextOf(member, cancellationToken, static root => root.Element("summary")) is { Length: > 0 } summary) return summary;

        // A property of a record's parameter: the record documents it.
        if (member.DeclaringSyntaxReferences is [var reference]
            && reference.GetSyntax(cancellationToken) is ParameterSyntax
            && TextOf(member.ContainingType, cancellationToken, root => Parameter(root, member.Name)) is { Length: > 0 } parameter)
        {
            return parameter;
        }

        return Inherited(member) is { } inherited ? Summary(inherited, cancellationToken) : "";
    }

    private static ISymbol? Inherited(ISymbol member) => member switch
    {
        IPropertySymbol { OverriddenProperty: { } overridden } => overridden,
        IMethodSymbol { OverriddenMethod: { } overridden } => overridden,
        _ => member.ContainingType?.AllInterfaces
            .SelectMany(contract => contract.GetMembers(member.Name))
            .FirstOrDefault(declared =>
                SymbolEqualityComparer.Default.Equals(member.ContainingType.FindImplementationForInterfaceMember(declared), member)),
    };

    private static XElement? Parameter(XElement root, string name) =>
        root.Elements("param").FirstOrDefault(parameter => (string?)parameter.Attribute("name") == name);

    private static string TextOf(ISymbol symbol, CancellationToken cancellationToken, System.Func<XElement, XElement?> find)
    {
        var xml = symbol.GetDocumentationCommentXml(cancellationToken: cancellationToken);
        if (string.IsNullOrWhiteSpace(xml)) return "";
        try
        {
            // A reference has one element around the documentation; source has it as well.
            var root = XElement.Parse("<doc>" + xml + "</doc>");
            return find(root.Element("member") ?? root) is { } element ? Flatten(element) : "";
        }
        catch (XmlException)
        {
            // While it is being typed.
            return "";
        }
    }

    private static string Flatten(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.DescendantNodes())
        {
            switch (node)
            {
                case XText run:
                    text.Append(run.Value);
                    break;
                case XElement { Name.LocalName: "para" or "br" }:
                    text.Append(' ');
                    break;
                case XElement { IsEmpty: true } reference:
                    text.Append(NameOf(reference));
                    break;
            }
        }

        return Regex.Replace(text.ToString(), @"\s+", " ").Trim();
    }

    // <see cref="P:Scene.Name"/>, <see langword="null"/>, <paramref name="frame"/>
    private static string NameOf(XElement reference)
    {
        if (((string?)reference.Attribute("langword") ?? (string?)reference.Attribute("name")) is { } plain) return plain;
        var target = (string?)reference.Attribute("cref") ?? (string?)reference.Attribute("href") ?? "";
        if (target.Length < 2 || target[1] != ':') return target;
        var parameters = target.IndexOf('(');
        var name = parameters < 0 ? target : target.Substring(0, parameters);
        return name.Substring(name.LastIndexOfAny(['.', ':']) + 1);
    }

    private static string Tag(SymbolDisplayPartKind kind) => kind switch
    {
        SymbolDisplayPartKind.Keyword => TextTags.Keyword,
        SymbolDisplayPartKind.ClassName => TextTags.Class,
        SymbolDisplayPartKind.StructName => TextTags.Struct,
        SymbolDisplayPartKind.EnumName => TextTags.Enum,
        SymbolDisplayPartKind.InterfaceName => TextTags.Interface,
        SymbolDisplayPartKind.PropertyName => TextTags.Property,
        SymbolDisplayPartKind.FieldName => TextTags.Field,
        SymbolDisplayPartKind.MethodName => TextTags.Method,
        SymbolDisplayPartKind.Punctuation => TextTags.Punctuation,
        SymbolDisplayPartKind.Space => TextTags.Space,
        _ => TextTags.Text,
    };
}
