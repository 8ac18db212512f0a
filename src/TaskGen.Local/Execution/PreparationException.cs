using System;
using TaskGen.Local.Jobs;

namespace TaskGen.Local.Execution;

/// <summary>A task can't be started.</summary>
internal sealed class PreparationException(FailureInformation failure) : Exception(failure.Message)
{
    public PreparationException(string code, string message)
        : this(FailureInformation.User(code, message))
    {
    }

    public FailureInformation Failure { get; } = failure;
}
