using System.Collections.Generic;
using TaskGen.Analyzers.Collections;

namespace TaskGen.Analyzers.Model;

/// <summary>
/// All that is known of a task while compiling. Compared by value, without symbols, syntax and positions: an edit elsewhere leaves it
/// equal.
/// </summary>
/// <param name="Type">The type.</param>
/// <param name="Body">The request's body.</param>
/// <param name="Problems">What could not be read.</param>
/// <param name="CanGenerate">Whether the type can be added to at all.</param>
/// <param name="IsWriteToTaken">The user's type has a <c>WriteTo</c> of its own.</param>
/// <param name="IsAddRequestTaken">The user's type has an <c>AddRequest</c> of its own.</param>
/// <param name="Modifier">The modifier of the public members: empty, <c>virtual </c> or <c>override </c>.</param>
/// <param name="HasRunTimeMember">Whether the type has a member with a text that differs between instances.</param>
/// <param name="IsTask">It is a task, and no class that others derive from or mix in.</param>
internal sealed record TaskDefinition(
    TypeIdentity Type,
    ObjectNode Body,
    EquatableArray<Problem> Problems,
    bool CanGenerate,
    bool IsWriteToTaken,
    bool IsAddRequestTaken,
    string Modifier,
    bool HasRunTimeMember,
    bool IsTask)
{
    /// <summary>Gets the member that is most likely to identify an instance, or null if none is.</summary>
    public string? IdentifyingMember { get; init; }

    /// <summary>Gets the classes that the definition was read from, each with the number of its parts.</summary>
    public EquatableArray<string> Parts { get; init; } = [];

    /// <summary>Gets the keys of the values that could not be read.</summary>
    public EquatableArray<string> Unread { get; init; } = [];

    /// <summary>Returns the definition with further problems.</summary>
    public TaskDefinition WithProblems(IReadOnlyCollection<Problem> problems) =>
        problems.Count == 0 ? this : this with { Problems = [.. Problems, .. problems] };

    /// <summary>Whether the nodes run Windows, or null if the task does not set it.</summary>
    public bool? IsWindows { get; init; }
}
