using System.Threading.Tasks;
using TaskGen.Local.Jobs;

namespace TaskGen.Local.Scheduling;

/// <summary>The job preparation and job release task of a job on one node.</summary>
internal sealed class JobNodeState(LocalTask preparation)
{
    public LocalTask Preparation { get; } = preparation;

    /// <summary>Gets or sets whether the node can run tasks of the job, which is known when the preparation task has ended.</summary>
    public Task<bool> IsReady { get; set; } = Task.FromResult(false);

    public LocalTask? Release { get; set; }

    /// <summary>Gets whether the node must not run tasks of the job.</summary>
    public bool IsFailed => IsReady is { IsCompletedSuccessfully: true, Result: false };
}
