namespace TaskGen.Local.Jobs;

/// <summary>The consequences of how a task ended.</summary>
/// <param name="JobAction">The action on the job, if it performs exit options.</param>
/// <param name="DependencyAction">The action on the tasks that depend on this one.</param>
internal readonly record struct ExitActions(JobAction JobAction, DependencyAction DependencyAction)
{
    /// <summary>Returns the actions. A listed exit code takes precedence over the kind of failure, and that over the default.</summary>
    /// <param name="conditions">The exit conditions of the task.</param>
    /// <param name="exitCode">The exit code, or <see langword="null"/> if the program did not exit.</param>
    /// <param name="isPreProcessingError">Whether it failed before its program started.</param>
    /// <param name="isFileUploadError">Whether its files could not be uploaded.</param>
    public static ExitActions Of(ExitConditions? conditions, int? exitCode, bool isPreProcessingError, bool isFileUploadError)
    {
        var isFailure = exitCode != 0 || isPreProcessingError || isFileUploadError;
        var options = Listed(conditions, exitCode)
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
