using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace TaskGen.Analyzers.Tests.Rules;

/// <summary>The wrong examples of analyzers.md are reported under the id of their rule only; the right ones are not reported.</summary>
public sealed class DocumentedExamplesTests
{
    public static TheoryData<string> Ids { get; } = [.. AnalyzersDocument.Sections.Select(static section => section.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Wrong_example_is_reported(string id)
    {
        var section = AnalyzersDocument.Sections.Single(section => section.Id == id);
        var diagnostics = await Analysis.RunAsync(
            section.Wrong,
            id == "TG0011" ? LanguageVersion.CSharp10 : LanguageVersion.Latest,
            apiVersion: id == "TG0016" ? "2024-02-01.19.0" : null);

        // The page leaves out most of the thousand ids of TG5011, which has its own test.
        if (id != "TG5011") Assert.Equal([id], diagnostics.Select(static diagnostic => diagnostic.Id).Distinct());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Right_example_is_not_reported(string id) =>
        Assert.Empty(await Analysis.RunAsync(AnalyzersDocument.Sections.Single(section => section.Id == id).Right));
}
