using System;
using System.Linq;

namespace TaskGen.Client.Diagnostics;

/// <summary>Explains errors of the service whose reason lies in the job or the account rather than in the value that they name.</summary>
internal static class LikelyCauses
{
    /// <summary>Returns the sentence for the error message; null if the error explains itself.</summary>
    public static string? Of(BatchError? error) => error?.Code switch
    {
        "TaskDependenciesNotSpecifiedOnJob" => "The task has dependencies, but the job was created without usesTaskDependencies.",
        "UnsupportedProperty" when Names(error, "dependsOn") || !Names(error, "") =>
            "A task with dependencies, or with a dependencyAction, requires a job that was created with usesTaskDependencies.",
        "UnsupportedProperty" or "InvalidPropertyValue" when Names(error, "dependencyAction") =>
            "A dependencyAction requires a job that was created with usesTaskDependencies.",
        "UnsupportedProperty" or "InvalidPropertyValue" when Names(error, "jobAction") =>
            "A jobAction requires a job whose onTaskFailure is performexitoptionsjobaction.",
        "TaskExists" => "The job has a task with this id, ignoring case.",
        "JobNotFound" => "The job does not exist or was deleted. CreateJobAsync creates it.",
        "JobCompleted" or "JobBeingTerminated" =>
            "The job has ended. A job whose onAllTasksComplete is terminatejob ends before its first task arrives: "
            + "call CompleteJobWhenTasksFinishAsync after the tasks are added.",
        "JobDisabled" or "JobNotActive" => "The job is disabled or has ended.",
        "TaskIdSameAsJobPreparationTask" or "TaskIdSameAsJobReleaseTask" =>
            "The id belongs to the job preparation or job release task of the job.",
        "AuthenticationFailed" =>
            "The key or token does not belong to this account, or the clock of this machine is off by more than 15 minutes.",
        "AuthorizationFailure" or "InsufficientAccountPermissions" =>
            "The identity has no role on the account that permits this operation, such as Azure Batch Job Submitter.",
        "ActiveJobAndScheduleQuotaReached" =>
            "The account has reached its quota of active jobs. Terminate or delete jobs that have finished.",
        _ => null,
    };

    private static bool Names(BatchError error, string property) =>
        error.Values.Any(
            v =>
                v.Key == "PropertyName" && v.Value is { Length: > 0 } name
                    && name.IndexOf(property, StringComparison.OrdinalIgnoreCase) >= 0);
}
