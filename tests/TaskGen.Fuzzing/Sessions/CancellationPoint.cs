using System;
using System.Threading;

namespace TaskGen.Fuzzing.Sessions;

/// <summary>Cancels a compilation after an amount of work, regardless of how fast the machine is.</summary>
/// <param name="steps">The number of types that the compiler has handed out by then.</param>
internal sealed class CancellationPoint(int steps) : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private int _taken;

    public CancellationToken Token => _source.Token;

    /// <summary>Gets the number of types that were handed out so far.</summary>
    public int Taken => _taken;

    public void Step()
    {
        if (Interlocked.Increment(ref _taken) == steps) _source.Cancel();
    }

    public void Dispose() => _source.Dispose();
}
