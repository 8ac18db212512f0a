using System;
using System.Linq;
using TaskGen.Local.Jobs;
using TaskGen.Local.Service;

namespace TaskGen.Local.Scheduling;

/// <summary>What the service refuses of a task for what its job is.</summary>
internal static class TaskJobValidator
{
    public static void Check(LocalJob job, TaskAddParameter task)
    {
        if (!job.UsesTaskDependencies)
        {
            if (task.DependsOn is { } dependsOn && (dependsOn.TaskIds is { Count: > 0 } || dependsOn.TaskIdRanges is { Count: > 0 }))
            {
                throw new ServiceException(
                    409, "TaskDependenciesNotSpecifiedOnJob", "A task was specified as depending on other tasks, but the job did not specify that it would use task dependencies.");
            }

            CheckExits(task, static options => options.DependencyAction is not null, "dependencyAction", "the job doesn't use task dependencies: set its usesTaskDependencies");
        }

        if (job.OnTaskFailure == OnTaskFailure.NoAction)
        {
            CheckExits(task, static options => options.JobAction is not null, "jobAction", "the job's onTaskFailure is noaction: set it to performexitoptionsjobaction");
        }
    }

    private static void CheckExits(TaskAddParameter task, Func<ExitOptions, bool> isRefused, string name, string reason)
    {
        if (task.ExitConditions is not { } conditions) return;
        var options = (conditions.ExitCodes ?? []).Select(static (m, i) => (m.ExitOptions, Path: $"exitCodes[{i}].exitOptions"))
            .Concat((conditions.ExitCodeRanges ?? []).Select(static (m, i) => (m.ExitOptions, Path: $"exitCodeRanges[{i}].exitOptions")))
            .Concat([(conditions.PreProcessingError, "preProcessingError"), (conditions.FileUploadError, "fileUploadError"), (conditions.Default, "default")]);
        foreach (var (option, path) in options)
        {
            if (option is not null && isRefused(option)) throw ServiceException.InvalidProperty($"exitConditions.{path}.{name}", null, reason);
        }
    }
}
