using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.Analyzers.Rules;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.Analyzers.Tests.Rules;

/// <summary>
/// Every rule has its class, descriptor, documentation and tests. <see cref="DerivedFilesTests"/> checks the files that are generated.
/// </summary>
public sealed partial class CatalogueTests
{
    private static readonly string[] Ids = [.. RuleCatalogue.All.Select(static rule => rule.Id)];

    [GeneratedRegex(@"^\| (?<id>TG\d{4}) \| (?<severity>[EWI]) \|.*\|(?<fix>.*)\|$", RegexOptions.Multiline)]
    private static partial Regex Row { get; }

    [Fact]
    public void Every_rule_is_one_class_in_the_folder_of_its_category()
    {
        Assert.Equal(Ids, Ids.Distinct());
        var classes = typeof(Rule).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract);
        Assert.Equal(
            classes.OrderBy(static type => type.FullName),
            RuleCatalogue.All.Select(static rule => rule.GetType()).OrderBy(static type => type.FullName));
        Assert.All(
            RuleCatalogue.All,
            static rule => Assert.Equal(rule.Descriptors[0].Category, "TaskGen." + rule.GetType().Namespace!.Split('.')[^1]));
    }

    [Fact]
    public void Every_descriptor_is_enabled_and_has_a_help_link_to_its_section_and_a_description()
    {
        Assert.All(RuleCatalogue.Descriptors, static descriptor =>
        {
            Assert.True(descriptor.IsEnabledByDefault);
            Assert.EndsWith("analyzers.md#" + descriptor.Id.ToLowerInvariant(), descriptor.HelpLinkUri);
            Assert.NotEmpty(descriptor.Description.ToString());
            Assert.DoesNotContain("invalid value", descriptor.MessageFormat.ToString());
        });
    }

    [Fact]
    public void Every_rule_has_a_section_that_gives_a_reason_and_two_examples()
    {
        Assert.Equal(Ids, AnalyzersDocument.Sections.Select(static section => section.Id));
        Assert.All(AnalyzersDocument.Sections, static section => Assert.Contains("*Why:* ", section.Text));
    }

    [Fact]
    public void A_section_describes_a_code_fix_exactly_where_there_is_one()
    {
        var fixes = typeof(TaskFixProvider).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(TaskFixProvider)) && !type.IsAbstract)
            .ToList();
        foreach (var type in fixes)
        {
            var fix = (TaskFixProvider)Activator.CreateInstance(type)!;
            var rule = RuleCatalogue.All.Single(rule => rule.Id == fix.FixableDiagnosticIds.Single());
            Assert.Equal(rule.GetType().Name + "Fix", type.Name);
            Assert.NotNull(fix.GetFixAllProvider());
            Assert.NotNull(type.GetCustomAttribute<ExportCodeFixProviderAttribute>());
        }

        var promised = AnalyzersDocument.Sections.Where(static section => section.Text.Contains("*Code fix:*"))
            .Select(static section => section.Id);
        Assert.Equal(
            fixes.Select(static type => ((TaskFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds.Single()).Order(),
            promised.Order());
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

    [SkippableFact]
    public void Ids_and_severities_match_the_specification()
    {
        var path = Path.Combine(RepositoryFiles.Root, "..", "shared", "spec", "rules.md");
        Skip.IfNot(File.Exists(path), "The specification of the rules is not part of the repository.");
        foreach (Match row in Row.Matches(File.ReadAllText(path)))
        {
            var rule = RuleCatalogue.All.SingleOrDefault(rule => rule.Id == row.Groups["id"].Value);
            Assert.True(rule is not null, row.Groups["id"].Value + " is missing");
            Assert.Equal($"{rule.Id} {row.Groups["severity"].Value}", $"{rule.Id} {rule.Descriptors[0].DefaultSeverity.ToString()[0]}");
            var hasFix = row.Groups["fix"].Value.Trim().Length > 0;
            Assert.True(
                !hasFix || AnalyzersDocument.Sections.Single(section => section.Id == rule.Id).Text.Contains("*Code fix:*"),
                rule.Id + " lacks its code fix");
        }
    }
}
