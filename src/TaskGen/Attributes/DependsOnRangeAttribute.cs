using System;

namespace TaskGen;

/// <summary>A range of integer ids of tasks that must end before this one may run. REST: <c>dependsOn.taskIdRanges[]</c>.</summary>
/// <remarks>On a member: takes one <see cref="TaskIdRange"/> or many from the member; null is left out.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class DependsOnRangeAttribute : Attribute
{
    /// <summary>On a member.</summary>
    public DependsOnRangeAttribute()
    {
    }

    /// <summary>On a class.</summary>
    /// <param name="start">The first id, inclusive; not negative.</param>
    /// <param name="end">The last id, inclusive; not below the first.</param>
    public DependsOnRangeAttribute(int start, int end)
    {
        Start = start;
        End = end;
    }

    /// <summary>The first id, inclusive; not negative. REST: <c>start</c>.</summary>
    public int Start { get; }

    /// <summary>The last id, inclusive. REST: <c>end</c>.</summary>
    public int End { get; }
}
