namespace TaskGen.Analyzers.Schema;

/// <summary>What a property's value is.</summary>
internal enum ValueKind
{
    /// <summary>A string, given as a template.</summary>
    Text,

    /// <summary>A string that the service runs: its placeholders are quoted for their places.</summary>
    CommandLine,

    /// <summary>A string that a program gets as its arguments: its placeholders are quoted for that.</summary>
    Arguments,

    /// <summary>A string that holds an ISO 8601 duration.</summary>
    Duration,

    /// <summary>An int32.</summary>
    Integer,

    /// <summary>A boolean.</summary>
    Boolean,

    /// <summary>One of a few strings, given as an enum.</summary>
    Choice,

    /// <summary>An object.</summary>
    Object,

    /// <summary>A list of objects.</summary>
    Objects,

    /// <summary>A list of strings.</summary>
    Texts,

    /// <summary>A list of strings of which each is one of a few, given as enums.</summary>
    Choices,
}
