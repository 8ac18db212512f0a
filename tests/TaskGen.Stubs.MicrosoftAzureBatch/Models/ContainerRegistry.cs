namespace Microsoft.Azure.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class ContainerRegistry
{
    public ContainerRegistry(
        string userName = null,
        string password = null,
        string registryServer = null,
        ComputeNodeIdentityReference identityReference = null)
    {
        UserName = userName;
        Password = password;
        RegistryServer = registryServer;
        IdentityReference = identityReference;
    }

    public string UserName { get; }

    public string Password { get; }

    public string RegistryServer { get; }

    public ComputeNodeIdentityReference IdentityReference { get; }
}
