using System.Collections.Generic;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.Rules.ExitConditions;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Tests.Rules;

/// <summary>A rule asks its question of a tree of plain values: no compilation is needed to try it.</summary>
public sealed class RuleWithoutCompilationTests
{
    [Theory]
    [InlineData(4, 2, true)]
    [InlineData(2, 4, false)]
    [InlineData(3, 3, false)]
    public void Rule_runs_on_a_definition_without_a_compilation(int start, int end, bool isFound)
    {
        var range = new ObjectNode(
            SourceId.At(0), [new("start", new IntegerNode(SourceId.At(1), start)), new("end", new IntegerNode(SourceId.At(2), end))]);
        var findings = new List<Finding>();

        new ExitCodeRangeReversed().Check(RuleScope.Of(range, TaskSchema.ExitCodeRangeMapping, isWindows: false, findings.Add));

        Assert.Equal(isFound ? 1 : 0, findings.Count);
        if (isFound)
        {
            Assert.Equal(
                (SourceId.At(1), SourceId.At(2), "TG3001"), (findings[0].SourceId, findings[0].OtherSourceId, findings[0].Rule.Id));
        }
    }
}
