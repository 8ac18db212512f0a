using System;

namespace TaskGen.Local.Jobs;

/// <summary>What follows from how a task ended.</summary>
/// <param name="JobAction">What becomes of the job, where it performs exit options.</param>
/// <param name="DependencyAction">What becomes of the tasks that wait for this one.</param>
internal readonly record struct ExitActions(JobAction JobAction, DependencyAction DependencyAction)
{
    /// <summary>Finds the actions: a listed exit code wins, then the kind of failure, then the default.</summary>
    /// <param name="conditions">What the task says.</param>
    /// <param name="exitCode">The exit code; null where the program never ran to its end.</param>
    /// <param name="isPreProcessingError">Whether it failed before its program started.</param>
    /// <param name="isFileUploadError">Whether its files could not be uploaded.</param>
    public static ExitActions Of(ExitConditions? conditions, int? exitCode, bool isPreProcessingError, bool isFileUploadError)
    {
        var isFailure = exitCode != 0 || isPreProcessingError || isFileUploadError;
        var options = Listed(conditions, isPreProcessingError ? null : exitCode)
            ?? (isPreProcessingError ? conditions?.PreProcessingError : null)
            ?? (isFileUploadError ? conditions?.FileUploadError : null)
            ?? (isFailure ? conditions?.Default : null);
        return new(
            options?.JobAction ?? (isFailure ? JobAction.Terminate : JobAction.None),
            options?.DependencyAction ?? (isFailure ? DependencyAction.Block : DependencyAction.Satisfy));
    }

    private static ExitOptions? Listed(ExitConditions? conditions, int? exitCode)
    {
        if (conditions is null || exitCode is not { } code) return null;
        foreach (var mapping in conditions.ExitCodes ?? [])
        {
            if (mapping.Code == code) return mapping.ExitOptions;
        }

        foreach (var mapping in conditions.ExitCodeRanges ?? [])
        {
            if (code >= mapping.Start && code <= mapping.End) return mapping.ExitOptions;
        }

        return null;
    }
}
