namespace TaskGen.Analyzers.Model;

/// <summary>
/// Identifies a value of a definition by the order in which values were read, so that an analyzer can find the value's source beside the
/// tree. The default identifies no value: what is reported there is reported on the type itself.
/// </summary>
internal readonly record struct SourceId
{
    // One more than the index, so that the default is not the first value.
    private readonly int _ordinal;

    private SourceId(int ordinal) => _ordinal = ordinal;

    /// <summary>Gets the identifier of the type itself.</summary>
    public static SourceId Type => default;

    /// <summary>Gets whether the identifier is that of a value.</summary>
    public bool IsValue => _ordinal > 0;

    /// <summary>Gets the index of the value among all values of the definition.</summary>
    public int Index => _ordinal - 1;

    /// <summary>Returns the identifier of the value at an index.</summary>
    public static SourceId At(int index) => new(index + 1);
}
