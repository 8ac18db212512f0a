using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.Analyzers.Rules;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.Analyzers.Tests.Rules;

/// <summary>Descriptors, release tracking, sections, global configs, code fixes, tests and, when it is at hand, the catalogue say the same.</summary>
public sealed class CatalogueTests
{
    private static readonly DirectoryInfo? Repository = FindRepository();

    private static readonly string[] Ids = [.. RuleCatalogue.All.Select(static rule => rule.Id)];

    [Fact]
    public void Every_rule_is_one_class_in_the_folder_of_its_category()
    {
        Assert.Equal(Ids, Ids.Distinct());
        var classes = typeof(Rule).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract);
        Assert.Equal(classes.OrderBy(static type => type.FullName), RuleCatalogue.All.Select(static rule => rule.GetType()).OrderBy(static type => type.FullName));
        Assert.All(RuleCatalogue.All, static rule => Assert.Equal(rule.Descriptors[0].Category, "TaskGen." + rule.GetType().Namespace!.Split('.')[^1]));
    }

    [Fact]
    public void Every_descriptor_has_a_help_link_to_its_section_and_a_description()
    {
        Assert.All(RuleCatalogue.Descriptors, static descriptor =>
        {
            Assert.EndsWith("analyzers.md#" + descriptor.Id.ToLowerInvariant(), descriptor.HelpLinkUri);
            Assert.NotEmpty(descriptor.Description.ToString());
            Assert.DoesNotContain("invalid value", descriptor.MessageFormat.ToString());
        });
    }

    [Fact]
    public void Every_rule_has_a_section_with_its_title_and_severity_and_a_row_of_the_table()
    {
        Assert.Equal(Ids, AnalyzersDocument.Sections.Select(static section => section.Id));
        foreach (var (rule, section) in RuleCatalogue.All.Zip(AnalyzersDocument.Sections))
        {
            var severity = Word(rule.Descriptors[0].DefaultSeverity);
            Assert.Contains($"**{rule.Descriptors[0].Title}.** Severity: {severity}.", section.Text);
            Assert.Contains($"| [{rule.Id}](#{rule.Id.ToLowerInvariant()}) | {severity} | {rule.Descriptors[0].Title} |", AnalyzersDocument.Text);
            Assert.Contains("*Why:* ", section.Text);
            Assert.Contains($"dotnet_diagnostic.{rule.Id}.severity", section.Text);
        }
    }

    [Fact]
    public void A_section_describes_a_code_fix_exactly_where_there_is_one()
    {
        var fixes = typeof(TaskFixProvider).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(TaskFixProvider)) && !type.IsAbstract).ToList();
        foreach (var type in fixes)
        {
            var fix = (TaskFixProvider)Activator.CreateInstance(type)!;
            var rule = RuleCatalogue.All.Single(rule => rule.Id == fix.FixableDiagnosticIds.Single());
            Assert.Equal(rule.GetType().Name + "Fix", type.Name);
            Assert.NotNull(fix.GetFixAllProvider());
            Assert.NotNull(type.GetCustomAttribute<ExportCodeFixProviderAttribute>());
        }

        var promised = AnalyzersDocument.Sections.Where(static section => section.Text.Contains("*Code fix:*")).Select(static section => section.Id);
        Assert.Equal(fixes.Select(static type => ((TaskFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds.Single()).Order(), promised.Order());
    }

    [Fact]
    public void Release_tracking_has_a_row_for_every_rule()
    {
        var rows = Rows(File("src/TaskGen.Analyzers/AnalyzerReleases.Shipped.md") + "\n" + File("src/TaskGen.Analyzers/AnalyzerReleases.Unshipped.md"), @"^(TG\d{4}) \| (\S+) \| (\w+) \|");
        Assert.Equal(RuleCatalogue.Descriptors.Select(static d => $"{d.Id} {d.Category} {d.DefaultSeverity}").Distinct().Order(), rows.Order());
    }

    [Theory]
    [InlineData("AllAsErrors")]
    [InlineData("Recommended")]
    [InlineData("None")]
    public void Every_analysis_mode_sets_every_rule(string mode)
    {
        var rows = Rows(File($"src/TaskGen/build/config/TaskGen.{mode}.globalconfig"), @"^dotnet_diagnostic\.(TG\d{4})\.severity = (\w+)$");
        var expected = RuleCatalogue.Descriptors.Select(d => d.Id + " " + (mode == "AllAsErrors" ? "error" : mode == "None" ? "none" : Word(d.DefaultSeverity)));
        Assert.Equal(expected.Distinct().Order(), rows.Order());
    }

    [Fact]
    public void Every_rule_has_a_test_that_reports_it_and_one_that_does_not()
    {
        foreach (var rule in RuleCatalogue.All)
        {
            var name = $"TaskGen.Analyzers.Tests.Rules.{rule.GetType().Namespace!.Split('.')[^1]}.{rule.GetType().Name}Tests";
            var tests = typeof(CatalogueTests).Assembly.GetType(name);
            Assert.True(tests is not null, name + " is missing");
            Assert.NotNull(tests.GetMethod("Is_reported"));
            Assert.NotNull(tests.GetMethod("Is_not_reported"));
        }
    }

    [Fact]
    public void The_catalogue_s_ids_and_severities_are_kept_when_it_is_at_hand()
    {
        var path = Repository?.Parent is null ? null : Path.Combine(Repository.Parent.FullName, "shared", "spec", "rules.md");
        if (path is null || !System.IO.File.Exists(path)) return;
        foreach (Match row in Regex.Matches(System.IO.File.ReadAllText(path), @"^\| (TG\d{4}) \| ([EWI]) \|.*\|(.*)\|$", RegexOptions.Multiline))
        {
            var rule = RuleCatalogue.All.SingleOrDefault(rule => rule.Id == row.Groups[1].Value);
            Assert.True(rule is not null, row.Groups[1].Value + " is dropped");
            Assert.Equal($"{rule.Id} {row.Groups[2].Value}", $"{rule.Id} {rule.Descriptors[0].DefaultSeverity.ToString()[0]}");
            var hasFix = row.Groups[3].Value.Trim().Length > 0;
            Assert.True(!hasFix || AnalyzersDocument.Sections.Single(section => section.Id == rule.Id).Text.Contains("*Code fix:*"), rule.Id + " lacks its code fix");
        }
    }

    private static string Word(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "suggestion",
    };

    private static string[] Rows(string text, string pattern) =>
        [.. Regex.Matches(text.ReplaceLineEndings("\n"), pattern, RegexOptions.Multiline).Select(static match => string.Join(" ", match.Groups.Values.Skip(1).Select(static group => group.Value)))];

    private static string File(string path) => System.IO.File.ReadAllText(Path.Combine(Repository!.FullName, path));

    private static DirectoryInfo? FindRepository()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !System.IO.File.Exists(Path.Combine(directory.FullName, "TaskGen.sln"))) directory = directory.Parent;
        return directory;
    }
}
