using System.Collections.Generic;
using TaskGen.Analyzers.Model;

namespace TaskGen.Tool.Reading;

/// <summary>A task of a file: what rules look at, and where each value stands.</summary>
/// <param name="Body">The request's body. A value's sourceId is its index in <paramref name="Positions"/>.</param>
/// <param name="Positions">Where each value stands.</param>
internal sealed record JsonTask(ObjectNode Body, IReadOnlyList<JsonPosition> Positions)
{
    /// <summary>The task as rules take it.</summary>
    public TaskDefinition Definition => new(
        new("", [], "class Task", "Task", "Task"), Body, [], CanGenerate: true, IsWriteToTaken: false, IsAddRequestTaken: false, Modifier: "", RunTimeMember: null, IsTask: true);

    /// <summary>The constant text of a property of the body, or null.</summary>
    public string? Text(string wire) => (Body[wire] as TextNode)?.Constant;
}

/// <summary>Where a value stands: its line and column, both from 1, the column in UTF-16 units.</summary>
internal readonly record struct JsonPosition(int Line, int Column);

/// <summary>What is wrong with the JSON itself.</summary>
/// <param name="Id">TGJ001: no property of that name; TGJ002: a value of another kind; TGJ003: no JSON.</param>
/// <param name="Position">Where.</param>
/// <param name="Message">What, and the way out.</param>
internal sealed record JsonFault(string Id, JsonPosition Position, string Message);
