using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Tests;

/// <summary>Checks that what the schema and the list of ids define is not written as a literal elsewhere.</summary>
public sealed class LiteralTests
{
    // These read texts that are not names of properties: command lines and secrets.
    private static readonly string[] WithoutProperties = ["CommandLines", "Secrets"];

    private static readonly List<PropertyShape> Rows = [.. TaskSchema.All.SelectMany(static shape => shape.Properties)];

    [SkippableFact]
    public void No_wire_name_is_a_literal_outside_the_schema()
    {
        var names = Rows.Select(static row => row.Wire).ToHashSet();
        var literals = Literals("src/TaskGen.Analyzers").Where(static literal => literal.Folder is not "Schema")
            .Concat(Literals("src/TaskGen.CodeFixes"))
            .Concat(Literals("src/TaskGen.Tool").Where(static literal => IsUnambiguous(literal.Text)))
            .Where(static literal => !WithoutProperties.Contains(literal.Folder))
            .ToList();
        Assert.NotEmpty(literals);
        var found = literals.Where(literal => literal.Text.Split('.').All(names.Contains) && !IsGroupOfRegex(literal.Token));
        Assert.Empty(found.Select(static literal => $"{literal.Place}: use WireName, or a property of the row, for \"{literal.Text}\""));
    }

    [SkippableFact]
    public void No_choice_is_a_literal_outside_the_schema()
    {
        var found = Literals("src/TaskGen.Analyzers").Where(static literal => literal.Folder is not "Schema")
            .Concat(Literals("src/TaskGen.CodeFixes"))
            .Where(static literal => IsComparedWithWire(literal.Token));
        Assert.Empty(found.Select(static literal => $"{literal.Place}: use ChoiceText for \"{literal.Text}\""));
    }

    [SkippableFact]
    public void No_id_of_a_rule_is_a_literal_outside_the_list()
    {
        string[] projects = ["TaskGen", "TaskGen.Analyzers", "TaskGen.Client", "TaskGen.CodeFixes", "TaskGen.Completion", "TaskGen.Local",
            "TaskGen.Tool"];
        var literals = projects.SelectMany(static project => Literals("src/" + project)).ToList();
        Assert.NotEmpty(literals);
        var found = literals.Where(static literal => Regex.IsMatch(literal.Text, @"^TGJ?\d{3,4}$"));
        Assert.Empty(found.Select(static literal => $"{literal.Place}: use RuleIds for \"{literal.Text}\""));
    }

    [Fact]
    public void Constants_are_named_like_their_property_or_choice()
    {
        var names = Constants(typeof(WireName));
        Assert.NotEmpty(names);
        Assert.All(names, static name => Assert.Contains(Rows, row => row.Wire == name.Value && row.ClrName == name.Key));
        var choices = Constants(typeof(ChoiceText));
        Assert.NotEmpty(choices);
        Assert.All(choices, static choice => Assert.Equal(choice.Key, choice.Value, ignoreCase: true));
        Assert.All(choices, static choice => Assert.Contains(Rows, row => row.Choices.Contains(choice.Value)));
    }

    [SkippableFact]
    public void Every_id_is_documented_and_used_once()
    {
        var ids = Constants(typeof(RuleIds));
        Assert.NotEmpty(ids);
        Assert.Equal(ids.Count, ids.Values.Distinct().Count());
        var page = RepositoryFiles.Read("analyzers.md");
        Assert.All(ids, id => Assert.Matches($@"(?m)^(## {id.Value}$|\| .*\b{id.Value}\b.* \|$)", page));
    }

    [SkippableFact]
    public void Build_accepts_the_known_versions_of_the_API()
    {
        var targets = RepositoryFiles.Read("src/TaskGen/build/TaskGen.targets");
        var list = Regex.Match(targets, "<_TaskGenApiVersions>(.+)</_TaskGenApiVersions>");
        Assert.Equal(ApiVersions.Known.ToArray(), list.Groups[1].Value.Trim(';').Split(';'));
    }

    // The tool writes other formats too, in which words such as "name" and "default" have a meaning of their own.
    private static bool IsUnambiguous(string text) => text.Any(char.IsUpper);

    private static Dictionary<string, string> Constants(System.Type type) => type
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(static field => field.Name, static field => (string)field.GetRawConstantValue()!);

    private static IEnumerable<Literal> Literals(string project)
    {
        var root = RepositoryFiles.PathOf(project);
        foreach (var path in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories))
        {
            var parts = Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar);
            if (parts[0] is "bin" or "obj") continue;
            var tree = CSharpSyntaxTree.ParseText(File.ReadAllText(path), new CSharpParseOptions(LanguageVersion.Latest));
            foreach (var token in tree.GetRoot().DescendantTokens())
            {
                if (token.Kind() is not (SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken)) continue;
                var line = tree.GetLineSpan(token.Span).StartLinePosition.Line + 1;
                yield return new(token, parts[0], $"{Path.GetRelativePath(RepositoryFiles.Root, path)}({line})");
            }
        }
    }

    // match.Groups["name"]
    private static bool IsGroupOfRegex(SyntaxToken literal) => literal.Parent is
    {
        Parent: ArgumentSyntax
        {
            Parent.Parent: ElementAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Groups" } },
        },
    };

    // { Wire: "admin" }, node.Wire is "admin", or node.Wire == "admin"
    private static bool IsComparedWithWire(SyntaxToken literal)
    {
        foreach (var node in literal.Parent!.Ancestors())
        {
            if (node is SubpatternSyntax { NameColon.Name.Identifier.ValueText: "Wire" }) return true;
            if (node is IsPatternExpressionSyntax { Expression: var matched } && IsWire(matched)) return true;
            if (node is BinaryExpressionSyntax { Left: var left, Right: var right }) return IsWire(left) || IsWire(right);
            if (node is not (PatternSyntax or PositionalPatternClauseSyntax or SubpatternSyntax)) return false;
        }

        return false;
    }

    private static bool IsWire(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == "Wire",
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText == "Wire",
        ConditionalAccessExpressionSyntax conditional => IsWire(conditional.WhenNotNull),
        _ => false,
    };

    private sealed record Literal(SyntaxToken Token, string Folder, string Place)
    {
        public string Text => Token.ValueText;
    }
}
