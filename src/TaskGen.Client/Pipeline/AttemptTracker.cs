namespace TaskGen.Client.Pipeline;

/// <summary>Records how often a message was sent and whether a response was lost.</summary>
internal sealed class AttemptTracker
{
    private bool _isLastLost;

    /// <summary>Gets the number of attempts.</summary>
    public int Count { get; private set; }

    /// <summary>Gets a value indicating whether the service may have processed an attempt before the last one.</summary>
    public bool WasLostBefore { get; private set; }

    /// <summary>Gets a value indicating whether the service may have processed any attempt without a conclusive response.</summary>
    public bool WasLost => WasLostBefore || _isLastLost;

    public void Begin()
    {
        Count++;
        WasLostBefore |= _isLastLost;
        _isLastLost = true;
    }

    public void Responded(int status) => _isLastLost = ResponseStatuses.IsAmbiguous(status);
}
