using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Schema;

/// <summary>Every attribute that gives a part of the request.</summary>
internal static class AttributeTable
{
    public const string Namespace = "TaskGen";
    public const string BatchTask = "BatchTask";
    public const string TaskProfile = "TaskProfile";
    public const string UseProfile = "UseProfile";
    public const string Secret = "Secret";

    public static readonly EquatableArray<AttributeShape> All =
    [
        new(BatchTask),
        new("TaskId", "id") { IsForMembersOnly = true },
        new("CommandLine", "commandLine") { IsForMembersOnly = true },
        new("TaskDisplayName", "displayName") { IsForMembersOnly = true },
        new("RequiredSlots", "requiredSlots") { IsForMembersOnly = true },
        new("AffinityInformation", "affinityInfo") { MemberLeaf = TaskSchema.AffinityInformation["affinityId"] },
        new("ApplicationPackageReference", "applicationPackageReferences"),
        new("AuthenticationTokenSettings", "authenticationTokenSettings"),
        new("TaskConstraints", "constraints"),
        new("TaskContainerSettings", "containerSettings"),
        new("ContainerRegistry", "containerSettings", "registry"),
        new("ContainerHostBatchBindMount", "containerSettings", "containerHostBatchBindMounts"),
        new("DependsOn", "dependsOn", "taskIds"),
        new("DependsOnRange", "dependsOn", "taskIdRanges"),
        new("EnvironmentSetting", "environmentSettings"),
        new("ExitConditions", "exitConditions") { IsForMembersOnly = true },
        new("OnExitCode", "exitConditions", "exitCodes"),
        new("OnExitCodeRange", "exitConditions", "exitCodeRanges"),
        new("OnPreProcessingError", "exitConditions", "preProcessingError"),
        new("OnFileUploadError", "exitConditions", "fileUploadError"),
        new("OnOtherExit", "exitConditions", "default"),
        new("MultiInstanceSettings", "multiInstanceSettings"),
        new("CommonResourceFile", "multiInstanceSettings", "commonResourceFiles"),
        new("OutputFile", "outputFiles"),
        new("ResourceFile", "resourceFiles"),
        new("AutoUser", "userIdentity", "autoUser"),
        new("UserIdentity", "userIdentity") { MemberLeaf = TaskSchema.UserIdentity["username"] },
    ];

    private static readonly Dictionary<string, AttributeShape> ByMetadataName = All.ToDictionary(static shape => shape.Name + "Attribute");

    /// <summary>The attribute of a class name such as <c>OutputFileAttribute</c>, or null.</summary>
    public static AttributeShape? Find(string metadataName) => ByMetadataName.TryGetValue(metadataName, out var shape) ? shape : null;
}
