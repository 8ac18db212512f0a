using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace TaskGen.Fuzzing.Sessions;

/// <summary>
/// A project open in an editor: each edit makes a new compilation of the last one, and the generator goes on from what it knows.
/// </summary>
internal sealed class EditorSession
{
    private GeneratorDriver _driver = ConsumerCompilation.Driver();

    public EditorSession(IEnumerable<string> files) =>
        Compilation = ConsumerCompilation.Compile([.. files.Select(static (text, i) => ConsumerCompilation.Parse(text, $"File{i}.cs"))]);

    public CSharpCompilation Compilation { get; private set; }

    /// <summary>The text of a file.</summary>
    public string this[int file] => Tree(file).GetText().ToString();

    /// <summary>A file gets another text, as typing gives it: what is the same stays the same tree.</summary>
    public void Edit(int file, string text)
    {
        var tree = Tree(file);
        Compilation = Compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text, tree.GetText().Encoding)));
    }

    /// <summary>What the generator makes now, file by file.</summary>
    public string Generate()
    {
        _driver = _driver.RunGenerators(Compilation, CancellationToken.None);
        return Text(_driver);
    }

    /// <summary>What a generator makes of the same texts that has seen nothing before.</summary>
    public string GenerateAnew() => Text(ConsumerCompilation.Driver().RunGenerators(Anew(), CancellationToken.None));

    /// <summary>Returns the diagnostics of the analyzers.</summary>
    public static async Task<string> AnalyzeAsync(Compilation compilation)
    {
        var findings = await ConsumerCompilation.AnalyzeAsync(compilation, isConcurrent: true);
        return string.Join("\n", findings.Select(static finding => finding.ToString()).Order(System.StringComparer.Ordinal));
    }

    /// <summary>The same texts as trees of their own.</summary>
    public CSharpCompilation Anew() =>
        ConsumerCompilation.Compile(
            [.. Compilation.SyntaxTrees.Select(static tree => ConsumerCompilation.Parse(tree.GetText().ToString(), tree.FilePath))]);

    private SyntaxTree Tree(int file) => Compilation.SyntaxTrees.Single(tree => tree.FilePath == $"File{file}.cs");

    /// <summary>What a generator made, file by file.</summary>
    public static string Text(GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results.Single();
        if (result.Exception is { } exception) throw exception;
        return string.Join(
            "\n",
            result.GeneratedSources.OrderBy(static source => source.HintName, System.StringComparer.Ordinal)
                .Select(static source => source.HintName + "\n" + source.SourceText));
    }
}
