using System.Linq;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Rules;

namespace TaskGen.Analyzers.Tests.Rules;

public sealed class ProblemTests
{
    public static TheoryData<string> Problems { get; } =
        [.. typeof(Problem).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(Problem)) && !type.IsAbstract)
            .Select(static type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Problems))]
    public void Exactly_one_rule_reports_each_problem_of_the_parser(string problem)
    {
        var type = typeof(Problem).Assembly.GetType(problem)!;
        Assert.Single(RuleCatalogue.All.OfType<IProblemRule>(), rule => rule.ProblemType.IsAssignableFrom(type));
    }
}
