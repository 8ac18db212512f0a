using System;
using System.Globalization;
using System.Linq;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Rules.CommandLine;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class UnquotableMessagesTests
{
    [Fact]
    public void Every_reason_has_a_message()
    {
        var kinds = Enum.GetValues<UnquotableKind>();
        Assert.Equal(kinds, UnquotableMessages.ByKind.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Message_has_a_reason_and_advice(int kind)
    {
        var message = string.Format(CultureInfo.InvariantCulture, UnquotableMessages.ByKind[(UnquotableKind)kind], "Name", "x");

        Assert.StartsWith("'{Name}' ", message);
        Assert.Contains(" cannot be quoted safely because ", message);

        // The reason and the advice are sentences of their own.
        var sentences = message.Split(". ");
        Assert.Equal(2, sentences.Length);
        Assert.True(char.IsUpper(sentences[1][0]), message);
        Assert.EndsWith(".", message);
    }

    public static TheoryData<int> Kinds => [.. Enum.GetValues<UnquotableKind>().Select(static kind => (int)kind)];
}
