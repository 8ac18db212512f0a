using System;
using System.Linq;
using System.Text.Json;
using TaskGen.Validation;

namespace TaskGen.Local.Service;

/// <summary>What the service refuses of a job.</summary>
internal static class JobValidator
{
    public const string NoAction = "noaction";
    public const string PerformExitOptions = "performexitoptionsjobaction";
    public const string TerminateJob = "terminatejob";

    private const int MostPriority = 1000;

    /// <summary>Holds a job against the rules.</summary>
    /// <exception cref="ServiceException">It is refused.</exception>
    public static void Check(JobAddParameter job)
    {
        if (job.Id is null) throw ServiceException.MissingProperty("id");
        if (!TaskIds.IsValid(job.Id)) throw ServiceException.InvalidProperty("id", job.Id, "It has 1 to 64 letters, digits, - and _");
        if (job.PoolInfo is not { ValueKind: JsonValueKind.Object } pool) throw ServiceException.MissingProperty("poolInfo");
        if (pool.TryGetProperty("poolId", out _) == pool.TryGetProperty("autoPoolSpecification", out _)) throw ServiceException.InvalidProperty("poolInfo", pool.GetRawText(), "It has either a poolId, and here any will do, or an autoPoolSpecification");
        if (job.DisplayName is { Length: > Limits.DisplayNameLength }) throw ServiceException.InvalidProperty("displayName", job.DisplayName, $"It has at most {Limits.DisplayNameLength} characters");
        if (job.Priority is < -MostPriority or > MostPriority) throw Number("priority", job.Priority, "It is a number from -1000 to 1000");
        if (job.MaxParallelTasks is 0 or < -1) throw Number("maxParallelTasks", job.MaxParallelTasks, "It is above 0, or -1 for no limit");
        if (job.Constraints?.MaxTaskRetryCount is < -1 and var retries) throw new ServiceException(400, "InvalidConstraintValue", "The value of a constraint is invalid.", ("PropertyName", "constraints.maxTaskRetryCount"), ("PropertyValue", $"{retries}"), ("Reason", "It is -1 or more"));
        if (job.Constraints?.MaxWallClockTime < TimeSpan.Zero) throw ServiceException.InvalidProperty("constraints.maxWallClockTime", Durations.Format(job.Constraints.MaxWallClockTime.Value), "It may not be negative");
        OneOf("onTaskFailure", job.OnTaskFailure, NoAction, PerformExitOptions);
        OneOf("onAllTasksComplete", job.OnAllTasksComplete, NoAction, TerminateJob);
        CheckSettings(job);
        foreach (var (name, value) in ((string, JsonElement?)[])
            [("jobManagerTask", job.JobManagerTask), ("jobPreparationTask", job.JobPreparationTask), ("jobReleaseTask", job.JobReleaseTask), ("networkConfiguration", job.NetworkConfiguration)])
        {
            if (value is { ValueKind: not JsonValueKind.Null }) throw ServiceException.InvalidProperty(name, null, "A local account can't do that: its jobs have tasks only. The service would take it");
        }
    }

    private static void CheckSettings(JobAddParameter job)
    {
        if (job.CommonEnvironmentSettings is not { } settings) return;
        for (var i = 0; i < settings.Count; i++)
        {
            if (settings[i].Name is not { } name) throw ServiceException.MissingProperty($"commonEnvironmentSettings[{i}].name");
            if (!EnvironmentNames.IsValid(name)) throw ServiceException.InvalidProperty($"commonEnvironmentSettings[{i}].name", name, "It may not be empty, nor hold =");
        }
    }

    private static void OneOf(string name, string? value, params string[] allowed)
    {
        if (value is not null && !allowed.Contains(value, StringComparer.OrdinalIgnoreCase)) throw ServiceException.InvalidProperty(name, value, "It is " + string.Join(" or ", allowed));
    }

    private static ServiceException Number(string name, int? value, string reason) => ServiceException.InvalidProperty(name, $"{value}", reason);
}
