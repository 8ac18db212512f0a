using System.Buffers;
using System.Collections.Generic;
using TaskGen.Validation;

namespace TaskGen;

/// <summary>
/// A task whose values are all known only when running: the record beside <see cref="BatchTaskAttribute"/>. REST: the body of Task - Add, <c>TaskAddParameter</c>.
/// </summary>
public sealed record TaskAddParameter : BatchModel, IBatchTask
{
    /// <summary>The task's id: 1 to 64 of <c>A-Z a-z 0-9 - _</c>, unique in the job without regard to case. Required. REST: <c>id</c>.</summary>
    public string? Id { get; init; }

    /// <summary>What is run; no shell runs it. Nothing is quoted here. Required. REST: <c>commandLine</c>.</summary>
    public string? CommandLine { get; init; }

    /// <summary>A name for people, at most 1,024 characters. REST: <c>displayName</c>.</summary>
    public string? DisplayName { get; init; }

    /// <summary>How many of a node's slots the task takes. At least 1; must be 1 with <see cref="MultiInstanceSettings"/>. Default: 1. REST: <c>requiredSlots</c>.</summary>
    public int? RequiredSlots { get; init; }

    /// <summary>A hint on which node the task should run. REST: <c>affinityInfo</c>.</summary>
    public AffinityInformation? AffinityInfo { get; init; }

    /// <summary>Application packages that the node gets first. REST: <c>applicationPackageReferences</c>.</summary>
    public IReadOnlyList<ApplicationPackageReference>? ApplicationPackageReferences { get; init; }

    /// <summary>A token for the task. REST: <c>authenticationTokenSettings</c>.</summary>
    public AuthenticationTokenSettings? AuthenticationTokenSettings { get; init; }

    /// <summary>How long and how often the task may run. REST: <c>constraints</c>.</summary>
    public TaskConstraints? Constraints { get; init; }

    /// <summary>The container that the task runs in. REST: <c>containerSettings</c>.</summary>
    public TaskContainerSettings? ContainerSettings { get; init; }

    /// <summary>The tasks that must end before. REST: <c>dependsOn</c>.</summary>
    public TaskDependencies? DependsOn { get; init; }

    /// <summary>Environment variables. REST: <c>environmentSettings</c>.</summary>
    public IReadOnlyList<EnvironmentSetting>? EnvironmentSettings { get; init; }

    /// <summary>What happens when the task ends. REST: <c>exitConditions</c>.</summary>
    public ExitConditions? ExitConditions { get; init; }

    /// <summary>Makes the task run on several nodes at once. REST: <c>multiInstanceSettings</c>.</summary>
    public MultiInstanceSettings? MultiInstanceSettings { get; init; }

    /// <summary>Files that are uploaded when the task ends. REST: <c>outputFiles</c>.</summary>
    public IReadOnlyList<OutputFile>? OutputFiles { get; init; }

    /// <summary>Files that are downloaded before the task runs. REST: <c>resourceFiles</c>.</summary>
    public IReadOnlyList<ResourceFile>? ResourceFiles { get; init; }

    /// <summary>Who runs the task. REST: <c>userIdentity</c>.</summary>
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
