using System;
using TaskGen.Validation;

namespace TaskGen.Tests.Validation;

public sealed class ServerTimeoutsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(TimeSpan.TicksPerSecond, 1)]
    [InlineData(TimeSpan.TicksPerSecond + 1, 2)]
    [InlineData(int.MaxValue * TimeSpan.TicksPerSecond, int.MaxValue)]
    public void Seconds_are_rounded_up(long ticks, int expected) =>
        Assert.Equal(expected, ServerTimeouts.Seconds(TimeSpan.FromTicks(ticks)));

    [Theory]
    [InlineData(0, "The timeout is not positive. Use at least one second.")]
    [InlineData(-1, "The timeout is not positive. Use at least one second.")]
    [InlineData((int.MaxValue + 1L) * TimeSpan.TicksPerSecond, "The timeout is too large: it must fit an int in seconds.")]
    public void Times_out_of_range_are_rejected(long ticks, string expected)
    {
        var timeout = TimeSpan.FromTicks(ticks);
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => ServerTimeouts.Seconds(timeout));
        Assert.StartsWith(expected, exception.Message);
        Assert.Equal(("timeout", timeout), (exception.ParamName, exception.ActualValue));
    }
}
