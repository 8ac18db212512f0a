using System.Collections.Generic;
using System.Text.Json;

namespace TaskGen.Local.Service;

/// <summary>The body of Task - Add Collection. REST: <c>TaskAddCollectionParameter</c>.</summary>
internal sealed record TaskCollection
{
    public IReadOnlyList<JsonElement>? Value { get; init; }
}
