using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TaskGen.Analyzers.Tests.Rules;

/// <summary>
/// Every rule about values, where the attributes of its example are on a record, on a base class, and on a profile.
/// </summary>
public sealed class RulePlacesTests
{
    private const string Derived = "[BatchTask]\npublic sealed partial class Render : Shared;\n";
    private const string User = "[BatchTask]\n[UseProfile(typeof(Shared))]\npublic sealed partial class Render;\n";

    // The others are about declarations, and the example of TG5011 leaves out most of its ids.
    private static readonly AnalyzersDocumentSection[] Sections =
    [
        .. AnalyzersDocument.Sections.Where(static section => !section.Id.StartsWith("TG00", StringComparison.Ordinal)
            && section.Id != "TG5011"
            && Render(section.Wrong) is not null),
    ];

    /// <summary>Gets the ids of the rules whose example is a class without members.</summary>
    public static TheoryData<string> Rules => [.. Sections.Select(static section => section.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Rule_reports_in_every_place(string rule)
    {
        var section = Sections.Single(section => section.Id == rule);
        Assert.All(await IdsInEachPlaceAsync(section.Wrong), ids => Assert.Contains(rule, ids));
        Assert.All(await IdsInEachPlaceAsync(section.Right), ids => Assert.DoesNotContain(rule, ids));
    }

    private static async Task<List<string[]>> IdsInEachPlaceAsync(string source)
    {
        var found = new List<string[]>();
        if (Render(source) is not { } type) return found;
        var attributes = string.Concat(type.AttributeLists.Select(static list => list + "\n"));
        foreach (var place in new[]
            {
                attributes + "public sealed partial record Render();\n",
                attributes + "public abstract partial class Shared;\n\n" + Derived,
                "[TaskProfile]\n" + attributes + "public abstract class Shared;\n\n" + User,
            })
        {
            var diagnostics = await Analysis.RunAsync(source.Replace(type.ToFullString(), place));
            found.Add([.. diagnostics.Select(static diagnostic => diagnostic.Id)]);
        }

        return found;
    }

    private static ClassDeclarationSyntax? Render(string source) =>
        CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()
            .SingleOrDefault(static type => type.Identifier.Text == "Render" && type.BaseList is null && type.Members.Count == 0);
}
