using System;

namespace TaskGen.Local.Jobs;

/// <summary>The runs of a task. REST: <c>TaskExecutionInformation</c>.</summary>
internal sealed class TaskExecution
{
    public DateTimeOffset? StartTime { get; set; }

    public DateTimeOffset? EndTime { get; set; }

    public int? ExitCode { get; set; }

    public TaskFailure? Failure { get; set; }

    public int RetryCount { get; set; }

    public DateTimeOffset? LastRetryTime { get; set; }

    public int RequeueCount { get; set; }

    public DateTimeOffset? LastRequeueTime { get; set; }

    public bool IsSuccess => Failure is null && ExitCode == 0;
}
