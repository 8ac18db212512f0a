using TaskGen.Analyzers.Collections;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Schema;

/// <summary>
/// The shape of a Task - Add request at version 2024-07-01.20.0, written down once. The parser reads attributes with it, the rules check
/// with it, the emitter writes with it. Required properties come before optional ones.
/// </summary>
internal static class TaskSchema
{
    public static readonly ObjectShape ComputeNodeIdentityReference = new(
        "ComputeNodeIdentityReference",
        Text("resourceId", TextConstraint.IdentityResourceId, argument: "IdentityResourceId"));

    public static readonly ObjectShape AffinityInformation = new(
        "AffinityInformation",
        Text("affinityId", requiredBy: RuleIds.RequiredValueMissing));

    public static readonly ObjectShape ApplicationPackageReference = new(
        "ApplicationPackageReference",
        Text("applicationId", requiredBy: RuleIds.ApplicationIdMissing),
        Text("version"));

    public static readonly ObjectShape AuthenticationTokenSettings = new(
        "AuthenticationTokenSettings",
        new PropertyShape("access", ValueKind.Choices) { Enum = "AccessScope", Choices = ["job"] });

    public static readonly ObjectShape TaskConstraints = new(
        "TaskConstraints",
        new PropertyShape("maxWallClockTime", ValueKind.Duration) { Constraint = TextConstraint.Duration, IsTimeLimit = true },
        Duration("retentionTime"),
        Integer("maxTaskRetryCount", minimum: -1));

    public static readonly ObjectShape ContainerRegistry = new(
        "ContainerRegistry",
        Text("registryServer"),
        Text("username"),
        new PropertyShape("password", ValueKind.Text) { IsSecret = true },
        Object("identityReference", ComputeNodeIdentityReference));

    public static readonly ObjectShape ContainerHostBatchBindMountEntry = new(
        "ContainerHostBatchBindMountEntry",
        Choice("source", "ContainerHostDataPath", "Shared", "Startup", "VfsMounts", "Task", "JobPrep", "Applications"),
        new PropertyShape("isReadOnly", ValueKind.Boolean));

    public static readonly ObjectShape TaskContainerSettings = new(
        "TaskContainerSettings",
        Text("imageName", TextConstraint.ImageName, requiredBy: RuleIds.InvalidImageName),
        new PropertyShape("containerRunOptions", ValueKind.Arguments),
        Choice("workingDirectory", "ContainerWorkingDirectory", "taskWorkingDirectory", "containerImageDefault"),
        new PropertyShape("registry", ValueKind.Object) { Object = ContainerRegistry, HasOwnAttribute = true, IsReplacedAsWhole = true },
        new PropertyShape("containerHostBatchBindMounts", ValueKind.Objects)
        {
            Object = ContainerHostBatchBindMountEntry,
            HasOwnAttribute = true,
            DistinguishesEmpty = true,
            Check = ValueCheck.BindMountSources,
            Since = ApiVersions.FirstWithBindMounts,
        });

    public static readonly ObjectShape TaskIdRange = new(
        "TaskIdRange",
        Integer("start", requiredBy: RuleIds.RequiredValueMissing),
        Integer("end", requiredBy: RuleIds.RequiredValueMissing));

    public static readonly ObjectShape TaskDependencies = new(
        "TaskDependencies",
        new PropertyShape("taskIds", ValueKind.Texts) { Constraint = TextConstraint.DependencyId, Check = ValueCheck.DependencyIds },
        Objects("taskIdRanges", TaskIdRange));

    public static readonly ObjectShape EnvironmentSetting = new(
        "EnvironmentSetting",
        new PropertyShape("name", ValueKind.Text)
        {
            Constraint = TextConstraint.EnvironmentName,
            RequiredRuleId = RuleIds.RequiredValueMissing,
            DistinguishesEmpty = true,
        },
        new PropertyShape("value", ValueKind.Text) { NamedBy = "name", OmitsObjectIfNull = true });

    public static readonly ObjectShape ExitOptions = new(
        "ExitOptions",
        Choice("jobAction", "JobAction", "none", "disable", "terminate"),
        Choice("dependencyAction", "DependencyAction", "satisfy", "block"));

    public static readonly ObjectShape ExitCodeMapping = new(
        "ExitCodeMapping",
        Integer("code", requiredBy: RuleIds.RequiredValueMissing),
        Object("exitOptions", ExitOptions, requiredBy: RuleIds.RequiredValueMissing));

    public static readonly ObjectShape ExitCodeRangeMapping = new(
        "ExitCodeRangeMapping",
        Integer("start", requiredBy: RuleIds.RequiredValueMissing),
        Integer("end", requiredBy: RuleIds.RequiredValueMissing),
        Object("exitOptions", ExitOptions, requiredBy: RuleIds.RequiredValueMissing));

    public static readonly ObjectShape ExitConditions = new(
        "ExitConditions",
        Objects("exitCodes", ExitCodeMapping),
        Objects("exitCodeRanges", ExitCodeRangeMapping),
        Owned("preProcessingError", ExitOptions),
        Owned("fileUploadError", ExitOptions),
        Owned("default", ExitOptions));

    public static readonly ObjectShape ResourceFile = new(
        "ResourceFile",
        Text("autoStorageContainerName"),
        Text("storageContainerUrl", TextConstraint.Url),
        Text("httpUrl", TextConstraint.Url),
        Text("blobPrefix"),
        Text("filePath", TextConstraint.FilePath),
        Text("fileMode", TextConstraint.FileMode),
        Object("identityReference", ComputeNodeIdentityReference));

    public static readonly ObjectShape MultiInstanceSettings = new(
        "MultiInstanceSettings",
        new PropertyShape("coordinationCommandLine", ValueKind.CommandLine)
        {
            RequiredRuleId = RuleIds.CoordinationCommandMissing,
            Constraint = TextConstraint.CoordinationCommandLine,
        },
        Integer("numberOfInstances", minimum: 1),
        new PropertyShape("commonResourceFiles", ValueKind.Objects) { Object = ResourceFile, HasOwnAttribute = true });

    public static readonly ObjectShape HttpHeader = new(
        "HttpHeader",
        new PropertyShape("name", ValueKind.Text)
        {
            Constraint = TextConstraint.HeaderName,
            RequiredRuleId = RuleIds.RequiredValueMissing,
            DistinguishesEmpty = true,
        },
        new PropertyShape("value", ValueKind.Text) { Constraint = TextConstraint.HeaderValue, NamedBy = "name" });

    public static readonly ObjectShape OutputFileBlobContainerDestination = new(
        "OutputFileBlobContainerDestination",
        Text("containerUrl", TextConstraint.Url, requiredBy: RuleIds.OutputFileIncomplete),
        Text("path"),
        Object("identityReference", ComputeNodeIdentityReference),
        Objects("uploadHeaders", HttpHeader));

    public static readonly ObjectShape OutputFileDestination = new(
        "OutputFileDestination",
        Object("container", OutputFileBlobContainerDestination));

    public static readonly ObjectShape OutputFileUploadOptions = new(
        "OutputFileUploadOptions",
        new PropertyShape("uploadCondition", ValueKind.Choice)
        {
            Enum = "OutputFileUploadCondition",
            Choices = ["tasksuccess", "taskfailure", "taskcompletion"],
            RequiredRuleId = RuleIds.OutputFileIncomplete,
        });

    public static readonly ObjectShape OutputFile = new(
        "OutputFile",
        new PropertyShape("filePattern", ValueKind.Text)
        {
            RequiredRuleId = RuleIds.OutputFileIncomplete,
            DistinguishesEmpty = true,
            ExpandsVariables = true,
        },
        Object("destination", OutputFileDestination, requiredBy: RuleIds.OutputFileIncomplete),
        Object("uploadOptions", OutputFileUploadOptions, requiredBy: RuleIds.OutputFileIncomplete));

    public static readonly ObjectShape AutoUserSpecification = new(
        "AutoUserSpecification",
        Choice("scope", "AutoUserScope", "task", "pool"),
        Choice("elevationLevel", "ElevationLevel", "nonadmin", "admin"));

    public static readonly ObjectShape UserIdentity = new(
        "UserIdentity",
        Text("username"),
        Owned("autoUser", AutoUserSpecification));

    public static readonly ObjectShape TaskAddParameter = new(
        "TaskAddParameter",
        Text("id", TextConstraint.Id, requiredBy: RuleIds.IdMissing),
        new PropertyShape(
            "commandLine", ValueKind.CommandLine)
        { RequiredRuleId = RuleIds.CommandLineMissing, Constraint = TextConstraint.CommandLine },
        Text("displayName", TextConstraint.DisplayName),
        new PropertyShape("requiredSlots", ValueKind.Integer) { Check = ValueCheck.RequiredSlots, Minimum = 1 },
        Owned("affinityInfo", AffinityInformation),
        Objects("applicationPackageReferences", ApplicationPackageReference),
        new PropertyShape("authenticationTokenSettings", ValueKind.Object)
        {
            Object = AuthenticationTokenSettings,
            HasOwnAttribute = true,
            Until = ApiVersions.FirstWithoutAuthenticationTokens,
        },
        Owned("constraints", TaskConstraints),
        Owned("containerSettings", TaskContainerSettings),
        Owned("dependsOn", TaskDependencies),
        new PropertyShape("environmentSettings", ValueKind.Objects) { Object = EnvironmentSetting, ElementKey = "name" },
        Owned("exitConditions", ExitConditions),
        Owned("multiInstanceSettings", MultiInstanceSettings),
        Objects("outputFiles", OutputFile),
        Objects("resourceFiles", ResourceFile),
        new PropertyShape("userIdentity", ValueKind.Object) { Object = UserIdentity, HasOwnAttribute = true, IsReplacedAsWhole = true });

    /// <summary>Every definition of a request.</summary>
    public static readonly EquatableArray<ObjectShape> All =
    [
        TaskAddParameter,
        AffinityInformation,
        ApplicationPackageReference,
        AuthenticationTokenSettings,
        AutoUserSpecification,
        ComputeNodeIdentityReference,
        ContainerHostBatchBindMountEntry,
        ContainerRegistry,
        EnvironmentSetting,
        ExitCodeMapping,
        ExitCodeRangeMapping,
        ExitConditions,
        ExitOptions,
        HttpHeader,
        MultiInstanceSettings,
        OutputFile,
        OutputFileBlobContainerDestination,
        OutputFileDestination,
        OutputFileUploadOptions,
        ResourceFile,
        TaskConstraints,
        TaskContainerSettings, TaskDependencies, TaskIdRange, UserIdentity,
    ];

    /// <summary>The definition of a name, or null.</summary>
    public static ObjectShape? Find(string name)
    {
        foreach (var shape in All)
        {
            if (shape.Name == name) return shape;
        }

        return null;
    }

    private static PropertyShape Text(
        string wire, TextConstraint constraint = TextConstraint.Any, string? requiredBy = null, string? argument = null) =>
        new(wire, ValueKind.Text) { Constraint = constraint, RequiredRuleId = requiredBy, ArgumentName = argument };

    private static PropertyShape Duration(string wire) => new(wire, ValueKind.Duration) { Constraint = TextConstraint.Duration };

    private static PropertyShape Integer(string wire, string? requiredBy = null, int? minimum = null) =>
        new(wire, ValueKind.Integer) { RequiredRuleId = requiredBy, Minimum = minimum };

    private static PropertyShape Choice(string wire, string @enum, params string[] choices) =>
        new(wire, ValueKind.Choice) { Enum = @enum, Choices = [.. choices] };

    private static PropertyShape Object(string wire, ObjectShape shape, string? requiredBy = null) =>
        new(wire, ValueKind.Object) { Object = shape, RequiredRuleId = requiredBy };

    private static PropertyShape Objects(string wire, ObjectShape element) => new(wire, ValueKind.Objects) { Object = element };

    private static PropertyShape Owned(string wire, ObjectShape shape) =>
        new(wire, ValueKind.Object) { Object = shape, HasOwnAttribute = true };
}
