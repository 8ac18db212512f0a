using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace TaskGen.CodeFixes.Editing;

/// <summary>The text changes that fixes consist of. They preserve all other text, including comments and white space.</summary>
internal static class TextEdits
{
    /// <summary>Removes the argument at the diagnostic, or the assignment in an initializer.</summary>
    public static TextChange? RemoveArgument(CodeFixEditContext context)
    {
        if (context.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { Parent: AttributeArgumentListSyntax list } argument)
        {
            return list.Arguments.Count == 1 ? new TextChange(list.Span, "") : RemoveFrom(context.Text, list.Arguments, argument);
        }

        if (context.Attribute is not null) return null;
        var assignment = context.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>();
        return assignment?.Parent is InitializerExpressionSyntax initializer
            ? RemoveFrom(context.Text, initializer.Expressions, assignment) : null;
    }

    /// <summary>Removes the attribute at the diagnostic, or the element of a list.</summary>
    public static TextChange? RemoveAttribute(CodeFixEditContext context)
    {
        if (context.Attribute is { } attribute) return RemoveAttribute(context.Text, attribute);

        var creation = context.Node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>();
        return creation?.Parent switch
        {
            ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } element =>
                RemoveFrom(context.Text, collection.Elements, element),
            InitializerExpressionSyntax initializer => RemoveFrom(context.Text, initializer.Expressions, creation),
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment =>
                RemoveFrom(context.Text, initializer.Expressions, (ExpressionSyntax)assignment),
            _ => null,
        };
    }

    /// <summary>Sets a named argument of an attribute; an existing value, such as null, is replaced.</summary>
    public static TextChange SetArgument(CodeFixEditContext context, AttributeSyntax attribute, string name, string value)
    {
        var argument = name + " = " + value;
        if (attribute.ArgumentList?.Arguments.FirstOrDefault(given => given.NameEquals?.Name.Identifier.ValueText == name) is { } there)
        {
            return new TextChange(there.Expression.Span, value);
        }

        if (attribute.ArgumentList is not { } list) return new TextChange(new TextSpan(attribute.Span.End, 0), $"({argument})");
        return list.Arguments.Count == 0
            ? new TextChange(new TextSpan(list.OpenParenToken.Span.End, 0), argument)
            : new TextChange(new TextSpan(list.Arguments.Last().Span.End, 0), Separator(context.Text, list.Arguments) + argument);
    }

    /// <summary>Sets a property in the initializer of an object; an existing value is replaced.</summary>
    public static TextChange SetProperty(CodeFixEditContext context, InitializerExpressionSyntax initializer, string name, string value)
    {
        foreach (var expression in initializer.Expressions)
        {
            if (expression is AssignmentExpressionSyntax assignment && assignment.Left.ToString() == name)
            {
                return new TextChange(assignment.Right.Span, value);
            }
        }

        var assigned = name + " = " + value;
        return initializer.Expressions.Count == 0
            ? new TextChange(new TextSpan(initializer.OpenBraceToken.Span.End, 0), " " + assigned)
            : new TextChange(
                new TextSpan(initializer.Expressions.Last().Span.End, 0), Separator(context.Text, initializer.Expressions) + assigned);
    }

    /// <summary>Sets the first positional argument of an attribute.</summary>
    public static TextChange SetFirstArgument(AttributeSyntax attribute, string value)
    {
        if (attribute.ArgumentList is not { } list) return new TextChange(new TextSpan(attribute.Span.End, 0), $"({value})");
        if (list.Arguments.FirstOrDefault(static given => given.NameEquals is null) is { } there)
        {
            return new TextChange(there.Expression.Span, value);
        }

        return new TextChange(new TextSpan(list.OpenParenToken.Span.End, 0), list.Arguments.Count == 0 ? value : value + ", ");
    }

    /// <summary>Adds an attribute after another one, on a line of its own.</summary>
    public static TextChange AddAttribute(CodeFixEditContext context, AttributeSyntax behind, string attribute)
    {
        var list = (AttributeListSyntax)behind.Parent!;
        return new TextChange(new TextSpan(list.Span.End, 0), NewLine(context.Text) + Indentation(context.Text, list.SpanStart) + "["
            + attribute + "]");
    }

    /// <summary>Determines whether a property can be added: the type can have properties, and has no member of that name.</summary>
    public static bool CanAddProperty(CodeFixEditContext context, TypeDeclarationSyntax type, string name) =>
        context.Compilation.GetSemanticModel(type.SyntaxTree)
            .GetDeclaredSymbol(type) is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsStatic: false } symbol
        && symbol.Name != name && symbol.GetMembers(name).IsEmpty;

    /// <summary>
    /// Adds a member whose value the caller has to supply: a parameter of a record, or a required property, which has no default that
    /// could be sent by mistake.
    /// </summary>
    public static TextChange AddInput(
        CodeFixEditContext context, TypeDeclarationSyntax type, string typeName, string name, string? attribute = null)
    {
        if (type is RecordDeclarationSyntax { ParameterList: { } list })
        {
            var parameter = Prefix(attribute) + typeName + " " + name;
            return list.Parameters.FirstOrDefault(static known => known.Default is not null || known.Modifiers.Count > 0) is { } optional
                ? new TextChange(new TextSpan(optional.SpanStart, 0), parameter + ", ")
                : list.Parameters.Count == 0
                ? new TextChange(new TextSpan(list.OpenParenToken.Span.End, 0), parameter)
                : new TextChange(
                    new TextSpan(list.Parameters.Last().Span.End, 0), Separator(context.Text, list.Parameters) + parameter);
        }

        return CanBeRequired(context.Compilation)
            ? AddMember(context, type, $"{Prefix(attribute)}public required {typeName} {name} {Accessors(context.Compilation)}")
            : AddProperty(context, type, typeName, name, attribute, typeName == "string" ? "\"\"" : null);
    }

    /// <summary>Adds a property to a type as its last member; a type without a body gets one.</summary>
    public static TextChange AddProperty(CodeFixEditContext context, TypeDeclarationSyntax type, string typeName, string name,
        string? attribute, string? initializer)
    {
        var isStruct = type is StructDeclarationSyntax
            or RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: (int)SyntaxKind.StructKeyword };
        return AddMember(context, type, $"{Prefix(attribute)}public {typeName} {name} {Accessors(context.Compilation)}"
            + (isStruct || initializer is null ? "" : $" = {initializer};"));
    }

    private static string Prefix(string? attribute) => attribute is null ? "" : "[" + attribute + "] ";

    private static string Accessors(Compilation compilation) =>
        compilation.GetTypesByMetadataName("System.Runtime.CompilerServices.IsExternalInit").IsEmpty ? "{ get; set; }" : "{ get; init; }";

    private static bool CanBeRequired(Compilation compilation) =>
        !compilation.GetTypesByMetadataName("System.Runtime.CompilerServices.RequiredMemberAttribute").IsEmpty
        && !compilation.GetTypesByMetadataName("System.Runtime.CompilerServices.CompilerFeatureRequiredAttribute").IsEmpty;

    /// <summary>Adds a member to a type as its last one; a type without a body gets one.</summary>
    public static TextChange AddMember(CodeFixEditContext context, TypeDeclarationSyntax type, string declaration)
    {
        var newLine = NewLine(context.Text);
        var indentation = Indentation(context.Text, type.SpanStart);
        var property = indentation + (indentation.Contains('\t') ? "\t" : "    ") + declaration;

        if (type.OpenBraceToken.IsKind(SyntaxKind.None) || type.OpenBraceToken.IsMissing)
        {
            return new TextChange(type.SemicolonToken.Span, newLine + indentation + "{" + newLine + property + newLine + indentation
                + "}");
        }

        var brace = type.CloseBraceToken.SpanStart;
        var line = context.Text.Lines.GetLineFromPosition(brace);
        var isAlone = string.IsNullOrWhiteSpace(context.Text.ToString(TextSpan.FromBounds(line.Start, brace)));
        if (isAlone) return new TextChange(new TextSpan(line.Start, 0), property + newLine);
        var start = brace;
        while (start > line.Start && context.Text[start - 1] is ' ' or '\t') start--;
        return new TextChange(TextSpan.FromBounds(start, brace), newLine + property + newLine + indentation);
    }

    // Where each item has a line of its own, so has a new one.
    private static string Separator<T>(SourceText text, SeparatedSyntaxList<T> list)
        where T : SyntaxNode
    {
        var last = list[list.Count - 1].SpanStart;
        var line = text.Lines.GetLineFromPosition(last);
        var before = text.ToString(TextSpan.FromBounds(line.Start, last));
        return string.IsNullOrWhiteSpace(before) ? "," + NewLine(text) + before : ", ";
    }

    private static TextChange RemoveAttribute(SourceText text, AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        return list.Attributes.Count > 1 ? RemoveFrom(text, list.Attributes, attribute) : new TextChange(WithLine(text, list.Span), "");
    }

    private static TextChange RemoveFrom<T>(SourceText text, SeparatedSyntaxList<T> list, T item)
        where T : SyntaxNode
    {
        var index = list.IndexOf(item);
        var separators = list.GetSeparators().ToList();
        if (index < separators.Count)
        {
            return new TextChange(WithLine(text, TextSpan.FromBounds(item.SpanStart, separators[index].Span.End)), "");
        }

        return new TextChange(index > 0 ? TextSpan.FromBounds(separators[index - 1].SpanStart, item.Span.End)
            : WithLine(text, item.Span), "");
    }

    // A line whose only content is removed is removed as well; otherwise the white space after the content is.
    private static TextSpan WithLine(SourceText text, TextSpan span)
    {
        var line = text.Lines.GetLineFromPosition(span.Start);
        var last = text.Lines.GetLineFromPosition(span.End);
        var before = text.ToString(TextSpan.FromBounds(line.Start, span.Start));
        var behind = text.ToString(TextSpan.FromBounds(span.End, last.End));
        if (string.IsNullOrWhiteSpace(before) && string.IsNullOrWhiteSpace(behind))
        {
            return TextSpan.FromBounds(line.Start, last.EndIncludingLineBreak);
        }

        return TextSpan.FromBounds(span.Start, span.End + behind.Length - behind.TrimStart(' ', '\t').Length);
    }

    private static string Indentation(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>Returns the line break that the document uses.</summary>
    public static string NewLine(SourceText text)
    {
        var line = text.Lines[0];
        return line.EndIncludingLineBreak > line.End ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) : "\n";
    }
}
