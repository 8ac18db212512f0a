using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Microsoft.Azure.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class JobOperations
{
    public JobOperations()
    {
    }

    public Task AddTaskAsync(string jobId, CloudTask taskToAdd) => throw new NotSupportedException();

    public Task AddTaskAsync(string jobId, IEnumerable<CloudTask> tasksToAdd) => throw new NotSupportedException();
}
