using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;

namespace TaskGen.Client.Tests;

/// <summary>A clock that a test advances, after it has seen that the code under test waits for it.</summary>
internal sealed class ManualClock : FakeTimeProvider
{
    private readonly SemaphoreSlim _timers = new(0);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime != Timeout.InfiniteTimeSpan) _timers.Release();
        return timer;
    }

    /// <summary>Waits until a number of waits have started.</summary>
    public async Task WaitForTimersAsync(int count)
    {
        for (var i = 0; i < count; i++) Assert.True(await _timers.WaitAsync(Clients.Patience), "The wait never started.");
    }
}
