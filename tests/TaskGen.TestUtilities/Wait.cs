using System;
using System.Diagnostics;
using System.Threading.Tasks;

namespace TaskGen.TestUtilities;

/// <summary>Waits for something that another process or thread does, and fails with an explanation when it never happens.</summary>
public static class Wait
{
    // Long enough for a busy machine; no test depends on how long it is.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static async Task UntilAsync(Func<Task<bool>> condition, Func<string>? explain = null)
    {
        for (var watch = Stopwatch.StartNew(); !await condition();)
        {
            Assert.True(watch.Elapsed < Limit, explain?.Invoke() ?? "The condition was not met in time.");
            await Task.Delay(20);
        }
    }

    public static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));
}
