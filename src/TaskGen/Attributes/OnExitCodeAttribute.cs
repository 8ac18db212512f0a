using System;

namespace TaskGen;

/// <summary>Specifies how to respond when the task exits with a specific exit code. REST: <c>exitConditions.exitCodes[]</c>.</summary>
/// <remarks>On a member, the value is one <see cref="ExitCodeMapping"/> or a sequence of them; null is omitted from the request.</remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter,
    AllowMultiple = true)]
public sealed class OnExitCodeAttribute : Attribute
{
    /// <summary>
    /// Initializes a new instance of the <see cref="OnExitCodeAttribute"/> class for a member, which provides the value.
    /// </summary>
    public OnExitCodeAttribute()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="OnExitCodeAttribute"/> class for a class.</summary>
    /// <param name="code">The exit code.</param>
    public OnExitCodeAttribute(int code) => Code = code;

    /// <summary>Gets or sets the exit code. REST: <c>code</c>.</summary>
    public int Code { get; set; }

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
