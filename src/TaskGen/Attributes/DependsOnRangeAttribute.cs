using System;

namespace TaskGen;

/// <summary>
/// Specifies a range of numeric task identifiers that must complete before this task is scheduled. REST: <c>dependsOn.taskIdRanges[]</c>.
/// </summary>
/// <remarks>On a member, the value is one <see cref="TaskIdRange"/> or a sequence of them; null is omitted from the request.</remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter,
    AllowMultiple = true)]
public sealed class DependsOnRangeAttribute : Attribute
{
    /// <summary>
    /// Initializes a new instance of the <see cref="DependsOnRangeAttribute"/> class for a member, which provides the value.
    /// </summary>
    public DependsOnRangeAttribute()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="DependsOnRangeAttribute"/> class for a class.</summary>
    /// <param name="start">The first identifier of the range, inclusive; at least 0.</param>
    /// <param name="end">The last identifier of the range, inclusive; at least <paramref name="start"/>.</param>
    public DependsOnRangeAttribute(int start, int end)
    {
        Start = start;
        End = end;
    }

    /// <summary>Gets or sets the first identifier of the range, inclusive; at least 0. REST: <c>start</c>.</summary>
    public int Start { get; set; }

    /// <summary>Gets or sets the last identifier of the range, inclusive; at least <see cref="Start"/>. REST: <c>end</c>.</summary>
    public int End { get; set; }
}
