using System;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Client.Bulk;

namespace TaskGen.Client.Tests.Bulk;

public sealed class ThrottleTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task Wait_returns_at_once_without_a_hold()
    {
        await new Throttle(_clock).WaitAsync(CancellationToken.None);
        Assert.Empty(_clock.Waits);
    }

    [Fact]
    public async Task All_wait_until_the_longest_hold_is_over()
    {
        var throttle = new Throttle(_clock);
        throttle.Hold(TimeSpan.FromSeconds(5));
        throttle.Hold(TimeSpan.FromSeconds(10));
        throttle.Hold(TimeSpan.FromSeconds(7));
        var waiting = throttle.WaitAsync(CancellationToken.None);
        await _clock.WaitForTimersAsync(1);
        Assert.Equal([TimeSpan.FromMilliseconds(10_001)], _clock.Waits);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.False(waiting.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        await waiting;
    }

    [Fact]
    public async Task Hold_that_is_over_is_not_waited_for()
    {
        var throttle = new Throttle(_clock);
        throttle.Hold(TimeSpan.FromSeconds(5));
        _clock.Advance(TimeSpan.FromSeconds(5));
        await throttle.WaitAsync(CancellationToken.None);
        Assert.Empty(_clock.Waits);
    }

    [Fact]
    public async Task Hold_that_grows_meanwhile_is_waited_for()
    {
        var throttle = new Throttle(_clock);
        throttle.Hold(TimeSpan.FromSeconds(1));
        var waiting = throttle.WaitAsync(CancellationToken.None);
        await _clock.WaitForTimersAsync(1);
        throttle.Hold(TimeSpan.FromSeconds(3));
        _clock.Advance(TimeSpan.FromMilliseconds(1001));
        await _clock.WaitForTimersAsync(1);
        Assert.False(waiting.IsCompleted);
        Assert.Equal([TimeSpan.FromMilliseconds(1001), TimeSpan.FromMilliseconds(2000)], _clock.Waits);
        _clock.Advance(TimeSpan.FromSeconds(2));
        await waiting;
    }

    [Fact]
    public async Task Waiting_can_be_canceled()
    {
        var throttle = new Throttle(_clock);
        throttle.Hold(TimeSpan.FromSeconds(1));
        using var cancel = new CancellationTokenSource();
        var waiting = throttle.WaitAsync(cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
