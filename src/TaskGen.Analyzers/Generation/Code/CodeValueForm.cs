namespace TaskGen.Analyzers.Generation.Code;

/// <summary>How a local is read.</summary>
internal enum CodeValueForm
{
    /// <summary>The local itself.</summary>
    Local,

    /// <summary>The value of a nullable struct that is not null.</summary>
    NullableValue,

    /// <summary>The characters of a composed text.</summary>
    ComposedText,

    /// <summary>The text of a URI.</summary>
    UriText,

    /// <summary>A list with the local as its only element.</summary>
    SingleElementList,

    /// <summary>A number, without a local.</summary>
    Number,
}
