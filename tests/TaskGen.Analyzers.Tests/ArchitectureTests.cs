using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TaskGen.Analyzers.Tests;

/// <summary>Checks which namespaces of the analyzers refer to which, as described in docs/architecture.md.</summary>
public sealed class ArchitectureTests
{
    private const string Root = "TaskGen.Analyzers";
    private const string Roslyn = "Microsoft.CodeAnalysis";

    // Shared with the runtime, and free to use everywhere.
    private const string Validation = "TaskGen.Validation";

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Collections"] = [],
        ["Schema"] = ["Collections"],
        ["Model"] = ["Collections", "Schema"],
        ["CommandLines"] = ["Collections", "Schema", "Model"],
        ["Secrets"] = ["Collections", "Schema", "Model"],
        ["Parsing"] = ["Collections", "Schema", "Model", "CommandLines", "Secrets"],
        ["Rules"] = ["Collections", "Schema", "Model", "CommandLines", "Secrets"],
        ["Generation"] = ["Collections", "Schema", "Model", "CommandLines", "Secrets"],
        ["Reporting"] = ["Collections", "Schema", "Model", "CommandLines", "Secrets", "Parsing", "Rules"],
        ["TaskFiles"] = ["Collections", "Schema", "Model", "CommandLines", "Secrets", "Rules"],
        ["OfficialClients"] = ["Collections", "Schema", "Model", "CommandLines", "Secrets", "Parsing", "Rules", "Reporting"],
        ["Writing"] = ["Collections", "Schema", "Model", "CommandLines", "Secrets"],
    };

    // The names of C# keywords are all that these namespaces take from Roslyn.
    private static readonly string[] WithoutRoslyn = ["Collections", "Schema", "Model", "CommandLines", "Secrets", "Generation"];
    private static readonly string[] FreeRoslynTypes = ["SyntaxFacts", "SyntaxKind"];

    private static readonly Lazy<List<Reference>> References = new(FindReferences);

    [SkippableFact]
    public void Every_namespace_has_a_row()
    {
        var namespaces = References.Value.Select(static reference => reference.From).Where(static name => name.Length > 0).Distinct();
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), namespaces.Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public void Dependencies_point_in_one_direction()
    {
        // The root namespace, with the analyzers and the generator, uses all others, and none of them uses it.
        var backwards = References.Value
            .Where(static reference => IsIn(reference.Target, Root) && reference.From.Length > 0)
            .Where(static reference => reference.From != Below(reference.Target))
            .Where(static reference => !Allowed[reference.From].Contains(Below(reference.Target)));
        Assert.Empty(backwards.Select(static reference => reference.ToString()).Distinct());
    }

    [Fact]
    public void A_namespace_may_use_only_those_above_it_in_the_table()
    {
        var above = new HashSet<string>();
        foreach (var (name, allowed) in Allowed)
        {
            Assert.Subset(above, allowed.ToHashSet());
            above.Add(name);
        }
    }

    [SkippableFact]
    public void The_model_and_its_output_are_free_of_Roslyn()
    {
        var uses = References.Value
            .Where(static reference => reference.Target.StartsWith(Roslyn, StringComparison.Ordinal))
            .Where(static reference => WithoutRoslyn.Contains(reference.From) && !FreeRoslynTypes.Contains(reference.Type));
        Assert.Empty(uses.Select(static reference => reference.ToString()).Distinct());
    }

    [SkippableFact]
    public void The_page_lists_the_same_dependencies()
    {
        var page = RepositoryFiles.Read("docs/architecture.md");
        var header = page.IndexOf("| namespace | may use |\n", StringComparison.Ordinal);
        var rows = page[header..].Split("\n\n")[0].Split('\n').Skip(2);
        Assert.Equal(Allowed.Select(static row => $"| `{row.Key}` | {Cell(row.Value)} |").Order(), rows.Order());
    }

    private static string Cell(string[] allowed) =>
        allowed.Length == 0 ? "none" : string.Join(", ", allowed.Select(static name => $"`{name}`"));

    private static List<Reference> FindReferences()
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: ["NET", "NET10_0"]);
        var trees = new[] { "src/TaskGen.Analyzers", "src/Validation" }
            .SelectMany(static folder => Directory.EnumerateFiles(RepositoryFiles.PathOf(folder), "*.cs", SearchOption.AllDirectories))
            .Where(static path => !Path.GetRelativePath(RepositoryFiles.Root, path)
                .Split(Path.DirectorySeparatorChar)
                .Any(static part => part is "bin" or "obj"))
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path))
            .ToList();
        var assemblies = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
                || name is "netstandard.dll" or "mscorlib.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Architecture", trees, assemblies, new(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDeclarationDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return [.. trees.SelectMany(tree => FindReferences(tree, compilation.GetSemanticModel(tree))).Distinct()];
    }

    private static IEnumerable<Reference> FindReferences(SyntaxTree tree, SemanticModel model)
    {
        var root = tree.GetRoot();
        var declared = root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Single().Name.ToString();
        if (IsIn(declared, Validation)) yield break;
        Assert.True(IsIn(declared, Root), declared);

        // A type is used by its name, by a member, by 'new()', and by an indexer.
        var uses = root.DescendantNodes().Where(static node =>
            node is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax or ElementAccessExpressionSyntax);
        foreach (var use in uses)
        {
            var symbol = model.GetSymbolInfo(use).Symbol;
            var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
            if (type is null) continue;
            yield return new(Below(declared), Path.GetFileName(tree.FilePath), type.ContainingNamespace.ToDisplayString(), type.Name);
        }
    }

    private static bool IsIn(string name, string space) => name == space || name.StartsWith(space + ".", StringComparison.Ordinal);

    // CommandLines for TaskGen.Analyzers.CommandLines.Posix, and an empty string for TaskGen.Analyzers.
    private static string Below(string name) => name.Length <= Root.Length ? "" : name[(Root.Length + 1)..].Split('.')[0];

    private sealed record Reference(string From, string File, string Target, string Type)
    {
        public override string ToString() => $"{From} ({File}) uses {Target}.{Type}";
    }
}
