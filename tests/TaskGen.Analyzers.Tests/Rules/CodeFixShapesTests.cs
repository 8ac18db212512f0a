using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TaskGen.Analyzers.Tests.Rules;

/// <summary>Every code fix, applied to the same mistakes in every way that source can be written.</summary>
public sealed class CodeFixShapesTests
{
    private const int MaxRounds = 25;

    private static readonly (string Name, string Wrong)[] Sources =
    [
        .. AnalyzersDocument.Sections.Where(static section => section.HasCodeFix && section.Id != "TG0011")
            .Select(static section => (section.Id, section.Wrong)),
        .. FixedMistake.All.Select(static mistake => (mistake.Name, mistake.Wrong)),
    ];

    public static TheoryData<string> Layouts => [.. SourceShape.Layouts.Select(static shape => shape.Name)];

    public static TheoryData<string> Shapes => [.. SourceShape.All.Select(static shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Layouts))]
    public async Task First_code_fix_leaves_the_right_source(string name)
    {
        var shape = SourceShape.Layouts.Single(shape => shape.Name == name);
        var faults = new List<string>();
        foreach (var mistake in FixedMistake.All)
        {
            var before = await EditorProject.OpenAsync(shape.Write(mistake.Wrong)!);
            var after = await before.ApplyToAllAsync((await before.FixesAsync())[0]);
            var expected = shape.Write(mistake.Right)![0].Text;
            var text = (await after.FilesAsync())[0].Text;
            if (text != expected) faults.Add($"{mistake.Name}: {Escaped(text)}\ninstead of\n{Escaped(expected)}");
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Code_fixes_fix_what_they_are_offered_for_and_keep_the_rest(string name)
    {
        var shape = SourceShape.All.Single(shape => shape.Name == name);
        var faults = new List<string>();
        var count = 0;
        foreach (var (source, wrong) in Sources)
        {
            if (shape.Write(wrong) is not { } files) continue;
            var before = await EditorProject.OpenAsync(files);
            foreach (var fix in await before.FixesAsync())
            {
                count++;
                var after = await before.ApplyAsync(fix);
                var faultsOfFix = await FaultsAsync(before, after, fix).ToListAsync();
                if (faultsOfFix.Count > 0) faults.Add(await DescribeAsync(source, fix, faultsOfFix, after));
            }
        }

        Assert.NotEqual(0, count);
        Assert.True(faults.Count == 0, $"{faults.Count} of {count}:\n\n" + string.Join("\n\n", faults));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Fix_all_leaves_what_single_fixes_leave(string name)
    {
        var shape = SourceShape.All.Single(shape => shape.Name == name);
        var scopes = shape.Name.EndsWith("Elsewhere", StringComparison.Ordinal) || shape.Name == "Plain"
            ? new[] { FixAllScope.Project, FixAllScope.Solution }
            : [FixAllScope.Document];
        var faults = new List<string>();
        foreach (var (source, wrong) in Sources)
        {
            if (shape.Write(wrong) is not { } files) continue;
            var before = await EditorProject.OpenAsync(files);
            foreach (var fixes in (await before.FixesAsync()).GroupBy(static fix => (fix.Diagnostic.Id, fix.Action.EquivalenceKey)))
            {
                // Some are for one diagnostic only, and once a placeholder has the new name of a member, that name is in use.
                if (fixes.Count() < 2 || fixes.Key.EquivalenceKey is "TG1001.Set" or "TG1012.Remove") continue;
                if (source == "RenamedMember" && fixes.Key.EquivalenceKey == "TG0006.Nearest") continue;
                var fix = fixes.First();
                var single = await TextAsync(await OneByOneAsync(before, fix));
                foreach (var scope in scopes)
                {
                    var all = await TextAsync(await before.ApplyToAllAsync(fix, scope));
                    if (all == single) continue;
                    faults.Add($"{source}: '{fix.Action.Title}' ({scope})\n{Escaped(all)}\ninstead of\n{Escaped(single)}");
                    break;
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    private static async Task<EditorProject> OneByOneAsync(EditorProject project, EditorFix fix)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var same = (await project.FixesAsync()).Find(other => other.Action.EquivalenceKey == fix.Action.EquivalenceKey);
            if (same is null) break;
            project = await project.ApplyAsync(same);
        }

        return project;
    }

    private static async IAsyncEnumerable<string> FaultsAsync(EditorProject before, EditorProject after, EditorFix fix)
    {
        if (Count(after, fix) >= Count(before, fix)) yield return "the diagnostic remains";
        foreach (var caused in after.Diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info
            && after.Diagnostics.Count(other => other.Id == diagnostic.Id) > before.Diagnostics.Count(other => other.Id == diagnostic.Id)
            && !(diagnostic.Id == "TG1004" && fix.Action.EquivalenceKey == "TG0006.AddProperty")))
        {
            yield return $"causes {caused}";
        }

        var (old, text) = (await TextAsync(before), await TextAsync(after));
        if (text.Contains('\r') != old.Contains('\r') || (text.Contains('\r') && Regex.IsMatch(text, "(?<!\r)\n|\r(?!\n)")))
        {
            yield return "mixes line breaks";
        }

        if (Lines(text, @"[ \t]\r?$").Except(Lines(old, @"[ \t]\r?$")).Any()) yield return "leaves blanks at the end of a line";
        if (old.Contains('\t') && Regex.IsMatch(text, "^\t* ", RegexOptions.Multiline)) yield return "mixes tabs and spaces";
        if (!old.Contains('\t') && text.Contains('\t')) yield return "brings tabs";
        if (Lines(text, @"^\s*$").Length > Lines(old, @"^\s*$").Length) yield return "leaves an empty line";
        if (fix.Action.Title.IndexOfAny(['\r', '\n']) >= 0) yield return "has a title of several lines";
        foreach (var comment in LostComments(old, text)) yield return "loses " + comment;
    }

    // What is in a removed attribute, or in a list of all its arguments, goes with it.
    private static IEnumerable<string> LostComments(string old, string text)
    {
        var removed = Removed<AttributeSyntax>(old, text) + Removed<AttributeArgumentListSyntax>(old, text);
        return Comments(old).Except(Comments(text)).Where(comment => !removed.Contains(comment));
    }

    private static string Removed<T>(string old, string text)
        where T : SyntaxNode
    {
        var (before, after) = (Nodes<T>(old), Nodes<T>(text));
        return after.Length < before.Length ? string.Concat(before.Except(after)) : "";
    }

    private static string[] Nodes<T>(string text)
        where T : SyntaxNode =>
        [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<T>().Select(static node => node.ToString())];

    private static IEnumerable<string> Comments(string text) =>
        Regex.Matches(text, @"/\* [ab]\d+ \*/|// [cde][\d.]+").Select(static comment => comment.Value);

    private static string[] Lines(string text, string pattern) =>
        [.. text.Split('\n').Where(line => Regex.IsMatch(line, pattern))];

    private static int Count(EditorProject project, EditorFix fix) =>
        project.Diagnostics.Count(diagnostic => diagnostic.Id == fix.Diagnostic.Id);

    private static async Task<string> TextAsync(EditorProject project) =>
        string.Concat((await project.FilesAsync()).Select(static file => file.Text));

    private static async Task<string> DescribeAsync(string source, EditorFix fix, IEnumerable<string> faults, EditorProject after) =>
        $"{source}: '{fix.Action.Title}' {string.Join(", ", faults)}:\n{Escaped(await TextAsync(after))}";

    private static string Escaped(string text) => text.Replace("\r", "␍").Replace("\t", "␉");
}
