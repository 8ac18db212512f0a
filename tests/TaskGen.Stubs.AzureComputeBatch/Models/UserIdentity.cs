namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class UserIdentity
{
    public UserIdentity()
    {
    }

    public string Username { get; set; }

    public AutoUserSpecification AutoUser { get; set; }
}
