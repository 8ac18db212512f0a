using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;

namespace TaskGen.Tests.Serialization;

/// <summary>Texts and numbers are written in blocks: they must round-trip wherever a block begins or ends.</summary>
public sealed class TextEncodingTests
{
    [Theory]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData("\0")]
    [InlineData("\u001f")]
    [InlineData(" ")]
    [InlineData("~")]
    [InlineData("\u007f")]
    [InlineData("\u0080")]
    [InlineData("é")]
    [InlineData("漢")]
    [InlineData("😀")]
    [InlineData("\"\"")]
    public void Special_character_round_trips_at_any_position(string special)
    {
        for (var length = 0; length <= 70; length++)
        {
            for (var at = 0; at <= length; at++)
            {
                var text = new string('x', length).Insert(at, special);
                Assert.Equal(text, JsonSerializer.Deserialize<string>(Written(text)));
            }
        }
    }

    [Fact]
    public void Any_text_round_trips_with_minimal_escaping() => Gen.String.Sample(text =>
    {
        var json = Written(text);
        Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), JsonSerializer.Deserialize<string>(json));
        Assert.DoesNotContain("\\u007f", json);
    });

    [Fact]
    public void Lone_surrogate_becomes_the_replacement_character() => Assert.Equal("\"a\ufffdb\"", Written("a\ud83db"));

    [Theory]
    [InlineData(null)]
    [InlineData("D")]
    [InlineData("d3")]
    [InlineData("D9")]
    [InlineData("D12")]
    [InlineData("X8")]
    [InlineData("N0")]
    public void Number_is_written_in_its_format(
        string? format) => Gen.Frequency(
            (3, Gen.Int),
            (2, Gen.Int[-12, 1200]),
            (1, Gen.Int[0, 5].Select(static i => new[]
            {
                int.MinValue,
                int.MaxValue,
                99_999_999,
                100_000_000,
                999_999_999,
                1_000_000_000,
            }[i]))).Sample(number =>
    {
        var output = new ArrayBufferWriter<byte>();
        var json = new TaskJsonWriter(output, 1);
        json.Text(number, format);
        json.Complete();
        Assert.Equal(number.ToString(format, CultureInfo.InvariantCulture), Encoding.UTF8.GetString(output.WrittenSpan));
    });

    private static string Written(string text)
    {
        var output = new ArrayBufferWriter<byte>();
        var json = new TaskJsonWriter(output, 1);
        json.Raw("\""u8);
        json.Text(text);
        json.Raw("\""u8);
        json.Complete();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
