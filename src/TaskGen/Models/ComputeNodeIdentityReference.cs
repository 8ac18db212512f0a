using TaskGen.Validation;

namespace TaskGen;

/// <summary>Specifies a user-assigned identity of the pool. REST: <c>identityReference</c>, <c>ComputeNodeIdentityReference</c>.</summary>
public sealed record ComputeNodeIdentityReference : BatchModel
{
    /// <summary>
    /// Gets or sets the ARM resource identifier of the identity:
    /// <c>/subscriptions/{id}/resourceGroups/{group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/{name}</c>. REST:
    /// <c>resourceId</c>.
    /// </summary>
    public string? ResourceId { get; init; }

    internal override void WriteTo(ref TaskJsonWriter json)
    {
        json.BeginObject();
        json.Property("\"resourceId\":"u8, ResourceId);
        json.EndObject();
    }

    // Analyzers warn of an invalid id; the service is not known to reject it.
    internal override void Check(PropertyPath path)
    {
    }
}
