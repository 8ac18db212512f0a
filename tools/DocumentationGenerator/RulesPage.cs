using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using TaskGen.Analyzers.Rules;

namespace TaskGen.DocumentationGenerator;

/// <summary>analyzers.md: the table of rules, and the title, severity and configuration that each section states.</summary>
internal static partial class RulesPage
{
    private const string TableHead = "| id | severity | title | code fix |\n|---|---|---|---|\n";

    [GeneratedRegex(@"^## (?<id>TG\d{4})\n", RegexOptions.Multiline)]
    private static partial Regex Heading { get; }

    [GeneratedRegex(@"^\*\*.*\n", RegexOptions.Multiline)]
    private static partial Regex TitleLine { get; }

    [GeneratedRegex(@"^\*Configure:\* (?:.+\n)+", RegexOptions.Multiline)]
    private static partial Regex ConfigureLine { get; }

    [GeneratedRegex(@"^\*Code fix:\* (?<text>(?:.+\n)+)", RegexOptions.Multiline)]
    private static partial Regex CodeFix { get; }

    [GeneratedRegex(@"^\| `(?<client>[A-Za-z.]+\.Batch)` \| .*$", RegexOptions.Multiline)]
    private static partial Regex ClientsLine { get; }

    public static string Render(string current)
    {
        var headings = Heading.Matches(current);
        var sections = headings
            .Select((heading, i) => current[heading.Index..(i + 1 < headings.Count ? headings[i + 1].Index : current.Length)])
            .ToDictionary(static section => Heading.Match(section).Groups["id"].Value, StringComparer.Ordinal);
        var table = current.IndexOf(TableHead, StringComparison.Ordinal);
        if (table < 0) throw new InvalidOperationException("analyzers.md has no table of rules.");

        current = ClientsLine.Replace(current, static line => ClientRow(line.Groups["client"].Value));
        table = current.IndexOf(TableHead, StringComparison.Ordinal);
        var page = new StringBuilder(current, 0, table, current.Length).Append(TableHead);
        foreach (var rule in DocumentedRule.All) page.Append(Row(rule, SectionOf(rule)));
        foreach (var rule in DocumentedRule.All) page.Append('\n').Append(Section(rule, SectionOf(rule)).TrimEnd('\n')).Append('\n');
        return page.ToString();

        string SectionOf(DocumentedRule rule) =>
            sections.GetValueOrDefault(rule.Id) ?? throw new InvalidOperationException($"analyzers.md has no section {rule.Id}.");
    }

    private static string ClientRow(string client)
    {
        var flag = Enum.Parse<RuleClients>(client.Replace(".", "", StringComparison.Ordinal));
        var ids = RuleCatalogueSource.FindRules().Select(static type => (Rule)Activator.CreateInstance(type)!)
            .Where(rule => rule.Clients.HasFlag(flag))
            .Select(static rule => rule.Id)
            .Order(StringComparer.Ordinal)
            .Select(static id => $"[{id}](#{id.ToLowerInvariant()})");
        return $"| `{client}` | {string.Join(", ", ids)} |";
    }

    private static string Row(DocumentedRule rule, string section) =>
        $"| [{rule.Id}](#{rule.Id.ToLowerInvariant()}) | {rule.SeverityText} | {rule.Title} | {CodeFix.Match(section).Groups["text"].Value.TrimEnd().Replace('\n', ' ')} |\n";

    private static string Section(DocumentedRule rule, string section)
    {
        section = TitleLine.Replace(section, _ => $"**{rule.Title}.** Severity: {rule.SeverityText}.\n", 1);
        return ConfigureLine.Replace(
            section, _ => $"*Configure:* `dotnet_diagnostic.{rule.Id}.severity = none | suggestion | warning | error`.\n", 1);
    }
}
