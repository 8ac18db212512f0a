namespace TaskGen.Analyzers.Model;

/// <summary>Something that the parser could not read. The rule for the kind of problem words it.</summary>
/// <param name="SourceId">The value at fault.</param>
internal abstract record Problem(SourceId SourceId)
{
    /// <summary>Gets the value that it conflicts with, if there is one.</summary>
    public SourceId OtherSourceId { get; init; }

    /// <summary>Gets the part of the value's text that is at fault; null for all of it.</summary>
    public TextRange? Span { get; init; }
}
