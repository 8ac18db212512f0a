using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TaskGen.Analyzers.Tests.Rules;

namespace TaskGen.Analyzers.Tests.CodeFixes;

/// <summary>Every code fix, applied to the wrong examples of analyzers.md, removes its diagnostics and causes no others.</summary>
public sealed class FixedExamplesTests
{
    public static TheoryData<string> Ids => DocumentedExamplesTests.Ids;

    public static TheoryData<string> IdsWithFix { get; } =
        [.. AnalyzersDocument.Sections.Where(static section => section.HasCodeFix).Select(static section => section.Id)];

    // TG0014 needs another generator, which only a project has; its own test runs one.
    [Theory]
    [MemberData(nameof(IdsWithFix))]
    public async Task Code_fix_is_offered_for_the_wrong_example(string id) =>
        Assert.Contains(await (await OpenAsync(id)).FixesAsync(), fix => fix.Diagnostic.Id == id);

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Each_code_fix_removes_its_diagnostic_and_causes_no_other(string id)
    {
        var before = await OpenAsync(id);
        foreach (var fix in await before.FixesAsync())
        {
            var after = await before.ApplyAsync(fix);
            AssertNothingNew(before, after, fix);
            Assert.True(Count(after, fix) < Count(before, fix), Describe(fix, after));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Fix_all_removes_every_diagnostic_for_which_the_code_fix_is_offered(string id)
    {
        var before = await OpenAsync(id);
        var fixes = await before.FixesAsync();
        foreach (var same in fixes.GroupBy(static fix => (fix.Diagnostic.Id, fix.Action.EquivalenceKey)))
        {
            // A made-up command line is inserted, and a variable removed, where that is chosen, and nowhere else.
            if (same.Key.EquivalenceKey is "TG1001.Set" or "TG1012.Remove") continue;
            var after = await before.ApplyToAllAsync(same.First());
            AssertNothingNew(before, after, same.First());
            var offered = same.Select(static fix => fix.Diagnostic).Distinct().Count();
            Assert.True(Count(after, same.First()) <= Count(before, same.First()) - offered, Describe(same.First(), after));
        }
    }

    private static Task<EditorDocument> OpenAsync(string id) => EditorDocument.OpenAsync(
        AnalyzersDocument.Sections.Single(section => section.Id == id).Wrong,
        id == "TG0011" ? LanguageVersion.CSharp10 : LanguageVersion.Latest);

    private static int Count(EditorDocument document, EditorFix fix) =>
        document.Diagnostics.Count(diagnostic => diagnostic.Id == fix.Diagnostic.Id);

    private static void AssertNothingNew(EditorDocument before, EditorDocument after, EditorFix fix)
    {
        // A command line, or any other value, that the caller supplies may need a comment of its own, but no correction.
        var known = before.Diagnostics.Select(static diagnostic => diagnostic.Id).ToHashSet();
        var caused = after.Diagnostics.Where(diagnostic =>
            !known.Contains(diagnostic.Id) && diagnostic.Severity > DiagnosticSeverity.Info && !IsOfAddedMember(diagnostic, fix));
        Assert.True(!caused.Any(), Describe(fix, after));
        var blanks = before.Source.Split('\n').Count(static line => line.EndsWith(' '));
        Assert.True(after.Source.Split('\n').Count(static line => line.EndsWith(' ')) <= blanks, Describe(fix, after));
    }

    // An added member may be what makes the instances of a task different from each other.
    private static bool IsOfAddedMember(Diagnostic diagnostic, EditorFix fix) =>
        diagnostic.Id == "TG1004" && fix.Action.EquivalenceKey == "TG0006.AddProperty";

    private static string Describe(EditorFix fix, EditorDocument after) =>
        $"'{fix.Action.Title}' leads to\n{after.Source}\n{string.Join("\n", after.Diagnostics)}";
}
