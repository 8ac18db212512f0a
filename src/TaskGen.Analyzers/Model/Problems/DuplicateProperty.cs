namespace TaskGen.Analyzers.Model.Problems;

/// <summary>A property that takes one value is set more than once.</summary>
internal sealed record DuplicateProperty(SourceId SourceId, string Path) : Problem(SourceId)
{
    /// <summary>Gets the attribute that has arguments although its member gives the value; null if there are two values.</summary>
    public string? Attribute { get; init; }

    /// <summary>Gets the member that gives the value as well.</summary>
    public string? Member { get; init; }

    /// <summary>Gets the number of arguments that such an attribute may have: the name of an element.</summary>
    public int NameCount { get; init; }
}
