using System;

namespace TaskGen;

/// <summary>Specifies how to respond when an output file cannot be uploaded. REST: <c>exitConditions.fileUploadError</c>.</summary>
/// <remarks>On a member, the value is an <see cref="ExitOptions"/>; null is omitted from the request.</remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class OnFileUploadErrorAttribute : Attribute
{
    /// <summary>
    /// Gets or sets the action to take on the job. Default: <see cref="TaskGen.JobAction.Terminate"/>. The service rejects the request
    /// with 400 (Bad Request) if <c>onTaskFailure</c> of the job is <c>noaction</c>. REST: <c>jobAction</c>.
    /// </summary>
    public JobAction JobAction { get; set; }

    /// <summary>
    /// Gets or sets the action to take on dependent tasks. Default: <see cref="TaskGen.DependencyAction.Block"/>. The service rejects the
    /// request with 400 (Bad Request) if the job does not use task dependencies. REST: <c>dependencyAction</c>.
    /// </summary>
    public DependencyAction DependencyAction { get; set; }
}
