using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace TaskGen.Tool.Exporting;

/// <summary>Reads the tasks of an assembly.</summary>
internal static class AssemblyTasks
{
    /// <summary>
    /// Returns the bodies of the tasks, and whether all tasks that were asked for are among them. Standard error explains what is left
    /// out.
    /// </summary>
    /// <exception cref="ToolException">The assembly cannot be read, or an option is invalid.</exception>
    public static async Task<(IReadOnlyList<JsonDocument> Tasks, bool IsComplete)> ReadAsync(
        string path, TaskSourceOptions select, ParseResult options, CancellationToken cancellationToken)
    {
        var values = new MemberValues(options.GetValue(select.Settings) ?? []);
        var sources = TaskSelection.Of(
            TaskAssembly.LoadTypes(path), options.GetValue(select.Types) ?? [], options.GetValue(select.Members) ?? []);
        var (tasks, isComplete) = (new List<JsonDocument>(), true);
        foreach (var source in sources.Items)
        {
            var (arguments, missing) = values.Bind(source.Parameters, source.Type);
            if (missing is not null)
            {
                await ToolConsole.WriteErrorAsync(
                    $"Skipped {source.Name}: its parameter '{missing}' has no value. "
                    + $"Use '--set {missing}=VALUE', or a method that returns the task.");
                isComplete &= !sources.IsExplicit;
                continue;
            }

            try
            {
                await foreach (var task in source.ReadAsync(arguments, cancellationToken))
                {
                    values.Apply(task, onlyUnset: !source.IsType);
                    tasks.Add(JsonDocument.Parse(task.ToUtf8Json()));
                }
            }
            catch (Exception exception) when (exception is not (ToolException or OperationCanceledException))
            {
                var cause = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
                var kind = cause is TaskValidationException ? "" : cause.GetType().Name + ": ";
                await ToolConsole.WriteErrorAsync($"{source.Name}: {kind}{cause.Message.ReplaceLineEndings(" ")}");
                isComplete = false;
            }
        }

        return values.Unused.Order(StringComparer.Ordinal).FirstOrDefault() is { } unused
            ? throw new ToolException($"No task has a property or parameter '{unused}'. Check the '--set' option.")
            : (tasks, isComplete);
    }
}
