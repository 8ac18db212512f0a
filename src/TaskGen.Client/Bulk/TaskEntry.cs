namespace TaskGen.Client.Bulk;

/// <summary>A task in a part: where its bytes are, and what is known of it.</summary>
internal struct TaskEntry
{
    public IBatchTask Task;

    public string Id;

    /// <summary>Where its bytes start in the part's buffer.</summary>
    public int Start;

    /// <summary>Where its bytes end.</summary>
    public int End;

    /// <summary>In how many requests it went out.</summary>
    public int Attempts;

    /// <summary>In how many of them it failed in a way that is worth another.</summary>
    public int Failures;

    /// <summary>Whether a request that may have been done was lost from sight.</summary>
    public bool MayExist;
}
