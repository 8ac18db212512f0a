using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using CsCheck;
using TaskGen.Analyzers.TaskFiles;
using OurTokenType = TaskGen.Analyzers.TaskFiles.JsonTokenType;
using TheirTokenType = System.Text.Json.JsonTokenType;

namespace TaskGen.Tool.Tests.Checking;

/// <summary>Compares the reader of the analyzers with that of .NET.</summary>
public sealed class JsonReaderTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"a\"", "\"\\u00e9\\n\\\\\"", "\"\\ud83d\\ude00\"", "\"漢\"", "0", "-1", "01", "1.5", "1e3",
        "-", "1.", "2147483648", "true", "false", "null", "nul", "truex", " ", "\n", "//c\n", "/*c*/",
        "/", "\"", "\\", "\t", "\u0001", "'",
    ];

    [Fact]
    public void Texts_are_accepted_and_read_as_by_System_Text_Json() =>
        Gen.Int[0, Pieces.Length - 1].Select(static i => Pieces[i]).Array[0, 12].Sample(
            static pieces => Assert.Equal(Expected(string.Concat(pieces)), Actual(string.Concat(pieces))), iter: 200_000);

    [Fact]
    public void Valid_texts_are_read_as_by_System_Text_Json() =>
        Value(3).Sample(static text =>
        {
            Assert.NotEqual("invalid", Actual(text));
            Assert.Equal(Expected(text), Actual(text));
        }, iter: 20_000);

    [Theory]
    [InlineData("", 0, nameof(JsonFault.EndsTooEarly))]
    [InlineData("{ \"id\": ", 8, nameof(JsonFault.EndsTooEarly))]
    [InlineData("{ \"id\" \"a\" }", 7, nameof(JsonFault.ColonMissing))]
    [InlineData("[ 1 2 ]", 4, nameof(JsonFault.ArrayNotContinued))]
    [InlineData("{ \"a\": 1 \"b\": 2 }", 9, nameof(JsonFault.ObjectNotContinued))]
    [InlineData("{} {}", 3, nameof(JsonFault.MoreThanOneValue))]
    [InlineData("[ \"a\u0001\" ]", 4, nameof(JsonFault.ControlCharacter))]
    [InlineData("[ \"\\x\" ]", 4, nameof(JsonFault.InvalidEscape))]
    [InlineData("[ \"\\u00g0\" ]", 7, nameof(JsonFault.InvalidUnicodeEscape))]
    [InlineData("{ 1", 2, nameof(JsonFault.PropertyNameMissing))]
    [InlineData("[ ? ]", 2, nameof(JsonFault.ValueMissing))]
    [InlineData("[ 1x ]", 3, nameof(JsonFault.InvalidNumber))]
    [InlineData("[ - ]", 3, nameof(JsonFault.DigitMissing))]
    [InlineData("[ nul ]", 2, nameof(JsonFault.InvalidWord))]
    [InlineData("[ truex ]", 6, nameof(JsonFault.InvalidWord))]
    [InlineData("[ / ]", 2, nameof(JsonFault.StraySlash))]
    [InlineData("[ /* ]", 2, nameof(JsonFault.CommentNotClosed))]
    [InlineData("[ 1 }", 4, nameof(JsonFault.ArrayNotClosed))]
    [InlineData("[ }", 2, nameof(JsonFault.ArrayNotClosed))]
    public void Syntax_error_is_where_the_text_is_wrong(string text, int index, string fault)
    {
        var reader = new JsonReader(text);
        var exception = Assert.Throws<JsonSyntaxException>(() => { while (reader.Read()) { } });
        Assert.Equal((index, fault), (exception.Index, exception.Fault.ToString()));
    }

    [Fact]
    public void Every_fault_has_a_message() => Assert.Equal(Enum.GetValues<JsonFault>(), JsonFaultMessages.ByFault.Keys.Order());

    [Fact]
    public void Nesting_is_limited()
    {
        Assert.DoesNotContain("invalid", Actual(new string('[', 64) + new string(']', 64)), StringComparison.Ordinal);
        Assert.Equal("invalid", Actual(new string('[', 65) + new string(']', 65)));
    }

    private static Gen<string> Value(int depth)
    {
        string[] leaves = ["0", "-12", "1.5e-3", "true", "false", "null", "\"\"", "\"a\\u0000b\"", "\"\\\"\\/\"", " \"漢字😀\" "];
        var leaf = Gen.Int[0, leaves.Length - 1].Select(i => leaves[i]);
        if (depth == 0) return leaf;
        var below = Value(depth - 1);
        return Gen.OneOf(
            leaf,
            below.Array[0, 4].Select(static items => "[" + string.Join(" ,\n", items) + "]"),
            below.Array[0, 4].Select(static items =>
                "{" + string.Join(",", Array.ConvertAll(items, static item => "\"k\" :" + item)) + "}"));
    }

    private static string Expected(string text)
    {
        var tokens = new StringBuilder();
        try
        {
            var options = new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
            var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), options);
            while (json.Read())
            {
                tokens.Append(json.TokenType);
                if (json.TokenType is TheirTokenType.String or TheirTokenType.PropertyName) tokens.Append(json.GetString());
                if (json.TokenType == TheirTokenType.Number) tokens.Append(json.TryGetInt32(out var number) ? $"{number}" : "?");
                tokens.Append(' ');
            }
        }
        catch (JsonException)
        {
            return "invalid";
        }

        return tokens.ToString();
    }

    private static string Actual(string text)
    {
        var tokens = new StringBuilder();
        try
        {
            var json = new JsonReader(text);
            while (json.Read())
            {
                tokens.Append(json.TokenType);
                if (json.TokenType is OurTokenType.String or OurTokenType.PropertyName)
                {
                    Assert.True(json.TryGetString(out var value));
                    tokens.Append(value);
                }

                if (json.TokenType == OurTokenType.Number) tokens.Append(json.TryGetInt32(out var number) ? $"{number}" : "?");
                tokens.Append(' ');
            }
        }
        catch (JsonSyntaxException)
        {
            return "invalid";
        }

        return tokens.ToString();
    }
}
