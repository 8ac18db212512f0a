using System.Linq;
using TaskGen.Validation;

namespace TaskGen.Tests.Validation;

public sealed class DisplayTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" ~", " ~")]
    [InlineData("é漢😀", "é漢😀")]
    [InlineData("\0", "\\u0000")]
    [InlineData("\u001f", "\\u001f")]
    [InlineData("\u007f", "\\u007f")]
    [InlineData("a\r\n\tb", "a\\r\\n\\tb")]
    [InlineData("é\u202eb\u2028c", "é\\u202eb\\u2028c")]
    [InlineData("n --password pass-word\n", "n --password ***\\n")]
    public void A_text_is_on_one_line_and_without_secrets(string text, string expected) => Assert.Equal(expected, DisplayText.Of(text));

    // The encoding of attributes has no lone surrogates.
    [Fact]
    public void Half_of_a_surrogate_pair_is_escaped()
    {
        Assert.Equal("\\ud83d", DisplayText.Of("\ud83d"));
        Assert.Equal("a\\ud83d", DisplayText.Of("a\ud83d"));
        Assert.Equal("\\ud83da", DisplayText.Of("\ud83da"));
        Assert.Equal("\\ud83d😀", DisplayText.Of("\ud83d\ud83d\ude00"));
        Assert.Equal("\\ude00", DisplayText.Of("\ude00"));
        Assert.Equal("a\\ude00", DisplayText.Of("a\ude00"));
        Assert.Equal("😀\\ude00a", DisplayText.Of("😀\ude00a"));
    }

    [Fact]
    public void Exactly_these_characters_are_control_characters()
    {
        char[] marks = ['\u061c', '\u200e', '\u200f', '\u2028', '\u2029', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066',
            '\u2067', '\u2068', '\u2069'];
        var all = Enumerable.Range(0, 0x10000).Select(static c => (char)c);
        Assert.Equal(marks, all.Where(static c => DisplayText.IsControl(c) && !char.IsControl(c)));
        Assert.True(DisplayText.IsControl('\0') && DisplayText.IsControl('\u007f') && DisplayText.IsControl('\u0085'));
    }

    [Fact]
    public void A_long_value_is_cut_off_but_not_within_a_character()
    {
        var longest = new string('a', 400);
        Assert.Equal(longest, DisplayText.Value(longest));
        Assert.Equal(longest + "…", DisplayText.Value(longest + "b"));
        Assert.Equal(longest[1..] + "…", DisplayText.Value(longest[1..] + "😀"));
        Assert.Equal(longest[2..] + "😀…", DisplayText.Value(longest[2..] + "😀b"));
        Assert.Equal(longest + "b", DisplayText.Of(longest + "b"));
    }

    [Fact]
    public void A_list_shows_the_first_ten_values_and_counts_the_others()
    {
        string[] values = [.. Enumerable.Range(0, 11).Select(static i => i + "\n")];
        Assert.Equal("", DisplayText.List([]));
        Assert.Equal("'0\\n'; '1\\n'", DisplayText.List(values[..2], "; "));
        const string FirstTen =
            "'0\\n', '1\\n', '2\\n', '3\\n', '4\\n', '5\\n', '6\\n', '7\\n', '8\\n', '9\\n'";
        Assert.Equal(FirstTen, DisplayText.List(values[..10]));
        Assert.Equal(FirstTen + ", and 1 more", DisplayText.List(values));
        Assert.Equal("and 4,990 more", DisplayText.Others(5000));
    }
}
