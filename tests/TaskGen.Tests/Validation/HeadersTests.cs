using System.Linq;
using TaskGen.Validation;

namespace TaskGen.Tests.Validation;

public sealed class HeadersTests
{
    private const string TokenCharacters =
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    [Fact]
    public void Exactly_the_characters_of_a_token_are_valid_in_a_name() => Assert.Equal(
        TokenCharacters.Order(),
        Enumerable.Range(0, 256).Select(static c => (char)c).Where(static c => Headers.IsValidName([c])));

    [Theory]
    [InlineData("Content-Type", true)]
    [InlineData("", false)]
    [InlineData(" A", false)]
    [InlineData("A:", false)]
    [InlineData("é", false)]
    public void A_name_is_a_token(string name, bool expected) => Assert.Equal(expected, Headers.IsValidName(name));

    [Theory]
    [InlineData("", true)]
    [InlineData("a: é\t", true)]
    [InlineData("\r", false)]
    [InlineData("a\n", false)]
    [InlineData("a\0b", false)]
    public void A_value_has_no_line_break_and_no_NUL(string value, bool expected) => Assert.Equal(expected, Headers.IsValidValue(value));

    [Theory]
    [InlineData("A: b", "A", "b")]
    [InlineData(" A :b: c ", "A", "b: c")]
    [InlineData(":b", "", "b")]
    [InlineData("A:", "A", "")]
    [InlineData(" A ", "A", "")]
    [InlineData("", "", "")]
    public void The_first_colon_separates_name_and_value(string header, string expectedName, string expectedValue)
    {
        Headers.Split(header, out var name, out var value);
        Assert.Equal((expectedName, expectedValue), (name.ToString(), value.ToString()));
    }
}
