using System;
using TaskGen.Local.Jobs;

namespace TaskGen.Local.Execution;

/// <summary>A task cannot be started.</summary>
internal sealed class PreparationException(TaskFailure failure) : Exception(failure.Message)
{
    public PreparationException(string code, string message)
        : this(TaskFailure.User(code, message))
    {
    }

    public TaskFailure Failure { get; } = failure;
}
