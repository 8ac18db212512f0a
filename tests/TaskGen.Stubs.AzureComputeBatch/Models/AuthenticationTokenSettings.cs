using System.Collections.Generic;

namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class AuthenticationTokenSettings
{
    public AuthenticationTokenSettings()
    {
    }

    public IList<BatchAccessScope> Access { get; } = new List<BatchAccessScope>();
}
