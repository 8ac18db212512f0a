using System;

namespace TaskGen;

/// <summary>What happens when the task ends with an exit code. REST: <c>exitConditions.exitCodes[]</c>.</summary>
/// <remarks>On a member: takes one <see cref="ExitCodeMapping"/> or many from the member; null is left out.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class OnExitCodeAttribute : Attribute
{
    /// <summary>On a member.</summary>
    public OnExitCodeAttribute()
    {
    }

    /// <summary>On a class.</summary>
    /// <param name="code">The exit code.</param>
    public OnExitCodeAttribute(int code) => Code = code;

    /// <summary>The exit code. REST: <c>code</c>.</summary>
    public int Code { get; }

    /// <summary>What happens to the job. Default: nothing for code 0, the job is terminated otherwise. Refused when the job's <c>onTaskFailure</c> is <c>noaction</c>. REST: <c>exitOptions.jobAction</c>.</summary>
    public JobAction JobAction { get; set; }

    /// <summary>What happens to dependent tasks. Default: satisfy for code 0, block otherwise. Refused when the job doesn't use task dependencies. REST: <c>exitOptions.dependencyAction</c>.</summary>
    public DependencyAction DependencyAction { get; set; }
}
