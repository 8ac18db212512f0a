using System;

namespace TaskGen;

/// <summary>What happens when the task ends with an exit code of a range. REST: <c>exitConditions.exitCodeRanges[]</c>.</summary>
/// <remarks>On a member: takes one <see cref="ExitCodeRangeMapping"/> or many from the member; null is left out.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class OnExitCodeRangeAttribute : Attribute
{
    /// <summary>On a member.</summary>
    public OnExitCodeRangeAttribute()
    {
    }

    /// <summary>On a class.</summary>
    /// <param name="start">The first code, inclusive.</param>
    /// <param name="end">The last code, inclusive; not below the first.</param>
    public OnExitCodeRangeAttribute(int start, int end)
    {
        Start = start;
        End = end;
    }

    /// <summary>The first code, inclusive. REST: <c>start</c>.</summary>
    public int Start { get; }

    /// <summary>The last code, inclusive. REST: <c>end</c>.</summary>
    public int End { get; }

    /// <summary>What happens to the job. Default: nothing for code 0, the job is terminated otherwise. Refused when the job's <c>onTaskFailure</c> is <c>noaction</c>. REST: <c>exitOptions.jobAction</c>.</summary>
    public JobAction JobAction { get; set; }

    /// <summary>What happens to dependent tasks. Default: satisfy for code 0, block otherwise. Refused when the job doesn't use task dependencies. REST: <c>exitOptions.dependencyAction</c>.</summary>
    public DependencyAction DependencyAction { get; set; }
}
