using System;

namespace TaskGen;

/// <summary>What happens when output files could not be uploaded. REST: <c>exitConditions.fileUploadError</c>.</summary>
/// <remarks>On a member: takes an <see cref="ExitOptions"/> from the member; null is left out.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class OnFileUploadErrorAttribute : Attribute
{
    /// <summary>What happens to the job. Default: nothing for code 0, the job is terminated otherwise. Refused when the job's <c>onTaskFailure</c> is <c>noaction</c>. REST: <c>jobAction</c>.</summary>
    public JobAction JobAction { get; set; }

    /// <summary>What happens to dependent tasks. Default: satisfy for code 0, block otherwise. Refused when the job doesn't use task dependencies. REST: <c>dependencyAction</c>.</summary>
    public DependencyAction DependencyAction { get; set; }
}
