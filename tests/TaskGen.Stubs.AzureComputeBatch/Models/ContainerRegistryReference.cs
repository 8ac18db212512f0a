using System;

namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class ContainerRegistryReference
{
    public ContainerRegistryReference()
    {
    }

    public string Username { get; set; }

    public string Password { get; set; }

    public Uri RegistryServerUri { get; set; }

    public BatchNodeIdentityReference IdentityReference { get; set; }
}
