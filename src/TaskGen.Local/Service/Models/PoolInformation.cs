using System.Text.Json;

namespace TaskGen.Local.Service;

/// <summary>The pool of a job. REST: <c>PoolInformation</c>.</summary>
internal sealed record PoolInformation
{
    public string? PoolId { get; init; }

    public JsonElement? AutoPoolSpecification { get; init; }
}
