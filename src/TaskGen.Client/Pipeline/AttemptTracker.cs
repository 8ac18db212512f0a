namespace TaskGen.Client.Pipeline;

/// <summary>Records how often a message was sent and whether a response was lost.</summary>
internal sealed class AttemptTracker
{
    private bool _isLastLost;

    /// <summary>Gets the number of attempts.</summary>
    public int Count { get; private set; }

    /// <summary>Gets a value indicating whether the last attempt got a response.</summary>
    public bool HasResponse { get; private set; }

    /// <summary>Gets a value indicating whether the service may have processed an attempt before the last one.</summary>
    public bool WasLostBefore { get; private set; }

    /// <summary>Gets a value indicating whether the service may have processed any attempt without a conclusive response.</summary>
    public bool WasLost => WasLostBefore || _isLastLost;

    public void Begin()
    {
        Count++;
        WasLostBefore |= _isLastLost;
        _isLastLost = true;
        HasResponse = false;
    }

    /// <summary>Records that the connection failed before the request was sent.</summary>
    public void NotSent() => _isLastLost = false;

    public void Responded(bool isAmbiguous) => (_isLastLost, HasResponse) = (isAmbiguous, true);
}
