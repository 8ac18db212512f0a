namespace Microsoft.Azure.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class UserIdentity
{
    public UserIdentity(string userName)
    {
        UserName = userName;
    }

    public UserIdentity(AutoUserSpecification autoUserSpecification)
    {
        AutoUser = autoUserSpecification;
    }

    public string UserName { get; }

    public AutoUserSpecification AutoUser { get; }
}
