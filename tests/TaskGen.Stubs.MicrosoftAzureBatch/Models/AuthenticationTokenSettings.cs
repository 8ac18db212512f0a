using Microsoft.Azure.Batch.Common;

namespace Microsoft.Azure.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class AuthenticationTokenSettings
{
    public AuthenticationTokenSettings()
    {
    }

    public AccessScope Access { get; set; }
}
