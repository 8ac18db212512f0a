using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TaskGen.Analyzers.Tests.CodeFixes.Refactorings.Conversion;

/// <summary>Compiles the code of docs/migration.md against the official clients.</summary>
public sealed partial class MigrationPageTests
{
    private static List<string> Blocks() =>
    [
        .. Block().Matches(RepositoryFiles.Read("docs/migration.md").ReplaceLineEndings("\n"))
            .Select(static match => match.Groups[1].Value),
    ];

    [SkippableFact]
    public void The_code_of_the_page_compiles()
    {
        var compilation = CSharpCompilation.Create(
            "Page",
            Blocks().Select(static block => CSharpSyntaxTree.ParseText(block, Compilations.CSharp11)),
            Compilations.ReferencesWithClients,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Compilations.Driver().RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _);
        Assert.Equal(3, compilation.SyntaxTrees.Length);
        Assert.Empty(Compilations.Messages(updated.GetDiagnostics()
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS1591")));
    }

    [SkippableFact]
    public async Task The_conversion_of_the_page_is_what_the_refactoring_writes()
    {
        var (before, after) = (Blocks()[0], Blocks()[1]);
        var converted = await ConversionVerifier.ConvertAsync([before.Replace("= new ", "= ⟦⟧new ")], ConversionVerifier.One);
        Assert.Contains("var task = new FrameTask(frame, scene).ToBatchTaskCreateOptions();\n        return task;", converted[0]);
        Assert.StartsWith(converted[1], after);
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
