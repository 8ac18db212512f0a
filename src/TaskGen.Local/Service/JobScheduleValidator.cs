using System;
using TaskGen.Validation;

namespace TaskGen.Local.Service;

/// <summary>Validates job schedules as the service does.</summary>
internal static class JobScheduleValidator
{
    private static readonly TimeSpan MinInterval = TimeSpan.FromMinutes(1);

    /// <summary>Validates a job schedule.</summary>
    /// <param name="definition">The job schedule.</param>
    /// <param name="body">The body of the request.</param>
    /// <exception cref="ServiceException">The job schedule is invalid.</exception>
    public static void Check(JobScheduleParameter definition, ReadOnlySpan<byte> body)
    {
        if (definition.Schedule is not { } schedule) throw ServiceException.MissingProperty("schedule");
        if (definition.JobSpecification is not { } job) throw ServiceException.MissingProperty("jobSpecification");
        if (job.Id is not null)
        {
            const string Message = "The property 'jobSpecification.id' does not exist; the schedule assigns the ids of its jobs.";
            throw ServiceException.InvalidBody(Message);
        }
        if (CharacterCount.Of(definition.DisplayName) > Limits.DisplayNameLength)
        {
            throw ServiceException.InvalidProperty(
                "displayName", definition.DisplayName, $"The display name must have at most {Limits.DisplayNameLength} characters.");
        }

        CheckInterval("schedule.recurrenceInterval", schedule.RecurrenceInterval);
        CheckInterval("schedule.startWindow", schedule.StartWindow);
        if (schedule.DoNotRunAfter <= schedule.DoNotRunUntil)
        {
            throw ServiceException.InvalidProperty("schedule.doNotRunAfter", null, "The time must be later than doNotRunUntil.");
        }
        JobValidator.CheckMetadata(definition.Metadata, "");
        JobValidator.Check(job, body, "jobSpecification.");
    }

    private static void CheckInterval(string name, TimeSpan? value)
    {
        if (value >= MinInterval || value is null) return;
        throw ServiceException.InvalidProperty(name, Durations.Format(value.Value), "The duration must be at least 1 minute.");
    }
}
