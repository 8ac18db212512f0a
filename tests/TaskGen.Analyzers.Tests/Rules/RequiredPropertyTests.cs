using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Tests.Rules;

public sealed class RequiredPropertyTests
{
    public static TheoryData<string, string> Required { get; } = Collect();

    [Theory]
    [MemberData(nameof(Required))]
    public void The_rule_that_the_schema_names_reports_the_missing_property(string definition, string wire)
    {
        var shape = TaskSchema.Find(definition)!;
        var findings = new List<Finding>();

        Check(Without(shape, wire), shape, findings);

        Assert.Contains(shape[wire].RequiredRuleId, findings.Select(static finding => finding.Rule.Id));
    }

    // The rule may report it on the object itself, or on one that holds the object.
    private static void Check(ObjectNode node, ObjectShape shape, List<Finding> findings)
    {
        RuleScope.Of(node, shape, isWindows: false, findings.Add).RunRules(default);
        foreach (var owner in TaskSchema.All)
        {
            foreach (var property in owner.Properties.Where(property => property.Object == shape && property.Kind == ValueKind.Object))
            {
                var rest = Without(owner, property.Wire);
                Check(rest with { Properties = [.. rest.Properties, new(property.Wire, node)] }, owner, findings);
            }
        }
    }

    private static ObjectNode Without(ObjectShape shape, string wire) =>
        new(SourceId.At(0), [.. shape.Properties.Where(p => p.Wire != wire).Select(Filled)]);

    // Everything else is set, so that nothing else is missing.
    private static PropertyNode Filled(PropertyShape property) => new(property.Wire, new UnknownNode(SourceId.At(1)));

    private static TheoryData<string, string> Collect()
    {
        var data = new TheoryData<string, string>();
        foreach (var shape in TaskSchema.All)
        {
            foreach (var property in shape.Properties.Where(static property => property.IsRequired)) data.Add(shape.Name, property.Wire);
        }

        return data;
    }
}
