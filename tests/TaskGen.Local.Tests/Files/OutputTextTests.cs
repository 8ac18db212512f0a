using System.Text;
using TaskGen.Local.Files;

namespace TaskGen.Local.Tests.Files;

public sealed class OutputTextTests
{
    [Fact]
    public void Marked_text_is_read_in_its_encoding()
    {
        const string Text = "Größe Ω 你好 😀";
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            Assert.Equal(Text, OutputText.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)], 850));
        }

        Assert.Equal(Text, OutputText.Decode(Encoding.UTF8.GetBytes(Text), 850));
    }

    [Theory]
    [InlineData(437, "ü")]
    [InlineData(850, "ü")]
    [InlineData(866, "Б")]
    [InlineData(null, "\ufffd")]
    public void Output_that_is_not_UTF_8_is_decoded_in_the_code_page_of_the_console(int? codePage, string text) =>
        Assert.Equal(text, OutputText.Decode([0x81], codePage));
}
