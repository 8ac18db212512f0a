using TaskGen.Validation;

namespace TaskGen;

/// <summary>A hint on which node the task should run: soft affinity. REST: <c>affinityInfo</c>, <c>AffinityInformation</c>.</summary>
public sealed record AffinityInformation : BatchModel
{
    /// <summary>An opaque string that stands for a node or for a task that ran before. Required. REST: <c>affinityId</c>.</summary>
    public string? AffinityId { get; init; }

    internal override void WriteTo(ref TaskJsonWriter json)
    {
        json.BeginObject();
        json.Property("\"affinityId\":"u8, AffinityId);
        json.EndObject();
    }

    internal override void Check(PropertyPath path) => TaskChecks.Required(AffinityId, path, "affinityId", RuleIds.RequiredValueMissing);
}
