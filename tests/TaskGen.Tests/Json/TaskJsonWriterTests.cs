using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace TaskGen.Tests.Json;

public sealed class TaskJsonWriterTests
{
    /// <summary>The size of a span where less is asked for.</summary>
    private const int UsualSpan = 256;

    private delegate void Write(ref TaskJsonWriter json);

    [Theory]
    [InlineData(3, 1)]
    [InlineData(2, 2)]
    public void Bytes_that_just_fit_need_no_other_span(int size, int spans)
    {
        var output = new ExactBufferWriter();
        var json = new TaskJsonWriter(output, size);
        json.Raw("abc"u8);
        json.Complete();
        Assert.Equal(("abc", spans), (output.Text, output.Requests.Count));
    }

    [Theory]
    [InlineData('"', "\\\"")]
    [InlineData('\\', "\\\\")]
    [InlineData('\u0001', "\\u0001")]
    [InlineData('\u001f', "\\u001f")]
    [InlineData(' ', " ")]
    [InlineData('\u007f', "\u007f")]
    public void Text_of_a_custom_format_is_escaped(char character, string json)
    {
        var output = new ExactBufferWriter();
        var writer = new TaskJsonWriter(output, 64);
        writer.Text(7, $"0\\{character}");
        writer.Complete();
        Assert.Equal("7" + json, output.Text);
    }

    [Fact]
    public void Spans_are_at_least_of_the_usual_size_and_as_large_as_needed()
    {
        var output = new ExactBufferWriter();
        var json = new TaskJsonWriter(output, 1);
        json.Raw("ab"u8);
        json.Raw(new byte[UsualSpan]);
        json.Complete();
        Assert.Equal([1, UsualSpan, UsualSpan], output.Requests);
    }

    [Fact]
    public void Completed_bytes_are_not_written_again()
    {
        var output = new ExactBufferWriter();
        var json = new TaskJsonWriter(output, 10);
        json.Raw("a"u8);
        json.Complete();
        json.Complete();
        json.Raw("b"u8);
        json.Complete();
        Assert.Equal("ab", output.Text);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public void Comma_separates_what_follows_a_value_in_any_span(int size)
    {
        var output = new ExactBufferWriter();
        var json = new TaskJsonWriter(output, size);
        json.BeginObject();
        json.Property("\"a\":"u8, 1);
        json.Property("\"b\":["u8);
        json.Items([null, "x", null, "y"]);
        json.Raw("]"u8);
        json.Raw(new byte[UsualSpan].Select(static _ => (byte)' ').ToArray());
        json.Property("\"c\":"u8, true);
        json.EndObject();
        json.Complete();
        Assert.Equal("""{"a":1,"b":["x","y"],"c":true}""", output.Text.Replace(" ", ""));
    }

    [Theory]
    [InlineData("{", false)]
    [InlineData("[", false)]
    [InlineData("}", true)]
    [InlineData("\\", true)]
    [InlineData("z", true)]
    public void Comma_is_omitted_after_a_beginning_also_of_the_previous_span(string last, bool expected)
    {
        var output = new ExactBufferWriter();
        var json = new TaskJsonWriter(output, 1);
        json.Raw(Encoding.UTF8.GetBytes(last));
        var before = output.Requests.Count;
        json.Separate();
        json.Complete();
        Assert.Equal(last + (expected ? "," : ""), output.Text);
        Assert.Equal(expected ? 1 : 0, output.Requests.Count - before);
    }

    [Fact]
    public void Absent_properties_are_not_written() => Assert.Equal(
        """{"a":"","b":0,"c":false,"d":"PT0S","e":{},"f":[{"start":1,"end":2}]}""",
        Written(static (ref TaskJsonWriter json) =>
        {
            json.BeginObject();
            json.Property("\"x\":"u8, (string?)null);
            json.Property("\"x\":"u8, (int?)null);
            json.Property("\"x\":"u8, (TimeSpan?)null);
            json.Property("\"x\":"u8, (BatchModel?)null);
            json.Property("\"x\":"u8, (IReadOnlyList<TaskIdRange>?)null);
            json.Property<TaskIdRange>("\"x\":"u8, []);
            json.Property("\"a\":"u8, "");
            json.Property("\"b\":"u8, 0);
            json.Property("\"c\":"u8, false);
            json.Property("\"d\":"u8, TimeSpan.Zero);
            json.Property("\"e\":"u8, new ExitOptions());
            json.Property<TaskIdRange>("\"f\":"u8, [null!, new(1, 2)]);
            json.EndObject();
        }));

    [Fact]
    public void Records_are_separated_and_null_elements_omitted() => Assert.Equal(
        """[{"start":1,"end":2},{"start":3,"end":4}]{"start":5,"end":6}""",
        Written(static (ref TaskJsonWriter json) =>
        {
            json.Raw("["u8);
            json.Items<TaskIdRange?>([null, new(1, 2), null, new(3, 4), null]);
            json.Raw("]"u8);
            json.Model(new TaskIdRange(5, 6));
        }));

    [Fact]
    public void Variables_of_any_type_are_formatted_and_null_has_no_value() => Assert.Equal(
        """[{"name":"A\"","value":"b\""},{"name":"N"},{"name":"U","value":"https://h/a%20b"},{"name":"B","value":"True"},{"name":"I","value":"-1"},{"name":"D","value":"1.5"}]""",
        Written(static (ref TaskJsonWriter json) =>
        {
            json.Raw("["u8);
            json.Variables(
                new KeyValuePair<string, object?>[]
                {
                    new("A\"", "b\""),
                    new("N", null),
                    new("U", new Uri("https://h/a b")),
                    new("B", true),
                    new("I", -1),
                    new("D", 1.5),
                });
            json.Raw("]"u8);
        }));

    [Fact]
    public void Values_in_a_text_are_invariant_and_escaped() => Assert.Equal(
        "\\\"True False true false https://h/%22 r\\\"el 1.5 Friday 5 \\\"5\\\" \\n7 1\\u0001",
        Written(static (ref TaskJsonWriter json) =>
        {
            json.Text('"');
            json.Text(true);
            json.Raw(" "u8);
            json.Text(false);
            json.Raw(" "u8);
            json.Text(true, "lower");
            json.Raw(" "u8);
            json.Text(false, "lower");
            json.Raw(" "u8);
            json.Text(new Uri("https://h/\""));
            json.Raw(" "u8);
            json.Text(new Uri("r\"el", UriKind.Relative));
            json.Raw(" "u8);
            json.Text(1.5m);
            json.Raw(" "u8);
            json.Enum(DayOfWeek.Friday);
            json.Raw(" "u8);
            json.Enum(DayOfWeek.Friday, "D");
            json.Raw(" "u8);
            json.Text(5, "\\\"0\\\"");
            json.Raw(" "u8);
            json.Text(7L, "\n0");
            json.Raw(" "u8);
            json.Text(1u, "0\u0001");
        }));

    public static TheoryData<int, string?> Numbers { get; } = NumbersInFormats();

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Number_is_written_as_the_framework_formats_it(int number, string? format)
    {
        var expected = number.ToString(format, CultureInfo.InvariantCulture);
        Assert.Equal(expected, Written((ref TaskJsonWriter json) => json.Text(number, format)));
        if (format is null) Assert.Equal(expected, Written((ref TaskJsonWriter json) => json.Number(number)));
    }

    [Theory]
    [InlineData("PT0S", 0)]
    [InlineData("-P10675199DT2H48M5.4775808S", long.MinValue)]
    public void Duration_is_written_as_ISO_8601(string expected, long ticks) =>
        Assert.Equal(expected, Written((ref TaskJsonWriter json) => json.Duration(TimeSpan.FromTicks(ticks))));

    [Fact]
    public void Long_text_is_not_split_between_surrogates()
    {
        for (var length = 2040; length <= 2056; length++)
        {
            var text = new string('a', length) + "😀" + new string('é', length) + "\"";
            Assert.Equal(text, JsonSerializer.Deserialize<string>("\"" + Written((ref TaskJsonWriter json) => json.Text(text)) + "\""));
        }

        var afterLoneSurrogate = new string('a', 2047) + "\ud83d😀";
        Assert.Equal(new string('a', 2047) + "\ufffd😀", Written((ref TaskJsonWriter json) => json.Text(afterLoneSurrogate)));
    }

    [Fact]
    public void Arguments_are_separated_by_spaces() => Assert.Equal(
        "|a 'b c' ''|'a'|\\\"a b\\\"",
        Written(static (ref TaskJsonWriter json) =>
        {
            json.Arguments([], CommandLayer.Word);
            json.Raw("|"u8);
            json.Arguments(["a", "b c", ""], CommandLayer.Word);
            json.Raw("|"u8);
            json.Arguments(["a"], CommandLayer.QuotedWord);
            json.Raw("|"u8);
            json.Arguments(["a b"], CommandLayer.WindowsWord);
        }));

    // Every span is as small as the writer asks for.
    private static string Written(Write write)
    {
        var output = new ExactBufferWriter();
        var json = new TaskJsonWriter(output, 1);
        write(ref json);
        json.Complete();
        return output.Text;
    }

    private static TheoryData<int, string?> NumbersInFormats()
    {
        string?[] formats = [null, "D", "d", "D0", "D1", "d4", "D9", "D10", "D12", "", "0", "e", "X", "X4", "D:", "D/", "Dx", "00"];
        var numbers = new SortedSet<int> { int.MinValue, -1, 0, 1, int.MaxValue };
        for (var power = 10; power > 0 && power <= 1_000_000_000; power *= 10)
        {
            numbers.UnionWith([power - 1, power, power + 1, -power]);
            if (power == 1_000_000_000) break;
        }

        var data = new TheoryData<int, string?>();
        foreach (var format in formats)
        {
            foreach (var number in numbers) data.Add(number, format);
        }

        return data;
    }
}
