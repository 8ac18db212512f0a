using System;

namespace Microsoft.Azure.Batch.Common;

/// <summary>Stands for the type of the same name.</summary>
[Flags]
public enum AccessScope
{
    None = 0,
    Job = 1,
}
