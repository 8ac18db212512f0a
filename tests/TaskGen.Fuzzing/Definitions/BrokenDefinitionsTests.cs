using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace TaskGen.Fuzzing.Definitions;

/// <summary>A definition with one violation has one diagnostic, on the value that is wrong.</summary>
public sealed class BrokenDefinitionsTests
{
    public static TheoryData<int> Violations { get; } = [.. Enumerable.Range(0, RuleViolation.All.Count)];

    [Theory]
    [MemberData(nameof(Violations))]
    public async Task One_violation_causes_one_diagnostic_on_its_value(int index)
    {
        var violation = RuleViolation.All[index];
        var pairs = new List<(ClassSource Right, ClassSource Wrong)>();
        for (var seed = 0; pairs.Count < Math.Max(5, Amounts.Definitions / 100); seed++)
        {
            var body = RandomBody.Constant(SeededRandom.Of(Amounts.Seed + seed));
            var broken = body.DeepClone().AsObject();
            if (violation.Apply(broken) && !JsonNode.DeepEquals(body, broken))
            {
                pairs.Add((ClassSource.Constant("R" + seed, body), ClassSource.Constant("R" + seed, broken)));
            }
        }

        using var right = await Batch.CompileAsync([.. pairs.Select(static pair => pair.Right)], load: false);
        using var wrong = await Batch.CompileAsync([.. pairs.Select(static pair => pair.Wrong)], load: false);
        for (var i = 0; i < pairs.Count; i++)
        {
            var before = right.FindingsOf(i).ToLookup(static finding => finding.Id);
            var more = wrong.FindingsOf(i)
                .GroupBy(static finding => finding.Id)
                .Where(findings => findings.Count() > before[findings.Key].Count())
                .ToList();
            Assert.True(
                more.TrueForAll(findings => findings.Key == violation.RuleId),
                $"{violation} causes {string.Join("; ", more.SelectMany(static findings => findings))}\n{pairs[i].Wrong.Source}");

            // A value that violated the same rule before and was replaced does not change the count.
            var reported = wrong.FindingsOf(i).Where(finding => finding.Id == violation.RuleId).ToList();
            Assert.True(
                reported.Exists(finding => IsThere(finding, pairs[i].Right.Source)),
                $"{violation} is not reported on the value, only: {string.Join("; ", reported)}\n{pairs[i].Wrong.Source}");
        }
    }

    // On a line that is new; a missing value is reported on the name of the class.
    private static bool IsThere(Diagnostic finding, string right)
    {
        var text = finding.Location.SourceTree!.GetText();
        var line = text.Lines.GetLineFromPosition(finding.Location.SourceSpan.Start).ToString();
        return line.StartsWith("public sealed partial class", StringComparison.Ordinal)
            || Count(text.ToString(), line) > Count(right, line);
    }

    private static int Count(string source, string line) => source.Split('\n').Count(other => other == line);
}
