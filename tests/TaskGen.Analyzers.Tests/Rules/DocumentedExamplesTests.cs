using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace TaskGen.Analyzers.Tests.Rules;

/// <summary>What analyzers.md shows as wrong has just that squiggle; what it shows as right has none.</summary>
public sealed class DocumentedExamplesTests
{
    public static TheoryData<string> Ids { get; } = [.. AnalyzersDocument.Sections.Select(static section => section.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_wrong_example_is_found(string id)
    {
        var section = AnalyzersDocument.Sections.Single(section => section.Id == id);
        var diagnostics = await Analysis.RunAsync(section.Wrong, id == "TG0011" ? LanguageVersion.CSharp10 : LanguageVersion.Latest);

        // A thousand ids would not help a reader; TG5011 has a test of its own.
        if (id != "TG5011") Assert.Equal([id], diagnostics.Select(static diagnostic => diagnostic.Id).Distinct());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_right_example_is_clean(string id) =>
        Assert.Empty(await Analysis.RunAsync(AnalyzersDocument.Sections.Single(section => section.Id == id).Right));
}
