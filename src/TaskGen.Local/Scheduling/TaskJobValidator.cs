using System;
using System.Linq;
using TaskGen.Local.Jobs;
using TaskGen.Local.Service;

namespace TaskGen.Local.Scheduling;

/// <summary>Rejects tasks that conflict with the properties of their job.</summary>
internal static class TaskJobValidator
{
    /// <exception cref="ServiceException">The task conflicts with its job.</exception>
    public static void Check(LocalJob job, TaskAddParameter task)
    {
        CheckIds(job, task.Id!);
        if (!job.UsesTaskDependencies)
        {
            if (task.DependsOn is { } dependsOn && (dependsOn.TaskIds is { Count: > 0 } || dependsOn.TaskIdRanges is { Count: > 0 }))
            {
                const string Message =
                    "A task was specified as depending on other tasks, but the job did not specify that it would use task dependencies.";
                throw new ServiceException(400, "TaskDependenciesNotSpecifiedOnJob", Message);
            }

            CheckExits(
                task,
                static options => options.DependencyAction is not null,
                "dependencyAction",
                "The job does not use task dependencies. Set its usesTaskDependencies to true.");
        }

        if (job.OnTaskFailure == OnTaskFailure.NoAction)
        {
            CheckExits(
                task,
                static options => options.JobAction is not null,
                "jobAction",
                "The onTaskFailure of the job is noaction. Set it to performexitoptionsjobaction.");
        }
    }

    private static void CheckIds(LocalJob job, string id)
    {
        bool IsSame(string other) => string.Equals(id, other, StringComparison.OrdinalIgnoreCase);
        if (job.Definition.JobPreparationTask is { } preparation && IsSame(preparation.Id ?? JobPreparationTask.DefaultId))
        {
            throw new ServiceException(
                409, "TaskIdSameAsJobPreparationTask", "The specified task id is the id of the job preparation task.");
        }

        if (job.Definition.JobReleaseTask is { } release && IsSame(release.Id ?? JobReleaseTask.DefaultId))
        {
            throw new ServiceException(409, "TaskIdSameAsJobReleaseTask", "The specified task id is the id of the job release task.");
        }
    }

    private static void CheckExits(TaskAddParameter task, Func<ExitOptions, bool> isRejected, string name, string reason)
    {
        if (task.ExitConditions is not { } conditions) return;
        var options = (conditions.ExitCodes ?? []).Select(static (m, i) => (m.ExitOptions, Path: $"exitCodes[{i}].exitOptions"))
            .Concat((conditions.ExitCodeRanges ?? []).Select(static (m, i) => (m.ExitOptions, Path: $"exitCodeRanges[{i}].exitOptions")))
            .Concat([
                (conditions.PreProcessingError, "preProcessingError"),
                (conditions.FileUploadError, "fileUploadError"),
                (conditions.Default, "default"),
            ]);
        foreach (var (option, path) in options)
        {
            if (option is not null && isRejected(option))
            {
                throw ServiceException.InvalidProperty($"exitConditions.{path}.{name}", null, reason);
            }
        }
    }
}
