using System;
using System.Collections.Generic;
using Microsoft.Azure.Batch.Common;

namespace Microsoft.Azure.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class CloudJob
{
    public CloudJob()
    {
    }

    public string Id { get; set; }

    public bool? UsesTaskDependencies { get; set; }

    public OnTaskFailure? OnTaskFailure { get; set; }

    public void AddTask(CloudTask taskToAdd) => throw new NotSupportedException();

    public void AddTask(IEnumerable<CloudTask> tasksToAdd) => throw new NotSupportedException();
}
