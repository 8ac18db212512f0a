using TaskGen.Client.Diagnostics;

namespace TaskGen.Client.Tests.Diagnostics;

public sealed class LikelyCausesTests
{
    private const string DependencyAction = "A dependencyAction requires a job that was created with usesTaskDependencies.";
    private const string Dependencies =
        "A task with dependencies, or with a dependencyAction, requires a job that was created with usesTaskDependencies.";
    private const string JobAction = "A jobAction requires a job whose onTaskFailure is performexitoptionsjobaction.";
    private const string Ended =
        "The job has ended. A job whose onAllTasksComplete is terminatejob ends before its first task arrives: call CompleteJobWhenTasksFinishAsync after the tasks are added.";
    private const string NotActive = "The job is disabled or has ended.";
    private const string OtherTask = "The id belongs to the job preparation or job release task of the job.";
    private const string Authentication =
        "The key or token does not belong to this account, or the clock of this machine is off by more than 15 minutes.";
    private const string Role = "The identity has no role on the account that permits this operation, such as Azure Batch Job Submitter.";

    public static TheoryData<string?, string?, string?> Causes { get; } = new()
    {
        { "TaskDependenciesNotSpecifiedOnJob", null, "The task has dependencies, but the job was created without usesTaskDependencies." },
        { "UnsupportedProperty", "dependsOn", Dependencies },
        { "UnsupportedProperty", "DependsOn.taskIds", Dependencies },
        { "UnsupportedProperty", "", Dependencies },
        { "UnsupportedProperty", null, Dependencies },
        { "UnsupportedProperty", "exitConditions.default.dependencyAction", DependencyAction },
        { "InvalidPropertyValue", "dependencyAction", DependencyAction },
        { "InvalidPropertyValue", "exitConditions.default.dependencyAction", DependencyAction },
        { "UnsupportedProperty", "jobAction", JobAction },
        { "InvalidPropertyValue", "exitConditions.exitCodes[0].exitOptions.jobAction", JobAction },
        { "InvalidPropertyValue", "id", null },
        { "InvalidPropertyValue", "", null },
        { "InvalidPropertyValue", null, null },
        { "UnsupportedProperty", "id", null },
        { "Code", "jobAction", null },
        { "TaskExists", null, "The job has a task with this id, ignoring case." },
        { "JobNotFound", null, "The job does not exist or was deleted. CreateJobAsync creates it." },
        { "JobCompleted", null, Ended },
        { "JobBeingTerminated", null, Ended },
        { "JobDisabled", null, NotActive },
        { "JobNotActive", null, NotActive },
        { "TaskIdSameAsJobPreparationTask", null, OtherTask },
        { "TaskIdSameAsJobReleaseTask", null, OtherTask },
        { "AuthenticationFailed", null, Authentication },
        { "AuthorizationFailure", null, Role },
        { "InsufficientAccountPermissions", null, Role },
        { "ActiveJobAndScheduleQuotaReached", null, "The account has reached its quota of active jobs. Terminate or delete jobs that have finished." },
        { null, null, null },
    };

    [Theory]
    [MemberData(nameof(Causes))]
    public void Cause_is_shown_for_its_code_and_property(string? code, string? property, string? cause)
    {
        var error = new BatchError { Code = code, Values = [new() { Key = "Reason", Value = "dependsOn" }] };
        if (property is not null) error = error with { Values = [.. error.Values, new() { Key = "PropertyName", Value = property }] };
        Assert.Equal(cause, LikelyCauses.Of(error));
    }

    [Fact]
    public void Without_an_error_there_is_no_cause() => Assert.Null(LikelyCauses.Of(null));
}
