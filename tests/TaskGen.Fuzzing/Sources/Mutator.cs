using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TaskGen.Fuzzing.Sources;

/// <summary>Mutates a source as typing, pasting, and mistakes do. The same seed causes the same mutations.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly string[] Characters =
        [
            "{",
            "}",
            "{{",
            "}}",
            "\"",
            "'",
            "\\",
            "(",
            ")",
            "[",
            "]",
            "<",
            ">",
            ",",
            ";",
            ":",
            ".",
            "=",
            "?",
            "!",
            "#",
            "/*",
            "*/",
            "//",
            "\n",
            "\0",
            "\ud800",
            "\udc00",
            "\u202e",
            "\u2028",
            "\ufeff",
            "é",
            "𝄞",
            "$",
            "@",
            "%",
            "&",
            "|",
            "`",
            "^",
            " ",
            "\t",
            "0",
            "_",
            "-",
        ];

    private static readonly string[] Expressions =
    [
        "null",
        "default",
        "0",
        "-1",
        "1",
        "int.MinValue",
        "int.MaxValue",
        "2147483648",
        "1.5",
        "'c'",
        "true",
        "\"\"",
        "\" \"",
        "\"x\"",
        "typeof(int)",
        "typeof(Missing)",
        "typeof(List<>)",
        "new string[0]",
        "new[] { \"a\", null }",
        "[\"a\", \"b\"]",
        "nameof(Missing)",
        "Missing",
        "Missing.Member",
        "(ContainerHostDataPath)77",
        "(AccessScope)(-1)",
        "(string)null!",
        "\"a\" + \"b\"",
        "$\"{1}\"",
        "$\"{nameof(String)}\"",
        "unchecked((int)0xFFFFFFFFu)",
        "1 / 0",
        "default(string)!",
        "JobAction.None",
        "DependencyAction.",
        "new()",
        "x => x",
        "async",
        "\"{Missing}\"",
        "\"{\"",
        "\"}\"",
        "\"{}\"",
        "\"{:D4}\"",
        "\"{A:}\"",
        "\"{A.B.C}\"",
        "\"/bin/sh -c '{A}'\"",
        "\"cmd /c \\\"{A}\\\"\"",
        "\"\\0\"",
        "\"\\ud800\"",
    ];

    private static readonly string[] Types =
    [
        "int",
        "int?",
        "string",
        "string?",
        "object",
        "dynamic",
        "void",
        "T",
        "int*",
        "delegate*<int>",
        "Span<char>",
        "ReadOnlySpan<byte>",
        "ref int",
        "IEnumerable<int>",
        "ResourceFile[]",
        "List<ResourceFile?>",
        "IReadOnlyList<string>",
        "string[][]",
        "Uri",
        "Guid?",
        "DateTime",
        "TimeSpan",
        "decimal",
        "nint",
        "Half",
        "char",
        "(int A, string B)",
        "DayOfWeek",
        "Missing",
        "Missing<int>",
        "Dictionary<string, string>",
        "IDictionary<int, List<string>>",
        "Func<string>",
        "TaskAddParameter",
        "IBatchTask",
        "ExitConditions?",
        "OutputFile",
        "TaskContainerSettings",
        "IEnumerable<TaskIdRange>",
        "Int128",
        "System.Numerics.BigInteger",
        "Type",
        "IAsyncEnumerable<string>",
        "List<string?>",
        "IReadOnlyList<OutputFile?>?",
        "KeyValuePair<string, string?>[]",
        "System.Collections.Immutable.ImmutableArray<ResourceFile>?",
        "System.Threading.Tasks.Task<string>",
        "Nullable<Guid>",
        "Index",
        "Exception",
    ];

    private static readonly string[] Modifiers = [
        "partial",
        "static",
        "abstract",
        "sealed",
        "readonly",
        "ref",
        "file",
        "required",
        "private",
        "protected internal",
        "public",
        "unsafe",
        "new",
        "const",
        "virtual",
        "override",
        "extern",
        "async",
        "volatile",
        "in",
    ];

    private static readonly string[] Kinds = [
        "class",
        "struct",
        "record",
        "record struct",
        "ref struct",
        "interface",
        "enum",
        "static class",
        "abstract class",
        "readonly struct",
    ];

    private static readonly string[] Identifiers = [
        "WriteTo",
        "TaskId",
        "AddRequest",
        "@class",
        "json",
        "output",
        "Equals",
        "ToString",
        "this",
        "value",
        "TaskGen",
        "System",
        "IBatchTask",
        "T",
        "_",
        "Missing",
        "global",
        "field",
        "var",
        "record",
        "async",
        "Ωmega",
        "a\\u0062",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Returns a source of the corpus with one to four mutations.</summary>
    public string Next()
    {
        var source = Pick(Corpus.Sources);
        for (var times = 1 + _random.Next(4); times > 0; times--) source = Bend(source);
        return source;
    }

    /// <summary>Mutates a source once.</summary>
    public string Bend(string source) => source.Length == 0 ? Pick(Corpus.Sources) : _random.Next(20) switch
    {
        0 => Tokens(source, static (tokens, at, _) => tokens.RemoveAt(at)),
        1 => Tokens(source, static (tokens, at, _) => tokens.Insert(at, tokens[at])),
        2 => Tokens(source, static (tokens, at, other) => (tokens[at], tokens[other]) = (tokens[other], tokens[at])),
        3 => Tokens(source, static (tokens, at, other) => tokens.Insert(other, tokens[at])),
        4 => source[.._random.Next(source.Length)],
        5 => source.Remove(_random.Next(source.Length), 1),
        6 => source.Insert(_random.Next(source.Length), Pick(Characters)),
        7 => Lines(source, static (lines, at, _) => lines.RemoveAt(at)),
        8 => Lines(source, static (lines, at, _) => lines.Insert(at, lines[at])),
        9 => Lines(source, static (lines, at, other) => (lines[at], lines[other]) = (lines[other], lines[at])),
        10 => Splice(source),
        11 => Replace<LiteralExpressionSyntax>(source, Extreme),
        12 => Replace<AttributeArgumentSyntax>(source, _ => Pick(Expressions)),
        13 => Replace<AttributeArgumentSyntax>(source, argument => argument.NameEquals?.ToString() + Pick(Expressions)),
        14 => Replace<TypeSyntax>(
            source,
            _ => Pick(Types),
            static type => type.Parent is ParameterSyntax
                or PropertyDeclarationSyntax
                or VariableDeclarationSyntax
                or MethodDeclarationSyntax),
        15 => Modify(source),
        16 => Replace<TypeDeclarationSyntax>(
            source, type => type.ToString().Replace(type.Keyword.Text + " ", Pick(Kinds) + " ", StringComparison.Ordinal)),
        17 => Replace<TypeDeclarationSyntax>(source, Wrap),
        18 => Token(source, static token => token.IsKind(SyntaxKind.IdentifierToken), _ => Pick(Identifiers)),
        _ => Token(
            source,
            static token => token.IsKind(SyntaxKind.StringLiteralToken) && token.Text.Length > 2,
            token => token.Text.Insert(1 + _random.Next(token.Text.Length - 2), Pick(Characters))),
    };

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    private string Splice(string source)
    {
        var other = Pick(Corpus.Sources);
        return source[.._random.Next(source.Length)] + other[_random.Next(other.Length)..];
    }

    private string Extreme(LiteralExpressionSyntax literal)
    {
        if (!literal.IsKind(SyntaxKind.StringLiteralExpression)) return Pick(Expressions);
        return _random.Next(12) switch
        {
            0 => "\"" + new string('a', _random.Next(4) == 0 ? 1 << 20 : 2000) + "\"",
            1 => "\"" + new string('{', 1 + _random.Next(2000)) + "\"",
            2 => "\"" + string.Concat(Enumerable.Repeat("{A}", 1 + _random.Next(300))) + "\"",
            3 => "\"" + Unicode() + "\"",
            4 => "\"\\ud800\"",
            5 => "\"\\0\\u202e*/\\u2028\"",
            6 => string.Join(" + ", Enumerable.Repeat("\"a\"", 1 + _random.Next(3000))),
            7 => "\"" + new string('(', 500) + new string('\'', 501) + "\"",
            8 => "\"/bin/sh -c '" + string.Concat(Enumerable.Repeat("$(", _random.Next(500))) + "'\"",
            9 => "\"\"\"\"\n" + Unicode() + "\n\"\"\"\"",
            10 => "@\"" + Unicode().Replace("\\", "\\\\", StringComparison.Ordinal) + "\"",
            _ => "\""
                + literal.Token.ValueText.Replace("\\", "", StringComparison.Ordinal)
                .Replace("\"", "", StringComparison.Ordinal)
                .ReplaceLineEndings("")
                + Pick(Characters).Replace("\"", "", StringComparison.Ordinal).Trim('\\', '\n')
                + "\"",
        };
    }

    private string Unicode()
    {
        var text = new StringBuilder();
        for (var count = _random.Next(60); count > 0; count--)
        {
            var rune = _random.Next(3) == 0 ? _random.Next(0x110000) : _random.Next(0x3000);
            if (rune is '"' or '\\' or '\n' or '\r' or 0x85 or 0x2028 or 0x2029) continue;
            if (Rune.IsValid(rune)) text.Append(new Rune(rune).ToString());
            else text.Append((char)rune);
        }

        return text.ToString();
    }

    private string Modify(string source) => Replace<MemberDeclarationSyntax>(source, member =>
    {
        var modifiers = member.Modifiers;
        if (modifiers.Count > 0 && _random.Next(2) == 0)
        {
            var gone = Pick(modifiers);
            return member.ToString().Remove(gone.SpanStart - member.SpanStart, gone.Span.Length);
        }

        // Before the first token that is not part of an attribute.
        var at = member.AttributeLists.Count > 0 ? member.AttributeLists.Last().Span.End - member.SpanStart : 0;
        return member.ToString().Insert(at, " " + Pick(Modifiers) + " ");
    });

    private string Wrap(TypeDeclarationSyntax type) => _random.Next(8) switch
    {
        0 => $"namespace Inner.@class {{ {type} }}",
        1 => $"public partial class Outer {{ {type} }}",
        2 => $"public partial class Outer<T> where T : class {{ {type} }}",
        3 => $"internal partial struct Outer {{ private partial interface IInner {{ {type} }} }}",
        4 => $"#if true\n{type}\n#else\n{type}\n#endif",
        5 => $"#nullable disable\n{type}\n#nullable restore",
        6 => $"{type}\n{type}",
        _ => $"#pragma warning disable\n#line 7 \"else.cs\"\n{type}",
    };

    private string Tokens(string source, Action<List<string>, int, int> change)
    {
        var tokens = SyntaxFactory.ParseTokens(source).Select(static token => token.ToFullString()).ToList();
        change(tokens, _random.Next(tokens.Count), _random.Next(tokens.Count));
        return string.Concat(tokens);
    }

    private string Lines(string source, Action<List<string>, int, int> change)
    {
        var lines = source.Split('\n').ToList();
        change(lines, _random.Next(lines.Count), _random.Next(lines.Count));
        return string.Join("\n", lines);
    }

    private string Replace<TNode>(string source, Func<TNode, string> change, Func<TNode, bool>? where = null)
        where TNode : SyntaxNode
    {
        var nodes = CSharpSyntaxTree.ParseText(source)
            .GetRoot()
            .DescendantNodes()
            .OfType<TNode>()
            .Where(node => where?.Invoke(node) ?? true)
            .ToImmutableArray();
        return nodes.IsEmpty ? source : Replace(source, Pick(nodes), change);
    }

    private static string Replace<TNode>(string source, TNode node, Func<TNode, string> change)
        where TNode : SyntaxNode => source[..node.SpanStart] + change(node) + source[node.Span.End..];

    private string Token(string source, Func<SyntaxToken, bool> where, Func<SyntaxToken, string> change)
    {
        var tokens = SyntaxFactory.ParseTokens(source).Where(where).ToImmutableArray();
        if (tokens.IsEmpty) return source;
        var token = Pick(tokens);
        return source[..token.SpanStart] + change(token) + source[token.Span.End..];
    }
}
