namespace TaskGen;

/// <summary>Defines the conditions under which output files are uploaded. REST: <c>OutputFileUploadCondition</c>.</summary>
public enum OutputFileUploadCondition
{
    /// <summary>Upload only if the task process exits with code 0. REST: <c>tasksuccess</c>.</summary>
    TaskSuccess,

    /// <summary>Upload only if the task process exits with a nonzero code. REST: <c>taskfailure</c>.</summary>
    TaskFailure,

    /// <summary>Upload after the task process exits, regardless of the exit code. REST: <c>taskcompletion</c>.</summary>
    TaskCompletion,
}
