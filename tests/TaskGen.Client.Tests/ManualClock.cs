using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;

namespace TaskGen.Client.Tests;

/// <summary>A clock that a test advances, after it has seen that the code under test waits for it.</summary>
internal sealed class ManualClock : FakeTimeProvider
{
    private readonly SemaphoreSlim _timers = new(0);
    private int _activeTimers;
    private readonly TaskCompletionSource _firstWait = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The waits that have started, in order.</summary>
    public ConcurrentQueue<TimeSpan> Waits { get; } = new();

    /// <summary>Completes when the first wait has started.</summary>
    public Task FirstWait => _firstWait.Task;

    /// <summary>Gets the number of timers that were created and not disposed.</summary>
    public int ActiveTimers => Volatile.Read(ref _activeTimers);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = new CountedTimer(this, base.CreateTimer(callback, state, dueTime, period));
        if (dueTime > TimeSpan.Zero && dueTime != Timeout.InfiniteTimeSpan)
        {
            Waits.Enqueue(dueTime);
            _timers.Release();
            _firstWait.TrySetResult();
        }

        return timer;
    }

    /// <summary>Waits until a number of further waits have started.</summary>
    public async Task WaitForTimersAsync(int count)
    {
        for (var i = 0; i < count; i++) Assert.True(await _timers.WaitAsync(Clients.Patience), "The wait never started.");
    }

    private sealed class CountedTimer : ITimer
    {
        private readonly ManualClock _clock;
        private readonly ITimer _timer;
        private int _isDisposed;

        public CountedTimer(ManualClock clock, ITimer timer)
        {
            (_clock, _timer) = (clock, timer);
            Interlocked.Increment(ref clock._activeTimers);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => _timer.Change(dueTime, period);

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isDisposed, 1) == 0) Interlocked.Decrement(ref _clock._activeTimers);
            _timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
