using System;

namespace TaskGen;

/// <summary>
/// Specifies how to respond when the task exits with an exit code within a range. REST: <c>exitConditions.exitCodeRanges[]</c>.
/// </summary>
/// <remarks>
/// On a member, the value is one <see cref="ExitCodeRangeMapping"/> or a sequence of them; null is omitted from the request.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter,
    AllowMultiple = true)]
public sealed class OnExitCodeRangeAttribute : Attribute
{
    /// <summary>
    /// Initializes a new instance of the <see cref="OnExitCodeRangeAttribute"/> class for a member, which provides the value.
    /// </summary>
    public OnExitCodeRangeAttribute()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="OnExitCodeRangeAttribute"/> class for a class.</summary>
    /// <param name="start">The first exit code of the range, inclusive.</param>
    /// <param name="end">The last exit code of the range, inclusive; at least <paramref name="start"/>.</param>
    public OnExitCodeRangeAttribute(int start, int end)
    {
        Start = start;
        End = end;
    }

    /// <summary>Gets or sets the first exit code of the range, inclusive. REST: <c>start</c>.</summary>
    public int Start { get; set; }

    /// <summary>Gets or sets the last exit code of the range, inclusive; at least <see cref="Start"/>. REST: <c>end</c>.</summary>
    public int End { get; set; }

    /// <summary>
    /// Gets or sets the action to take on the job. Default: <see cref="TaskGen.JobAction.None"/> for exit code 0,
    /// <see cref="TaskGen.JobAction.Terminate"/> otherwise. The service rejects the request with 400 (Bad Request) if
    /// <c>onTaskFailure</c> of the job is <c>noaction</c>. REST: <c>exitOptions.jobAction</c>.
    /// </summary>
    public JobAction JobAction { get; set; }

    /// <summary>
    /// Gets or sets the action to take on dependent tasks. Default: <see cref="TaskGen.DependencyAction.Satisfy"/> for exit code 0,
    /// <see cref="TaskGen.DependencyAction.Block"/> otherwise. The service rejects the request with 400 (Bad Request) if the job does not
    /// use task dependencies. REST: <c>exitOptions.dependencyAction</c>.
    /// </summary>
    public DependencyAction DependencyAction { get; set; }
}
