using System.Collections.Generic;
using System.Linq;

namespace TaskGen.Tool.Importing;

/// <summary>A property that replaces a secret.</summary>
/// <param name="name">The name of the property.</param>
/// <param name="value">The secret.</param>
internal sealed class SecretProperty(string name, string value)
{
    private const int LongestList = 3;

    /// <summary>Gets the name of the property.</summary>
    public string Name { get; } = name;

    /// <summary>Gets the secret, which no output shows.</summary>
    public string Value { get; } = value;

    /// <summary>Gets the REST paths of the values that contain the secret.</summary>
    public List<string> Paths { get; } = [];

    /// <summary>Returns the declaration of the property.</summary>
    public string Declare()
    {
        var shown = Paths.Take(Paths.Count > LongestList ? 1 : LongestList).Select(static path => $"<c>{path}</c>").ToList();
        var places = Paths.Count > LongestList ? $"{shown[0]} and {Paths.Count - 1} other values" : string.Join(" and ", shown);
        return $$"""
                /// <summary>Gets the secret in {{places}} of the task file.</summary>
                [Secret]
                public required string {{Name}} { get; init; }
            """;
    }
}
