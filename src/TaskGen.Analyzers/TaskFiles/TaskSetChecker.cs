using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;
using TaskGen.Validation.Dependencies;

namespace TaskGen.Analyzers.TaskFiles;

/// <summary>Checks the tasks of a file against each other: their identifiers and dependencies.</summary>
internal static class TaskSetChecker
{
    public static IReadOnlyList<FileFinding> Check(IReadOnlyList<JsonTask> tasks)
    {
        var findings = new List<FileFinding>();
        var byId = new Dictionary<string, JsonTask>(StringComparer.OrdinalIgnoreCase);
        foreach (var task in tasks)
        {
            if (task.Id is null || string.IsNullOrWhiteSpace(task.Id)) continue;
            if (byId.TryGetValue(task.Id, out var first)) findings.Add(Duplicate(task, first));
            else byId.Add(task.Id, task);
        }

        var nodes = byId.Values.Select(DependenciesOf).ToList();
        var ids = new IdIndex(nodes, existingIds: []);
        findings.AddRange(new DependencyGraph(nodes, ids).Components().Where(static component => component.Cycle.Count > 1)
            .Select(component => Circular([.. component.Cycle.Select(node => nodes[node].Id)], byId)));
        findings.AddRange(ids.Missing().Select(missing => Missing(missing, byId[missing.TaskId])));
        return findings;
    }

    /// <summary>Returns the identifier and the valid dependencies of a task.</summary>
    public static TaskNode DependenciesOf(JsonTask task)
    {
        if (task.Body[WireName.DependsOn] is not ObjectNode dependsOn) return new(task.Id!, [], []);
        var ids = dependsOn.Items(WireName.TaskIds).OfType<TextNode>().Select(static id => id.Constant!);
        return new(task.Id!, [.. ids], [.. RangesOf(task).Where(IsValid)]);
    }

    /// <summary>Returns the ranges of ids that no task can have: negative or reversed ones.</summary>
    public static IEnumerable<(int Start, int End)> InvalidRangesOf(JsonTask task) =>
        RangesOf(task).Where(static range => !IsValid(range));

    private static bool IsValid((int Start, int End) range) => range.Start >= 0 && range.End >= range.Start;

    private static IEnumerable<(int Start, int End)> RangesOf(JsonTask task)
    {
        if (task.Body[WireName.DependsOn] is not ObjectNode dependsOn) yield break;
        foreach (var range in dependsOn.Items(WireName.TaskIdRanges).OfType<ObjectNode>())
        {
            if (range[WireName.Start] is not IntegerNode start || range[WireName.End] is not IntegerNode end) continue;
            yield return (start.Value, end.Value);
        }
    }

    private static FileFinding Duplicate(JsonTask task, JsonTask first)
    {
        var line = first.PositionOf(first.Body[WireName.Id]!).Line;
        return new(
            task.Id == first.Id ? FileRules.DuplicateId : FileRules.DuplicateIdInOtherCase,
            task.PositionOf(task.Body[WireName.Id]!),
            [DisplayText.Value(task.Id!), line, DisplayText.Value(first.Id!)]);
    }

    private static FileFinding Circular(IReadOnlyList<string> cycle, Dictionary<string, JsonTask> byId)
    {
        var start = cycle.Select(id => byId[id])
            .OrderBy(static task => task.PositionOf(task.Body).Line)
            .ThenBy(static task => task.PositionOf(task.Body).Column)
            .First();
        var path = DisplayText.List(cycle.Count < DisplayText.MaxItems ? [.. cycle, cycle[0]] : cycle, " → ");
        return new(
            FileRules.CircularDependency,
            start.PositionOf(start.Body[WireName.DependsOn]!),
            [path]);
    }

    private static FileFinding Missing(MissingIds missing, JsonTask task)
    {
        var dependsOn = (ObjectNode)task.Body[WireName.DependsOn]!;
        var node = missing.Range is null
            ? dependsOn.Items(WireName.TaskIds).FirstOrDefault(item => (item as TextNode)?.Constant == missing.Id)
            : dependsOn[WireName.TaskIdRanges];
        var position = task.PositionOf(node ?? dependsOn);
        return missing.Range is { } range && range.Start != range.End
            ? new(FileRules.DependenciesNotInFile, position, [range.Start, range.End])
            : new(FileRules.DependencyNotInFile, position, [missing.Id is { } id ? DisplayText.Value(id) : missing.Range?.Start]);
    }
}
