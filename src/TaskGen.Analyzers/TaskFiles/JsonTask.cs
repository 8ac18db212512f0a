using System.Collections.Generic;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.TaskFiles;

/// <summary>A task of a task file, in the form that rules check.</summary>
/// <param name="Body">The body of the request.</param>
/// <param name="Positions">The position of each value, by the index of its source.</param>
internal sealed record JsonTask(ObjectNode Body, IReadOnlyList<JsonPosition> Positions)
{
    /// <summary>Gets the task as a definition.</summary>
    public TaskDefinition Definition => new(
        new("", [], "class Task", "Task", "Task"),
        Body,
        Problems: [],
        CanGenerate: true,
        IsWriteToTaken: false,
        IsAddRequestTaken: false,
        Modifier: "",
        HasRunTimeMember: false,
        IsTask: true);

    /// <summary>Gets the task identifier, or null if it is missing.</summary>
    public string? Id => (Body[WireName.Id] as TextNode)?.Constant;

    /// <summary>Returns the position of a value.</summary>
    public JsonPosition PositionOf(Node node) => PositionOf(node.SourceId);

    /// <summary>Returns the position of the value with an identifier; that of the task for the type itself.</summary>
    public JsonPosition PositionOf(SourceId source) => Positions[(source.IsValue ? source : Body.SourceId).Index];
}
