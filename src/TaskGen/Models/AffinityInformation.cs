using TaskGen.Validation;

namespace TaskGen;

/// <summary>
/// Specifies the compute node on which the task should preferably run (soft affinity). REST: <c>affinityInfo</c>,
/// <c>AffinityInformation</c>.
/// </summary>
public sealed record AffinityInformation : BatchModel
{
    /// <summary>
    /// Gets or sets an opaque string that identifies a compute node, or a task that has already run on it. Required. REST:
    /// <c>affinityId</c>.
    /// </summary>
    public string? AffinityId { get; init; }

    internal override void WriteTo(ref TaskJsonWriter json)
    {
        json.BeginObject();
        json.Property("\"affinityId\":"u8, AffinityId);
        json.EndObject();
    }

    internal override void Check(PropertyPath path) => TaskChecks.Required(AffinityId, path, "affinityId", RuleIds.RequiredValueMissing);
}
