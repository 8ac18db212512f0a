using System.Collections.Generic;
using System.Linq;

namespace TaskGen.Tool.Importing;

/// <summary>A property that replaces a secret.</summary>
/// <param name="Name">The name of the property.</param>
/// <param name="Paths">The REST paths of the values that contain the secret.</param>
internal sealed record SecretProperty(string Name, List<string> Paths)
{
    private const int LongestList = 3;

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
