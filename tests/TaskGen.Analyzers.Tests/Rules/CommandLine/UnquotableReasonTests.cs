using System;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Rules.CommandLine;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class UnquotableReasonTests
{
    [Fact]
    public void Every_reason_is_a_clause_and_has_advice()
    {
        var kinds = (UnquotableKind[])Enum.GetValues(typeof(UnquotableKind));
        Assert.NotEmpty(kinds);
        Assert.All(kinds, static kind =>
        {
            var reason = new UnquotableReason(kind, "x");
            var clause = reason.ToReason();
            Assert.NotEqual("", clause);
            Assert.False(char.IsUpper(clause[0]) && !clause.StartsWith("PowerShell", StringComparison.Ordinal), clause);
            Assert.DoesNotContain(": ", clause);

            // A clause and a sentence of their own; the message has the periods.
            var advice = reason.ToAdvice("Name");
            Assert.True(char.IsUpper(advice[0]), advice);
            Assert.All(new[] { clause, advice }, static text => Assert.False(text.EndsWith('.'), text));
        });
    }
}
