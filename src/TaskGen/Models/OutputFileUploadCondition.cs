namespace TaskGen;

/// <summary>When output files are uploaded. REST: <c>OutputFileUploadCondition</c>.</summary>
public enum OutputFileUploadCondition
{
    /// <summary>After the process ended with exit code 0. REST: <c>tasksuccess</c>.</summary>
    TaskSuccess,

    /// <summary>After the process ended with another exit code than 0. REST: <c>taskfailure</c>.</summary>
    TaskFailure,

    /// <summary>After the process ended, whatever its exit code. REST: <c>taskcompletion</c>.</summary>
    TaskCompletion,
}
