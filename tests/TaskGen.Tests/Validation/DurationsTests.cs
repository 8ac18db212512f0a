using System;
using System.Xml;
using CsCheck;
using TaskGen.Validation;

namespace TaskGen.Tests.Validation;

public sealed class DurationsTests
{
    [Fact]
    public void Any_duration_is_read_back_as_it_was_written() =>
        Gen.Long[-TimeSpan.MaxValue.Ticks, TimeSpan.MaxValue.Ticks].Sample(static ticks =>
        {
            var written = Durations.Format(TimeSpan.FromTicks(ticks));
            return Durations.TryParse(written, out var read)
                && read.Ticks == ticks
                && XmlConvert.ToTimeSpan(written).Ticks == ticks;
        });

    [Fact]
    public void Any_clock_duration_is_read_as_the_framework_reads_it() =>
        Gen.Long[0, TimeSpan.MaxValue.Ticks].Sample(static ticks =>
            Durations.TryParse(TimeSpan.FromTicks(ticks).ToString("c"), out var read) && read.Ticks == ticks);

    [Theory]
    [InlineData("00:00:00", "PT0S")]
    [InlineData("00:00:00.0000001", "PT0.0000001S")]
    [InlineData("-00:00:00.0000001", "-PT0.0000001S")]
    [InlineData("00:00:00.5000000", "PT0.5S")]
    [InlineData("00:00:10", "PT10S")]
    [InlineData("00:00:59.9900000", "PT59.99S")]
    [InlineData("00:01:00", "PT1M")]
    [InlineData("00:01:00.1000000", "PT1M0.1S")]
    [InlineData("01:00:00", "PT1H")]
    [InlineData("01:30:00", "PT1H30M")]
    [InlineData("23:59:59", "PT23H59M59S")]
    [InlineData("1.00:00:00", "P1D")]
    [InlineData("-1.00:00:00", "-P1D")]
    [InlineData("1.00:00:01", "P1DT1S")]
    [InlineData("10.10:00:00", "P10DT10H")]
    [InlineData("100.00:10:00", "P100DT10M")]
    [InlineData("10675199.02:48:05.4775807", "P10675199DT2H48M5.4775807S")]
    [InlineData("-10675199.02:48:05.4775808", "-P10675199DT2H48M5.4775808S")]
    public void Durations_are_written_without_zero_parts(string duration, string expected)
    {
        var value = TimeSpan.ParseExact(duration, "c", null);
        Span<char> destination = stackalloc char[Durations.MaxFormattedLength];
        Assert.Equal(expected, destination[..Durations.Format(value, destination)].ToString());
        Assert.Equal(expected, Durations.Format(value));
    }

    [Theory]
    [InlineData("PT1H30M", "01:30:00")]
    [InlineData(" PT1S\n", "00:00:01")]
    [InlineData("-PT1H", "-01:00:00")]
    [InlineData("P1Y", "365.00:00:00")]
    [InlineData("P1M", "30.00:00:00")]
    [InlineData("P2W", "14.00:00:00")]
    [InlineData("P3D", "3.00:00:00")]
    [InlineData("P1Y1M1W1DT1H1M1S", "403.01:01:01")]
    [InlineData("PT0S", "00:00:00")]
    [InlineData("PT9M", "00:09:00")]
    [InlineData("PT0.5S", "00:00:00.5000000")]
    [InlineData("PT1,25S", "00:00:01.2500000")]
    [InlineData("PT0.1234567S", "00:00:00.1234567")]
    [InlineData("PT0.00000019S", "00:00:00.0000001")]
    [InlineData("P0000000000000000001D", "1.00:00:00")]
    [InlineData("P10675199DT2H48M5.4775807S", "10675199.02:48:05.4775807")]
    [InlineData("1.02:03", "1.02:03:00")]
    [InlineData("-1.02:03:04.5", "-1.02:03:04.5000000")]
    [InlineData("0:0", "00:00:00")]
    [InlineData("23:59:59.9999999", "23:59:59.9999999")]
    [InlineData("10675199.02:48:05.4775807", "10675199.02:48:05.4775807")]
    public void Durations_of_either_form_are_read(string text, string expected)
    {
        Assert.True(Durations.TryParse(text, out var read));
        Assert.Equal(expected, read.ToString("c"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("--PT1S")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1")]
    [InlineData("PD")]
    [InlineData("P1X")]
    [InlineData("P1S")]
    [InlineData("P1DT")]
    [InlineData("PT1D")]
    [InlineData("PT1HT1M")]
    [InlineData("PT1M1H")]
    [InlineData("PT1H1H")]
    [InlineData("P1D1W")]
    [InlineData("P1.5D")]
    [InlineData("PT1.5M")]
    [InlineData("PT1.S")]
    [InlineData("PT.5S")]
    [InlineData("PT1:S")]
    [InlineData("PT/S")]
    [InlineData("P00000000000000000001D")]
    [InlineData("P10675199DT2H48M5.4775808S")]
    [InlineData("P99999999999D")]
    [InlineData("5")]
    [InlineData("1.5")]
    [InlineData(":30")]
    [InlineData("10:")]
    [InlineData("10::30")]
    [InlineData("10:00:")]
    [InlineData(".10:00")]
    [InlineData("1.1.10:00")]
    [InlineData("1.:00")]
    [InlineData("24:00")]
    [InlineData("10:60")]
    [InlineData("10:00:60")]
    [InlineData("10:00:00x")]
    [InlineData("10:00.5:00")]
    [InlineData("10:00:00:00")]
    [InlineData("10675199.02:48:05.4775808")]
    [InlineData("1 hour")]
    [InlineData("pt1h")]
    public void Invalid_duration_is_not_parsed(string text)
    {
        Assert.False(Durations.TryParse(text, out var read));
        Assert.Equal(default, read);
    }
}
