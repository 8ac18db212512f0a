namespace TaskGen.Client.Bulk;

/// <summary>Represents a task of a chunk: the position of its bytes, and what happened to it.</summary>
internal struct TaskEntry
{
    public IBatchTask Task;

    public string Id;

    /// <summary>The start of its bytes in the chunk's buffer.</summary>
    public int Start;

    /// <summary>The end of its bytes.</summary>
    public int End;

    /// <summary>The number of attempts to send it.</summary>
    public int Attempts;

    /// <summary>The number of attempts that failed for a transient reason.</summary>
    public int Failures;

    /// <summary>Whether the service may have added it without a conclusive response.</summary>
    public bool MayExist;
}
