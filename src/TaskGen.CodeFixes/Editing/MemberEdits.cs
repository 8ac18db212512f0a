using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Schema;

namespace TaskGen.CodeFixes.Editing;

/// <summary>Adds members to types. A type that is not complete yet gets none.</summary>
internal static class MemberEdits
{
    /// <summary>
    /// Determines whether a property can be added: the type can have properties, and neither it nor a type that it derives from, or that
    /// derives from it, has a member of that name.
    /// </summary>
    public static bool CanAddProperty(CodeFixEditContext context, TypeDeclarationSyntax type, string name) =>
        OwnerOfProperties(context, type) is { } symbol
        && symbol.Name != name
        && symbol.TypeParameters.All(parameter => parameter.Name != name)
        && symbol.GetMembers(name).IsEmpty
        && !HidesMember(symbol, name)
        && DerivedTypes.Of(context.Compilation, symbol).All(derived => derived.GetMembers(name).IsEmpty);

    /// <summary>Determines whether the type can have properties: interfaces and static classes cannot.</summary>
    public static bool CanHaveProperties(CodeFixEditContext context, TypeDeclarationSyntax type) =>
        OwnerOfProperties(context, type) is not null;

    /// <summary>Determines whether a value that the caller supplies is a parameter of the type.</summary>
    public static bool TakesParameters(CodeFixEditContext context, TypeDeclarationSyntax type) => Parameters(context, type) is not null;

    /// <summary>
    /// Adds a member whose value the caller has to supply: a parameter of a record, or a required property, which has no default that
    /// could be sent by mistake. Where a constructor sets all required properties, no caller would supply this one, and a secret is null
    /// then, which is rejected before it is sent.
    /// </summary>
    public static DocumentChange? AddInput(
        CodeFixEditContext context, TypeDeclarationSyntax type, string typeName, string name, string? attribute = null)
    {
        if (Parameters(context, type) is { } list)
        {
            var parameter = Prefix(Qualified(context, list, attribute)) + typeName + " " + name;
            var text = list.SyntaxTree.GetText(context.CancellationToken);
            return new(
                list.SyntaxTree,
                list.Parameters.FirstOrDefault(static known => known.Default is not null || known.Modifiers.Count > 0) is { } optional
                    ? ListEdits.Insert(text, optional, parameter)
                    : list.Parameters.Count == 0
                    ? new TextChange(new TextSpan(list.OpenParenToken.Span.End, 0), parameter)
                    : ListEdits.Append(text, context.IndentUnit, list.Parameters, parameter));
        }

        var isSecret = attribute is not null && NameOf(attribute) == AttributeTable.Secret;
        var member = CanBeRequired(context, type)
            ? AddMember(context, type, $"{Prefix(attribute)}public required {typeName} {name} {Accessors(context.Compilation)}")
            : AddProperty(
                context,
                type,
                isSecret && HasNullableTypes(context, type) ? typeName + "?" : typeName,
                name,
                attribute,
                typeName == "string" && !isSecret ? "\"\"" : null);
        return member is { } change ? new(type.SyntaxTree, change) : null;
    }

    /// <summary>Adds a property to a type as its last member; a type without a body gets one.</summary>
    public static TextChange? AddProperty(CodeFixEditContext context, TypeDeclarationSyntax type, string typeName, string name,
        string? attribute, string? initializer) =>
        AddMember(context, type, $"{Prefix(attribute)}public {typeName} {name} {Accessors(context.Compilation)}"
            + (initializer is null || !CanHaveInitializers(type) ? "" : $" = {initializer};"));

    /// <summary>Determines whether a property can have an initializer: a struct needs a constructor for it.</summary>
    public static bool CanHaveInitializers(TypeDeclarationSyntax type) =>
        type is not (StructDeclarationSyntax or RecordDeclarationSyntax { RawKind: (int)SyntaxKind.RecordStructDeclaration })
        || type.ParameterList is not null
        || type.Members.Any(static member => member is ConstructorDeclarationSyntax);

    /// <summary>Adds a member to a type as its last one; a type without a body gets one.</summary>
    public static TextChange? AddMember(CodeFixEditContext context, TypeDeclarationSyntax type, string declaration)
    {
        var text = type.SyntaxTree == context.Root.SyntaxTree ? context.Text : type.SyntaxTree.GetText(context.CancellationToken);
        var newLine = TextEdits.NewLine(text);
        var indentation = TextEdits.Indentation(text, type.SpanStart);
        var member = MemberIndentation(text, type, indentation, context.IndentUnit) + declaration;
        if (IsThere(type.SemicolonToken) && !IsThere(type.OpenBraceToken))
        {
            return new TextChange(type.SemicolonToken.Span, newLine + indentation + "{" + newLine + member + newLine + indentation + "}");
        }

        if (!IsThere(type.OpenBraceToken) || !IsThere(type.CloseBraceToken)) return null;
        var brace = type.CloseBraceToken.SpanStart;
        if (OnOneLine(text, type, declaration, newLine + indentation, member) is { } inLine) return inLine;
        var line = text.Lines.GetLineFromPosition(brace);
        var isAlone = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(line.Start, brace)));
        if (isAlone) return new TextChange(new TextSpan(line.Start, 0), member + newLine);
        var start = brace;
        while (start > line.Start && text[start - 1] is ' ' or '\t') start--;
        return new TextChange(TextSpan.FromBounds(start, brace), newLine + member + newLine + indentation);
    }

    // { int A; } stays on its line, and { } gets lines of its own.
    private static TextChange? OnOneLine(
        SourceText text, TypeDeclarationSyntax type, string declaration, string lineBreak, string member)
    {
        var (open, close) = (type.OpenBraceToken, type.CloseBraceToken);
        if (text.Lines.IndexOf(open.SpanStart) != text.Lines.IndexOf(close.SpanStart)) return null;
        if (type.Members.Count > 0)
        {
            var end = type.Members[type.Members.Count - 1].Span.End;
            return string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(end, close.SpanStart)))
                ? new(TextSpan.FromBounds(end, close.SpanStart), " " + declaration + " ")
                : null;
        }

        var start = open.GetPreviousToken().Span.End;
        return string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(start, open.SpanStart)))
            && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(open.Span.End, close.SpanStart)))
                ? new(
                    TextSpan.FromBounds(start, close.Span.End),
                    lineBreak + "{" + TextEdits.NewLine(text) + member + lineBreak + "}")
                : null;
    }

    private static INamedTypeSymbol? OwnerOfProperties(CodeFixEditContext context, TypeDeclarationSyntax type) =>
        context.SymbolOf(type) is { TypeKind: TypeKind.Class or TypeKind.Struct, IsStatic: false } symbol ? symbol : null;

    // Private members are not inherited.
    private static bool HidesMember(INamedTypeSymbol type, string name)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).Any(static member => member.DeclaredAccessibility != Accessibility.Private)) return true;
        }

        return false;
    }

    // That of the other members, where they have lines of their own.
    private static string MemberIndentation(SourceText text, TypeDeclarationSyntax type, string indentation, string unit)
    {
        if (type.Members.LastOrDefault() is { } last)
        {
            var line = text.Lines.GetLineFromPosition(last.SpanStart);
            var before = text.ToString(TextSpan.FromBounds(line.Start, last.SpanStart));
            if (before.Length > 0 && string.IsNullOrWhiteSpace(before)) return before;
        }

        return indentation + unit;
    }

    // Another document may lack the using directive.
    private static string? Qualified(CodeFixEditContext context, ParameterListSyntax list, string? attribute) =>
        attribute is null || list.SyntaxTree == context.Root.SyntaxTree ? attribute
            : context.Compilation.GetTypeByMetadataName($"{AttributeTable.Namespace}.{NameOf(attribute)}Attribute")
                ?.ToMinimalDisplayString(context.Compilation.GetSemanticModel(list.SyntaxTree), list.OpenParenToken.Span.End) is { } name
            ? name.Substring(0, name.Length - "Attribute".Length)
            : attribute;

    private static string NameOf(string attribute) => attribute.Substring(attribute.LastIndexOf('.') + 1);

    // Those of a record, also where another part has them, except where a generator writes it. A parameter of a base class would have to
    // be passed by the classes that derive from it, and by other constructors.
    private static ParameterListSyntax? Parameters(CodeFixEditContext context, TypeDeclarationSyntax type) =>
        type is RecordDeclarationSyntax
        && context.SymbolOf(type) is { IsAbstract: false } symbol
        && !DerivedTypes.Of(context.Compilation, symbol).Any()
        && !symbol.InstanceConstructors.Any(constructor => CallsAnother(constructor, context.CancellationToken))
            ? symbol.DeclaringSyntaxReferences
                .Where(reference => reference.SyntaxTree == context.Root.SyntaxTree || context.IsDocument(reference.SyntaxTree))
                .Select(reference => (reference.GetSyntax(context.CancellationToken) as RecordDeclarationSyntax)?.ParameterList)
                .FirstOrDefault(static list => list is not null)
            : null;

    private static bool CallsAnother(IMethodSymbol constructor, CancellationToken cancellationToken) =>
        constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellationToken)
            is ConstructorDeclarationSyntax { Initializer.RawKind: (int)SyntaxKind.ThisConstructorInitializer });

    private static bool IsThere(SyntaxToken token) => token is { RawKind: not 0, IsMissing: false };

    private static string Prefix(string? attribute) => attribute is null ? "" : "[" + attribute + "] ";

    private static string Accessors(Compilation compilation) =>
        Has(compilation, LanguageVersion.CSharp9) && Has(compilation, "IsExternalInit") ? "{ get; init; }" : "{ get; set; }";

    private static bool CanBeRequired(CodeFixEditContext context, TypeDeclarationSyntax type) =>
        Has(context.Compilation, LanguageVersion.CSharp11)
        && Has(context.Compilation, "RequiredMemberAttribute")
        && Has(context.Compilation, "CompilerFeatureRequiredAttribute")
        && context.SymbolOf(type) is { } symbol
        && !DerivedTypes.Of(context.Compilation, symbol).Prepend(symbol).Any(SetsRequiredMembers);

    private static bool SetsRequiredMembers(INamedTypeSymbol type) => type.InstanceConstructors
        .Any(static constructor => constructor.GetAttributes()
            .Any(static attribute => attribute.AttributeClass?.Name == "SetsRequiredMembersAttribute"));

    private static bool HasNullableTypes(CodeFixEditContext context, TypeDeclarationSyntax type) =>
        context.Compilation.GetSemanticModel(type.SyntaxTree).GetNullableContext(type.SpanStart).AnnotationsEnabled();

    private static bool Has(Compilation compilation, LanguageVersion version) =>
        compilation is CSharpCompilation { LanguageVersion: var used } && used >= version;

    // Another project may have a type of its own, which it does not share.
    private static bool Has(Compilation compilation, string type) =>
        compilation.GetTypesByMetadataName("System.Runtime.CompilerServices." + type)
            .Any(known => compilation.IsSymbolAccessibleWithin(known, compilation.Assembly));
}
