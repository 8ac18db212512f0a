using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using TaskGen.Validation;

namespace TaskGen.Local.Service;

/// <summary>Validates jobs as the service does.</summary>
internal static class JobValidator
{
    public const string NoAction = "noaction";
    public const string PerformExitOptions = "performexitoptionsjobaction";
    public const string TerminateJob = "terminatejob";

    private const int MaxPriority = 1000;

    /// <summary>Validates a job.</summary>
    /// <param name="job">The job.</param>
    /// <param name="body">The body of the request.</param>
    /// <param name="prefix">The path of the job in the body, with a period at its end; empty if the job is the body.</param>
    /// <exception cref="ServiceException">The job is invalid.</exception>
    public static void Check(JobAddParameter job, ReadOnlySpan<byte> body, string prefix = "")
    {
        if (job.PoolInfo is not { } pool) throw ServiceException.MissingProperty(prefix + "poolInfo");
        if (pool.PoolId is null == pool.AutoPoolSpecification is null)
        {
            throw ServiceException.InvalidProperty(prefix + "poolInfo", null, "Specify either poolId or autoPoolSpecification.");
        }

        if (pool.PoolId is { } poolId) CheckId(prefix + "poolInfo.poolId", poolId);
        if (pool.AutoPoolSpecification is { ValueKind: not JsonValueKind.Object })
        {
            throw ServiceException.InvalidBody("The property 'poolInfo.autoPoolSpecification' is not an object.");
        }
        if (CharacterCount.Of(job.DisplayName) > Limits.DisplayNameLength)
        {
            throw ServiceException.InvalidProperty(
                prefix + "displayName", job.DisplayName, $"The display name must have at most {Limits.DisplayNameLength} characters.");
        }

        CheckNumbers(job, prefix);
        OneOf(prefix + "onTaskFailure", job.OnTaskFailure, NoAction, PerformExitOptions);
        OneOf(prefix + "onAllTasksComplete", job.OnAllTasksComplete, NoAction, TerminateJob);
        CheckSettings(job, prefix);
        CheckMetadata(job.Metadata, prefix);
        CheckNodeTasks(job, body, prefix);
        foreach (var (name, value) in ((string, JsonElement?)[])[
            ("jobManagerTask", job.JobManagerTask),
            ("networkConfiguration", job.NetworkConfiguration),
        ])
        {
            if (value is { ValueKind: not JsonValueKind.Null })
            {
                throw ServiceException.InvalidProperty(
                    prefix + name, null, "The service accepts this property, but a local account does not support it.");
            }
        }
    }

    /// <summary>Validates an id.</summary>
    /// <exception cref="ServiceException">The id is missing or invalid.</exception>
    public static void CheckId(string name, string? id)
    {
        if (id is null) throw ServiceException.MissingProperty(name);
        if (!TaskIds.IsValid(id))
        {
            throw ServiceException.InvalidProperty(name, id, "An id must have 1 to 64 letters, digits, hyphens, and underscores.");
        }
    }

    /// <summary>Validates metadata.</summary>
    /// <exception cref="ServiceException">An item has no name or no value.</exception>
    public static void CheckMetadata(IReadOnlyList<MetadataItem>? metadata, string prefix)
    {
        for (var i = 0; i < metadata?.Count; i++)
        {
            if (metadata[i] is not { Name: not null }) throw ServiceException.MissingProperty($"{prefix}metadata[{i}].name");
            if (metadata[i].Value is null) throw ServiceException.MissingProperty($"{prefix}metadata[{i}].value");
        }
    }

    private static void CheckNumbers(JobAddParameter job, string prefix)
    {
        if (job.Priority is < -MaxPriority or > MaxPriority)
        {
            throw Number(prefix + "priority", job.Priority, "The priority must be from -1000 to 1000.");
        }
        if (job.MaxParallelTasks is 0 or < -1)
        {
            throw Number(prefix + "maxParallelTasks", job.MaxParallelTasks, "The number must be greater than 0, or -1 for no limit.");
        }
        if (job.Constraints?.MaxTaskRetryCount is < -1 and var retries)
        {
            throw new ServiceException(
                400,
                "InvalidConstraintValue",
                "The value of a constraint is invalid.",
                ("PropertyName", prefix + "constraints.maxTaskRetryCount"),
                ("PropertyValue", $"{retries}"),
                ("Reason", "The number must be -1 or greater."));
        }

        if (job.Constraints?.MaxWallClockTime < TimeSpan.Zero)
        {
            throw ServiceException.InvalidProperty(
                prefix + "constraints.maxWallClockTime",
                Durations.Format(job.Constraints.MaxWallClockTime.Value),
                "The duration must not be negative.");
        }
    }

    private static void CheckSettings(JobAddParameter job, string prefix)
    {
        for (var i = 0; i < job.CommonEnvironmentSettings?.Count; i++)
        {
            var path = $"{prefix}commonEnvironmentSettings[{i}].name";
            if (job.CommonEnvironmentSettings[i]?.Name is not { } name) throw ServiceException.MissingProperty(path);
            if (!EnvironmentNames.IsValid(name))
            {
                throw ServiceException.InvalidProperty(path, name, "The name must not be empty, and must not contain '=' or NUL.");
            }
        }
    }

    private static void CheckNodeTasks(JobAddParameter job, ReadOnlySpan<byte> body, string prefix)
    {
        if (job.JobPreparationTask is { } preparation) RequestJson.Validate(preparation.ToTask(), body, prefix + "jobPreparationTask.");
        if (job.JobReleaseTask is not { } release) return;
        if (job.JobPreparationTask is null)
        {
            throw ServiceException.InvalidProperty(prefix + "jobReleaseTask", null, "A job release task requires a job preparation task.");
        }
        RequestJson.Validate(release.ToTask(), body, prefix + "jobReleaseTask.");
    }

    private static void OneOf(string name, string? value, params string[] allowed)
    {
        if (value is not null && !allowed.Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            throw ServiceException.InvalidProperty(name, value, "Allowed values: " + string.Join(", ", allowed));
        }
    }

    private static ServiceException Number(string name, int? value, string reason) =>
        ServiceException.InvalidProperty(name, $"{value}", reason);
}
