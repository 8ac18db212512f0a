using System.Collections.Generic;
using System.Text.Json;
using TaskGen.Validation;

namespace TaskGen.Local.Service;

/// <summary>A version of the REST API.</summary>
internal sealed record ApiVersion
{
    /// <summary>The supported versions, in the order of their release.</summary>
    public static readonly IReadOnlyList<string> Supported = ApiVersions.Known.ToArray();

    // The properties of a task that were added or removed: the first version that has the property, and the first that no longer has it.
    private static readonly (string Path, string? From, string? Until)[] Changes =
    [
        ("containerSettings.containerHostBatchBindMounts", ApiVersions.FirstWithBindMounts, null),
        ("authenticationTokenSettings", null, ApiVersions.FirstWithoutAuthenticationTokens),
    ];

    private readonly int _index;

    private ApiVersion(int index) => _index = index;

    /// <summary>Parses a version.</summary>
    /// <exception cref="ServiceException">The version is not supported.</exception>
    public static ApiVersion Parse(string text)
    {
        for (var i = 0; i < Supported.Count; i++)
        {
            if (Supported[i] == text) return new(i);
        }

        throw new ServiceException(
            400,
            "UnsupportedRequestVersion",
            $"The specified version '{text}' is not supported. Supported versions: {string.Join(", ", Supported)}.");
    }

    /// <summary>Rejects the properties of a task that do not exist in this version.</summary>
    /// <exception cref="ServiceException">The task has such a property.</exception>
    public void CheckTask(JsonElement task)
    {
        foreach (var (path, from, until) in Changes)
        {
            if (ApiVersions.Has(Supported[_index], from, until)) continue;
            if (Has(task, path.Split('.')))
            {
                throw ServiceException.InvalidBody($"The property '{path}' does not exist in version {Supported[_index]}.");
            }
        }
    }

    private static bool Has(JsonElement element, string[] path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) return false;
        }

        return element.ValueKind != JsonValueKind.Null;
    }
}
