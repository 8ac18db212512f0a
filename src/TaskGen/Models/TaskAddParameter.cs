using System.Buffers;
using System.Collections.Generic;
using TaskGen.Validation;

namespace TaskGen;

/// <summary>
/// Represents a task whose values are all known only at run time, as an alternative to <see cref="BatchTaskAttribute"/>. REST: the body
/// of Task - Add, <c>TaskAddParameter</c>.
/// </summary>
public sealed record TaskAddParameter : BatchModel, IBatchTask
{
    /// <summary>
    /// Gets or sets the task identifier: 1 to 64 letters, digits, hyphens, or underscores (<c>A-Z a-z 0-9 - _</c>), unique within the job
    /// regardless of case. Required. REST: <c>id</c>.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>
    /// Gets or sets the command line. It is not run in a shell, and it is sent without quoting. Required; an empty command line runs the
    /// entry point of the container image. REST: <c>commandLine</c>.
    /// </summary>
    public string? CommandLine { get; init; }

    /// <summary>Gets or sets the display name: any Unicode text of at most 1,024 characters. REST: <c>displayName</c>.</summary>
    public string? DisplayName { get; init; }

    /// <summary>
    /// Gets or sets the number of scheduling slots that the task requires on a compute node: at least 1, and exactly 1 with
    /// <see cref="MultiInstanceSettings"/>. Default: 1. REST: <c>requiredSlots</c>.
    /// </summary>
    public int? RequiredSlots { get; init; }

    /// <summary>Gets or sets the compute node on which the task should preferably run. REST: <c>affinityInfo</c>.</summary>
    public AffinityInformation? AffinityInfo { get; init; }

    /// <summary>
    /// Gets or sets the application packages to deploy to the compute node before the task runs. REST:
    /// <c>applicationPackageReferences</c>.
    /// </summary>
    public IReadOnlyList<ApplicationPackageReference>? ApplicationPackageReferences { get; init; }

    /// <summary>Gets or sets the settings of the task's authentication token. REST: <c>authenticationTokenSettings</c>.</summary>
    public AuthenticationTokenSettings? AuthenticationTokenSettings { get; init; }

    /// <summary>Gets or sets how long and how often the task can run. REST: <c>constraints</c>.</summary>
    public TaskConstraints? Constraints { get; init; }

    /// <summary>Gets or sets the settings of the container in which the task runs. REST: <c>containerSettings</c>.</summary>
    public TaskContainerSettings? ContainerSettings { get; init; }

    /// <summary>Gets or sets the tasks that must complete before this task is scheduled. REST: <c>dependsOn</c>.</summary>
    public TaskDependencies? DependsOn { get; init; }

    /// <summary>Gets or sets the environment variables of the task. REST: <c>environmentSettings</c>.</summary>
    public IReadOnlyList<EnvironmentSetting>? EnvironmentSettings { get; init; }

    /// <summary>Gets or sets how the job and dependent tasks respond when the task completes. REST: <c>exitConditions</c>.</summary>
    public ExitConditions? ExitConditions { get; init; }

    /// <summary>
    /// Gets or sets the settings that run the task on several compute nodes at the same time. REST: <c>multiInstanceSettings</c>.
    /// </summary>
    public MultiInstanceSettings? MultiInstanceSettings { get; init; }

    /// <summary>Gets or sets the files to upload after the task runs. REST: <c>outputFiles</c>.</summary>
    public IReadOnlyList<OutputFile>? OutputFiles { get; init; }

    /// <summary>Gets or sets the files to download before the task runs. REST: <c>resourceFiles</c>.</summary>
    public IReadOnlyList<ResourceFile>? ResourceFiles { get; init; }

    /// <summary>Gets or sets the user that runs the task. REST: <c>userIdentity</c>.</summary>
    public UserIdentity? UserIdentity { get; init; }

    string IBatchTask.TaskId => Id ?? "";

    /// <inheritdoc/>
    public void WriteTo(IBufferWriter<byte> output)
    {
        Check(default);
        var json = new TaskJsonWriter(output);
        WriteTo(ref json);
        json.Complete();
    }

    /// <inheritdoc/>
    public TaskAddRequestBuilder AddRequest(string jobId) => new(this, jobId);

    internal override void WriteTo(ref TaskJsonWriter json)
    {
        json.BeginObject();
        json.Property("\"id\":"u8, Id);
        json.Property("\"commandLine\":"u8, CommandLine);
        json.Property("\"displayName\":"u8, DisplayName);
        json.Property("\"requiredSlots\":"u8, RequiredSlots);
        json.Property("\"affinityInfo\":"u8, AffinityInfo);
        json.Property("\"applicationPackageReferences\":"u8, ApplicationPackageReferences);
        json.Property("\"authenticationTokenSettings\":"u8, AuthenticationTokenSettings);
        json.Property("\"constraints\":"u8, Constraints);
        json.Property("\"containerSettings\":"u8, ContainerSettings);
        json.Property("\"dependsOn\":"u8, DependsOn);
        json.Property("\"environmentSettings\":"u8, EnvironmentSettings);
        json.Property("\"exitConditions\":"u8, ExitConditions);
        json.Property("\"multiInstanceSettings\":"u8, MultiInstanceSettings);
        json.Property("\"outputFiles\":"u8, OutputFiles);
        json.Property("\"resourceFiles\":"u8, ResourceFiles);
        json.Property("\"userIdentity\":"u8, UserIdentity);
        json.EndObject();
    }

    internal override void Check(PropertyPath path)
    {
        TaskChecks.Id(Id, path.Then("id"));
        TaskChecks.CommandLine(CommandLine, path.Then("commandLine"));
        if (DisplayName is not null) TaskChecks.DisplayName(DisplayName, path.Then("displayName"));
        if (RequiredSlots is { } slots) TaskChecks.RequiredSlots(slots, MultiInstanceSettings is not null, path.Then("requiredSlots"));
        AffinityInfo?.Check(path.Then("affinityInfo"));
        TaskChecks.Items(ApplicationPackageReferences, path.Then("applicationPackageReferences"));
        AuthenticationTokenSettings?.Check(path.Then("authenticationTokenSettings"));
        Constraints?.Check(path.Then("constraints"));
        ContainerSettings?.Check(path.Then("containerSettings"));
        DependsOn?.Check(path.Then("dependsOn"));
        TaskChecks.Items(EnvironmentSettings, path.Then("environmentSettings"));
        ExitConditions?.Check(path.Then("exitConditions"));
        MultiInstanceSettings?.Check(path.Then("multiInstanceSettings"));
        TaskChecks.Items(OutputFiles, path.Then("outputFiles"));
        TaskChecks.Items(ResourceFiles, path.Then("resourceFiles"));
        UserIdentity?.Check(path.Then("userIdentity"));
    }
}
