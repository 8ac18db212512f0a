namespace TaskGen.Tests.Json;

/// <summary>The spans that values are formatted into, which .NET Standard 2.0 formats as strings first.</summary>
public sealed class FormattedSpansTests
{
    // The size of a span where less is asked for.
    private const int UsualSpan = 256;

    [Theory]
    [InlineData(12, 1)]
    [InlineData(11, 2)]
    public void Text_that_just_fits_needs_no_other_span(int size, int spans)
    {
        var output = new ExactBufferWriter();
        var json = new TaskJsonWriter(output, size);
        json.Text("\u0001b");
        json.Complete();
        Assert.Equal(("\\u0001b", spans), (output.Text, output.Requests.Count));
    }

    [Theory]
    [InlineData(12, 1)]
    [InlineData(11, 2)]
    public void Number_that_just_fits_needs_no_other_span(int size, int spans)
    {
        var output = new ExactBufferWriter();
        var json = new TaskJsonWriter(output, size);
        json.Raw("["u8);
        json.Number(int.MinValue);
        json.Complete();
        Assert.Equal(("[-2147483648", spans), (output.Text, output.Requests.Count));
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(4, 2)]
    public void Digits_that_just_fit_need_no_other_span(int size, int spans)
    {
        var output = new ExactBufferWriter();
        var json = new TaskJsonWriter(output, size);
        json.Raw("["u8);
        json.Text(7, "D4");
        json.Complete();
        Assert.Equal(("[0007", spans), (output.Text, output.Requests.Count));
    }

    [Fact]
    public void Span_for_a_formatted_value_grows_until_the_value_fits()
    {
        var output = new ExactBufferWriter();
        var json = new TaskJsonWriter(output, 2);
        json.Raw("["u8);
        json.Text(7L, "D400");
        json.Complete();
        Assert.Equal("[" + new string('0', 399) + "7", output.Text);
        Assert.Equal([2, UsualSpan, UsualSpan + 64, UsualSpan + 128, UsualSpan + 192], output.Requests);
    }
}
