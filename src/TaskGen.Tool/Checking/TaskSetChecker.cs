using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Model;
using TaskGen.Client;
using TaskGen.Tool.Reading;
using TaskGen.Tool.Rules;

namespace TaskGen.Tool.Checking;

/// <summary>Checks the tasks of a file against each other: their identifiers and dependencies.</summary>
internal static class TaskSetChecker
{
    public static IReadOnlyList<FileFinding> Check(IReadOnlyList<JsonTask> tasks)
    {
        var findings = new List<FileFinding>();
        var byId = new Dictionary<string, JsonTask>(StringComparer.OrdinalIgnoreCase);
        foreach (var task in tasks)
        {
            if (string.IsNullOrWhiteSpace(task.Id)) continue;
            if (byId.TryGetValue(task.Id, out var first)) findings.Add(Duplicate(task, first));
            else byId.Add(task.Id, task);
        }

        var graph = TaskGraph.Create(byId.Values.Select(static task => new DependentTask(task)));
        findings.AddRange(graph.Cycles.Where(static cycle => cycle.Count > 1).Select(cycle => Circular(cycle, byId)));
        findings.AddRange(graph.Missing.Select(missing => Missing(missing, byId[missing.TaskId])));
        return findings;
    }

    private static FileFinding Duplicate(JsonTask task, JsonTask first)
    {
        var line = first.PositionOf(first.Body["id"]!).Line;
        var message = $"Task id '{task.Id}' is already used in line {line}"
            + (task.Id == first.Id ? "" : $" ('{first.Id}'; ids are not case-sensitive)")
            + ". The service rejects the second task with 409 (TaskExists). Rename one of them.";
        return new(FileRules.DuplicateId, task.PositionOf(task.Body["id"]!), message);
    }

    private static FileFinding Circular(IReadOnlyList<string> cycle, Dictionary<string, JsonTask> byId)
    {
        var start = cycle.Select(id => byId[id])
            .MinBy(static task => (task.PositionOf(task.Body).Line, task.PositionOf(task.Body).Column))!;
        var path = string.Join(" → ", cycle.Append(cycle[0]).Select(static id => $"'{id}'"));
        return new(
            FileRules.CircularDependency,
            start.PositionOf(start.Body["dependsOn"]!),
            $"'dependsOn' is circular: {path}. None of these tasks is ever scheduled. Remove one of the dependencies.");
    }

    private static FileFinding Missing(MissingDependency missing, JsonTask task)
    {
        var dependsOn = (ObjectNode)task.Body["dependsOn"]!;
        var node = missing.Range is null
            ? dependsOn.Items("taskIds").FirstOrDefault(item => (item as TextNode)?.Constant == missing.Id)
            : dependsOn["taskIdRanges"];
        var id = missing.Id ?? missing.Range?.Start.ToString();
        var message = missing.Range is { } range && range.Start != range.End
            ? $"'dependsOn' refers to tasks '{range.Start}' to '{range.End}', which are not in this file. Make sure that the job has them."
            : $"'dependsOn' refers to task '{id}', which is not in this file. Make sure that the job has it.";
        return new(FileRules.DependencyNotInFile, task.PositionOf(node ?? dependsOn), message);
    }
}
