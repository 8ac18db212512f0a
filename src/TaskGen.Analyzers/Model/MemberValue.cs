namespace TaskGen.Analyzers.Model;

/// <summary>A value that a task's member gives at run time.</summary>
/// <param name="Accessor">The expression that reads it in generated code: <c>this.Scene</c>, <c>this.Scene?.Name</c>,
/// <c>base.GetPath()</c>.</param>
/// <param name="Name">The member's path as the user wrote it.</param>
/// <param name="Type">How it becomes text.</param>
/// <param name="MaxLength">The most characters of its text without a format, where that is known; else 0.</param>
/// <param name="IsReference">It is null or an object.</param>
/// <param name="IsNullableValue">It is a <c>Nullable&lt;T&gt;</c>, or reached over one.</param>
/// <param name="IsAnnotatedNullable">Whether it is annotated as nullable.</param>
/// <param name="IsSecret">It is marked, or named like, a secret.</param>
internal sealed record MemberValue(
    string Accessor,
    string Name,
    MemberType Type,
    int MaxLength = 0,
    bool IsReference = false,
    bool IsNullableValue = false,
    bool IsAnnotatedNullable = false,
    bool IsSecret = false)
{
    /// <summary>Whether it can be null at run time, regardless of its annotation.</summary>
    public bool CanBeNull => IsReference || IsNullableValue;
}
