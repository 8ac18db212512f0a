using System;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Rules.CommandLine;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class UnquotableReasonTests
{
    [Fact]
    public void Every_reason_has_a_text_that_follows_because()
    {
        var kinds = (UnquotableKind[])Enum.GetValues(typeof(UnquotableKind));
        Assert.NotEmpty(kinds);
        Assert.All(kinds, static kind =>
        {
            var text = new UnquotableReason(kind, "x").ToText();
            Assert.NotEqual("", text);
            Assert.False(text.EndsWith('.'), text);
        });
    }
}
