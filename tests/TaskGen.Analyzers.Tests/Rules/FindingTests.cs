using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.TaskFiles;

namespace TaskGen.Analyzers.Tests.Rules;

public sealed partial class FindingTests
{
    // What the messages propose to write in a template, where each brace is doubled.
    private static readonly string[] Proposals = ["TG0006 '{{x}}'", "TG0007 write '{{'", "TG0007 Write '}}'", "TG1007 '${{NAME}}'"];

    [GeneratedRegex(@"(?<!\{)(?:\{\{)*\{(?<index>\d)")]
    private static partial Regex Argument { get; }

    [Fact]
    public void Messages_of_rules_show_doubled_braces_only_where_they_propose_them()
    {
        var messages = RuleCatalogue.All.SelectMany(static rule => rule.Descriptors.Select(descriptor => (
            rule.Id,
            Message: new Finding(rule, descriptor, SourceId.Type, Arguments(descriptor.MessageFormat.ToString(null)))
                .ToDiagnostic(Location.None, null, ImmutableDictionary<string, string?>.Empty)
                .GetMessage(CultureInfo.InvariantCulture)))).ToList();
        Assert.True(messages.Count > 150);
        Assert.All(messages, static message => AssertBraces(message.Id, message.Message));
        Assert.All(Proposals, proposal => Assert.Contains(
            messages, message => message.Id == proposal[..6] && message.Message.Contains(proposal[7..])));
    }

    [Fact]
    public void Messages_of_rules_for_task_files_show_doubled_braces_only_where_they_propose_them()
    {
        var messages = FileRules.All.Select(static descriptor => (descriptor.Id, Format: RuleMessages.FormatOf(descriptor)))
            .Select(static rule => (rule.Id, Message: string.Format(CultureInfo.InvariantCulture, rule.Format, Arguments(rule.Format))))
            .ToList();
        Assert.True(messages.Count > 80);
        Assert.All(messages, static message => AssertBraces(message.Id, message.Message));
    }

    private static void AssertBraces(string id, string message)
    {
        foreach (var proposal in Proposals.Where(proposal => proposal.StartsWith(id, System.StringComparison.Ordinal)))
        {
            message = message.Replace(proposal[7..], "");
        }

        Assert.DoesNotContain("{{", message);
        Assert.DoesNotContain("}}", message);
    }

    private static string[] Arguments(string format)
    {
        var counts = Argument.Matches(format).Select(static match => match.Groups["index"].Value[0] - '0' + 1);
        return [.. Enumerable.Repeat("x", counts.DefaultIfEmpty().Max())];
    }
}
