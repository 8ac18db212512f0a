using TaskGen.Local.Jobs;

namespace TaskGen.Local.Scheduling;

/// <summary>The result of a run.</summary>
/// <param name="ExitCode">The program's exit code; null if it never started.</param>
/// <param name="Failure">What went wrong.</param>
/// <param name="IsPreProcessingError">Whether it failed before its program started.</param>
/// <param name="IsFileUploadError">Whether its files could not be uploaded.</param>
internal sealed record RunResult(
    int? ExitCode, TaskFailure? Failure = null, bool IsPreProcessingError = false, bool IsFileUploadError = false);
