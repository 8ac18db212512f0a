namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <summary>An assignment, or an element of an array, which may lack the name.</summary>
internal sealed class ShellAssignment(int start)
{
    /// <summary>Where it begins in the script.</summary>
    public int Start { get; } = start;

    /// <summary>Where its name ends, exclusive.</summary>
    public int NameEnd { get; set; }

    /// <summary>Where it ends, exclusive.</summary>
    public int End { get; set; }

    /// <summary>The subscript, or null.</summary>
    public ShellWord? Index { get; set; }

    /// <summary>The value, or null where there is nothing.</summary>
    public ShellWord? Value { get; set; }
}
