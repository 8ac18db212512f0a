namespace TaskGen.Analyzers.Generation.Code;

/// <summary>What a member is read for.</summary>
internal enum LocalUse
{
    /// <summary>Its value, null included.</summary>
    Value,

    /// <summary>Its value, which must not be null.</summary>
    RequiredValue,

    /// <summary>A list.</summary>
    List,

    /// <summary>Arguments of a command line.</summary>
    Arguments,

    /// <summary>The text of a URI.</summary>
    UriText,

    /// <summary>The id of a task.</summary>
    TaskId,
}
