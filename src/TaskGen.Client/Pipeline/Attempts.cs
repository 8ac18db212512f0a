namespace TaskGen.Client.Pipeline;

/// <summary>How often a message was sent, and whether an answer was lost on the way.</summary>
internal sealed class Attempts
{
    private bool _isLastLost;

    /// <summary>How often it was sent.</summary>
    public int Count { get; private set; }

    /// <summary>Whether an attempt before the last one may have been done without our learning it.</summary>
    public bool WasLostBefore { get; private set; }

    /// <summary>Whether any attempt may have been done without our learning it.</summary>
    public bool WasLost => WasLostBefore || _isLastLost;

    public void Begin()
    {
        Count++;
        WasLostBefore |= _isLastLost;
        _isLastLost = true;
    }

    public void Answered(int status) => _isLastLost = Answers.LeavesDoubt(status);
}
