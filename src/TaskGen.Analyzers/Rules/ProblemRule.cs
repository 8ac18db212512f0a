namespace TaskGen.Analyzers.Rules;

/// <summary>A rule for what the parser could not read: it found the problem, the rule tells the user.</summary>
internal abstract class ProblemRule : Rule
{
    public override void Check(RuleScope scope)
    {
        if (scope.Task is null) return;
        foreach (var problem in scope.Task.Problems)
        {
            if (problem.RuleId != Id) continue;
            scope.Report(new Finding(this, Descriptors[0], problem.SourceId, [.. problem.Arguments]) { OtherSourceId = problem.OtherSourceId, Start = problem.Start, Length = problem.Length });
        }
    }
}
