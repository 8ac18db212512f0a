using System;
using System.Linq;
using TaskGen.Tests.Json;

namespace TaskGen.Tests.CommandLines;

/// <summary>What a value becomes in each context of a command line.</summary>
public sealed class CommandTextTests
{
    [Fact]
    public void Exactly_these_characters_need_no_quotes()
    {
        Assert.Equal("%+-./0123456789:@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz", Plain(CommandText.IsPlain));
        Assert.Equal("-./0123456789:ABCDEFGHIJKLMNOPQRSTUVWXYZ\\_abcdefghijklmnopqrstuvwxyz", Plain(CommandText.IsPlainOnWindows));
        Assert.False(CommandText.IsPlain(""));
        Assert.False(CommandText.IsPlainOnWindows(""));
        Assert.False(CommandText.IsPlain("ab "));
        Assert.False(CommandText.IsPlainOnWindows("ab "));
    }

    [Theory]
    [InlineData("", CommandLayer.Word, "''")]
    [InlineData("a+b%@", CommandLayer.Word, "a+b%@")]
    [InlineData("a=b", CommandLayer.Word, "'a=b'")]
    [InlineData("it's", CommandLayer.Word, @"'it'\''s'")]
    [InlineData("''", CommandLayer.Word, @"''\'''\'''")]
    [InlineData("a\"\\$`", CommandLayer.Word, "'a\"\\$`'")]
    [InlineData("if", CommandLayer.QuotedWord, "'if'")]
    [InlineData("it's", CommandLayer.QuotedWord, @"'it'\''s'")]
    [InlineData("a b'c", CommandLayer.SingleQuotes, @"a b'\''c")]
    [InlineData("a\"\\$`", CommandLayer.DoubleQuotes, "a\\\"\\\\$`")]
    [InlineData("a\"\\$`'", CommandLayer.ShellDoubleQuotes, "a\\\"\\\\\\$\\`'")]
    [InlineData("plain", CommandLayer.PowerShellWord, "'plain'")]
    [InlineData("it's\u2019", CommandLayer.PowerShellWord, "'it''s\u2019\u2019'")]
    [InlineData("it's\u201a", CommandLayer.PowerShellSingleQuotes, "it''s\u201a\u201a")]
    [InlineData("a\"$`\u201d'\\", CommandLayer.PowerShellDoubleQuotes, "a`\"`$```\u201d'\\")]
    [InlineData("", CommandLayer.WindowsWord, "\"\"")]
    [InlineData("C:\\a", CommandLayer.WindowsWord, "C:\\a")]
    [InlineData("\"a", CommandLayer.WindowsWord, "\"\\\"a\"")]
    [InlineData("a+b", CommandLayer.WindowsWord, "\"a+b\"")]
    [InlineData("50%", CommandLayer.WindowsWord, "\"50%\"")]
    [InlineData("a b\\\\", CommandLayer.WindowsWord, "\"a b\\\\\\\\\"")]
    [InlineData("a\\\\\"b\\c", CommandLayer.WindowsWord, "\"a\\\\\\\\\\\"b\\c\"")]
    [InlineData("a\\\"b\\", CommandLayer.WindowsDoubleQuotes, "a\\\\\\\"b\\")]
    [InlineData("a\\\"b\\", CommandLayer.WindowsDoubleQuotesEnd, "a\\\\\\\"b\\\\")]
    [InlineData("plain", CommandLayer.WindowsDoubleQuotes, "plain")]
    [InlineData("", CommandLayer.WindowsDoubleQuotesEnd, "")]
    [InlineData("a", CommandLayer.CmdWord, "a")]
    [InlineData("a b\\", CommandLayer.CmdWord, "\"a b\\\\\"")]
    [InlineData("a\"b", CommandLayer.CmdWord, "\"a\"\\^\"\"b\"")]
    [InlineData("a\"b\\", CommandLayer.CmdDoubleQuotes, "a\"\\^\"\"b\\")]
    [InlineData("a\"b\\", CommandLayer.CmdDoubleQuotesEnd, "a\"\\^\"\"b\\\\")]
    [InlineData("a b\\", CommandLayer.CmdBuiltInWord, "\"a b\\\"")]
    [InlineData("a", CommandLayer.CmdBuiltInWord, "a")]
    [InlineData("a b\\", CommandLayer.CmdBuiltInDoubleQuotes, "a b\\")]
    public void A_value_is_quoted_for_one_layer(string value, CommandLayer layer, string expected)
    {
        Assert.Equal(expected, Argument((ref TaskJsonWriter json) => json.Argument(value, layer)));
        Assert.Equal(expected, Argument((ref TaskJsonWriter json) => json.Argument(value.AsSpan(), layer)));
        Assert.Equal(expected, Argument((ref TaskJsonWriter json) => json.Argument(value, new[] { layer })));
        Assert.Equal(expected, Argument((ref TaskJsonWriter json) => json.Argument(value.AsSpan(), new[] { layer })));
        Assert.Equal(expected + " " + expected, Argument((ref TaskJsonWriter json) => json.Arguments([value, value], layer)));
    }

    [Theory]
    [InlineData("a", CommandLayer.Word, CommandLayer.SingleQuotes, "a")]
    [InlineData("a b", CommandLayer.Word, CommandLayer.SingleQuotes, @"'\''a b'\''")]
    [InlineData("it's", CommandLayer.Word, CommandLayer.SingleQuotes, @"'\''it'\''\'\'''\''s'\''")]
    [InlineData("a$b", CommandLayer.Word, CommandLayer.ShellDoubleQuotes, "'a\\$b'")]
    [InlineData("a\"b", CommandLayer.Word, CommandLayer.DoubleQuotes, "'a\\\"b'")]
    [InlineData("a$b", CommandLayer.ShellDoubleQuotes, CommandLayer.SingleQuotes, "a\\$b")]
    [InlineData("a'b", CommandLayer.SingleQuotes, CommandLayer.Word, @"'a'\''\'\'''\''b'")]
    [InlineData("a", CommandLayer.PowerShellWord, CommandLayer.SingleQuotes, @"'\''a'\''")]
    [InlineData("a", CommandLayer.PowerShellWord, CommandLayer.WindowsDoubleQuotesEnd, "'a'")]
    [InlineData("a\\\"", CommandLayer.PowerShellSingleQuotes, CommandLayer.WindowsDoubleQuotes, "a\\\\\\\"")]
    [InlineData("a b\\", CommandLayer.PowerShellSingleQuotes, CommandLayer.WindowsWord, "\"a b\\\\\"")]
    [InlineData("a", CommandLayer.SingleQuotes, CommandLayer.WindowsWord, "a")]
    [InlineData("a+", CommandLayer.SingleQuotes, CommandLayer.WindowsWord, "\"a+\"")]
    [InlineData("$x", CommandLayer.PowerShellDoubleQuotes, CommandLayer.CmdWord, "\"`$x\"")]
    public void A_value_is_quoted_for_two_layers(string value, CommandLayer inner, CommandLayer outer, string expected)
    {
        Assert.Equal(expected, Argument((ref TaskJsonWriter json) => json.Argument(value, inner, outer)));
        Assert.Equal(expected, Argument((ref TaskJsonWriter json) => json.Argument(value.AsSpan(), inner, outer)));
        Assert.Equal(expected, Argument((ref TaskJsonWriter json) => json.Argument(value, new[] { inner, outer })));
    }

    [Fact]
    public void Long_values_outgrow_the_stack()
    {
        var value = string.Concat(Enumerable.Repeat("it's ", 200));
        Assert.Equal("'" + value.Replace("'", @"'\''") + "'", Argument((ref TaskJsonWriter json) => json.Argument(value, CommandLayer.Word)));
        Assert.Equal(
            "'" + value.Replace("'", "''") + "'",
            Argument((ref TaskJsonWriter json) => json.Argument(
                value, CommandLayer.PowerShellWord, CommandLayer.WindowsDoubleQuotesEnd)));
    }

    private delegate bool IsPlain(ReadOnlySpan<char> value);

    private delegate void Write(ref TaskJsonWriter json);

    private static string Plain(IsPlain isPlain) =>
        string.Concat(Enumerable.Range(0, 0x10000).Select(static c => (char)c).Where(c => isPlain([c])));

    private static string Argument(Write write)
    {
        var output = new ExactBufferWriter();
        var json = new TaskJsonWriter(output, 1);
        json.Raw("\""u8);
        write(ref json);
        json.Raw("\""u8);
        json.Complete();
        return System.Text.Json.JsonSerializer.Deserialize<string>(output.Text)!;
    }
}
