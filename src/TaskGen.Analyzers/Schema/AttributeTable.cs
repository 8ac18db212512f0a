using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Collections;

namespace TaskGen.Analyzers.Schema;

/// <summary>Every attribute that gives a part of the request.</summary>
internal static class AttributeTable
{
    public const string Namespace = "TaskGen";
    public const string BatchTask = "BatchTask";
    public const string TaskProfile = "TaskProfile";
    public const string UseProfile = "UseProfile";
    public const string Secret = "Secret";
    public const string GeneratedTask = "GeneratedTask";

    public static readonly EquatableArray<AttributeShape> All =
    [
        new(BatchTask),
        new AttributeShape("TaskId", "id") { IsForMembersOnly = true }.Takes(MemberKind.Text),
        new AttributeShape("CommandLine", "commandLine") { IsForMembersOnly = true }.Takes(MemberKind.CommandLine),
        new AttributeShape("TaskDisplayName", "displayName") { IsForMembersOnly = true }.Takes(MemberKind.Text),
        new AttributeShape("RequiredSlots", "requiredSlots") { IsForMembersOnly = true }.Takes(MemberKind.Integer),
        new AttributeShape("AffinityInformation", "affinityInfo").Takes(MemberKind.String, TaskSchema.AffinityInformation["affinityId"])
            .TakesRecords(),
        new AttributeShape("ApplicationPackageReference", "applicationPackageReferences").TakesRecords(),
        new AttributeShape("AuthenticationTokenSettings", "authenticationTokenSettings").TakesRecords(),
        new AttributeShape("TaskConstraints", "constraints").TakesRecords(),
        new AttributeShape("TaskContainerSettings", "containerSettings")
        {
            EmptyList = new("NoBindMounts", TaskSchema.TaskContainerSettings["containerHostBatchBindMounts"]),
        }.TakesRecords(),
        new AttributeShape("ContainerRegistry", "containerSettings", "registry").TakesRecords(),
        new AttributeShape("ContainerHostBatchBindMount", "containerSettings", "containerHostBatchBindMounts")
            .Takes(MemberKind.Mount, "ContainerHostDataPath").Takes(MemberKind.Mounts, "ContainerHostDataPath").TakesRecords(),
        new AttributeShape("DependsOn", "dependsOn", "taskIds")
            .Takes(MemberKind.String)
            .Takes(MemberKind.Single, "TaskIdRange", "dependsOn", "taskIdRanges")
            .Takes(MemberKind.Single, "TaskDependencies", "dependsOn")
            .Takes(MemberKind.Task)
            .Takes(MemberKind.Strings)
            .Takes(MemberKind.Many, "TaskIdRange", "dependsOn", "taskIdRanges")
            .Takes(MemberKind.Tasks),
        new AttributeShape("DependsOnRange", "dependsOn", "taskIdRanges").TakesRecords(),
        new AttributeShape("EnvironmentSetting", "environmentSettings")
        {
            ElementName = TaskSchema.EnvironmentSetting["name"],
            ElementValue = TaskSchema.EnvironmentSetting["value"],
        }.TakesRecords().Takes(MemberKind.Text).Takes(MemberKind.Variables),
        new AttributeShape("ExitConditions", "exitConditions") { IsForMembersOnly = true }.TakesRecords(),
        new AttributeShape("OnExitCode", "exitConditions", "exitCodes").TakesRecords(),
        new AttributeShape("OnExitCodeRange", "exitConditions", "exitCodeRanges").TakesRecords(),
        new AttributeShape("OnPreProcessingError", "exitConditions", "preProcessingError").TakesRecords(),
        new AttributeShape("OnFileUploadError", "exitConditions", "fileUploadError").TakesRecords(),
        new AttributeShape("OnOtherExit", "exitConditions", "default").TakesRecords(),
        new AttributeShape("MultiInstanceSettings", "multiInstanceSettings").TakesRecords(),
        new AttributeShape("CommonResourceFile", "multiInstanceSettings", "commonResourceFiles").TakesRecords(),
        new AttributeShape("OutputFile", "outputFiles").TakesRecords(),
        new AttributeShape("ResourceFile", "resourceFiles").TakesRecords(),
        new AttributeShape("AutoUser", "userIdentity", "autoUser").TakesRecords(),
        new AttributeShape("UserIdentity", "userIdentity").Takes(MemberKind.String, TaskSchema.UserIdentity["username"]).TakesRecords(),
    ];

    private static readonly Dictionary<string, AttributeShape> ByMetadataName = All.ToDictionary(static shape => shape.Name + "Attribute");

    /// <summary>The attribute of a class name such as <c>OutputFileAttribute</c>, or null.</summary>
    public static AttributeShape? Find(string metadataName) => ByMetadataName.TryGetValue(metadataName, out var shape) ? shape : null;
}
