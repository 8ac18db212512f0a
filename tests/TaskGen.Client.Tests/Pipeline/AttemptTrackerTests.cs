using TaskGen.Client.Pipeline;

namespace TaskGen.Client.Tests.Pipeline;

public sealed class AttemptTrackerTests
{
    [Theory]
    [InlineData("", 0, false, false, false)]
    [InlineData("lost", 1, false, false, true)]
    [InlineData("unsent", 1, false, false, false)]
    [InlineData("ambiguous", 1, true, false, true)]
    [InlineData("conclusive", 1, true, false, false)]
    [InlineData("lost lost", 2, false, true, true)]
    [InlineData("lost unsent", 2, false, true, true)]
    [InlineData("lost conclusive", 2, true, true, true)]
    [InlineData("ambiguous conclusive", 2, true, true, true)]
    [InlineData("conclusive lost", 2, false, false, true)]
    [InlineData("conclusive unsent", 2, false, false, false)]
    [InlineData("unsent conclusive", 2, true, false, false)]
    [InlineData("lost conclusive conclusive", 3, true, true, true)]
    [InlineData("lost unsent conclusive", 3, true, true, true)]
    [InlineData("ambiguous conclusive unsent", 3, false, true, true)]
    [InlineData("conclusive unsent conclusive", 3, true, false, false)]
    [InlineData("conclusive lost conclusive unsent", 4, false, true, true)]
    public void Loss_of_any_attempt_is_remembered(string script, int count, bool hasResponse, bool wasLostBefore, bool wasLost)
    {
        var attempts = new AttemptTracker();
        foreach (var attempt in script.Split(' ', System.StringSplitOptions.RemoveEmptyEntries))
        {
            attempts.Begin();
            if (attempt == "unsent") attempts.NotSent();
            if (attempt is "ambiguous" or "conclusive") attempts.Responded(attempt == "ambiguous");
        }

        Assert.Equal(
            (count, hasResponse, wasLostBefore, wasLost),
            (attempts.Count, attempts.HasResponse, attempts.WasLostBefore, attempts.WasLost));
    }
}
