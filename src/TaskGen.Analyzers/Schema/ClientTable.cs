namespace TaskGen.Analyzers.Schema;

/// <summary>
/// The types of the two official .NET clients that create a task, each with its definition. Members, and parameters of constructors and
/// factories, are named like the properties of the definition, regardless of case; the table lists those that are not.
/// </summary>
internal static class ClientTable
{
    /// <summary>The current client. Its beta versions had other names.</summary>
    public static readonly ClientShape AzureComputeBatch = new(
        "Azure.Compute.Batch",
        new ClientType(TaskSchema.TaskAddParameter, "BatchTaskCreateOptions", "BatchTaskCreateContent"),
        new ClientType(TaskSchema.AffinityInformation, "BatchAffinityInfo", "AffinityInfo"),
        new ClientType(TaskSchema.ApplicationPackageReference, "BatchApplicationPackageReference"),
        new ClientType(TaskSchema.AuthenticationTokenSettings, "AuthenticationTokenSettings"),
        new ClientType(TaskSchema.TaskConstraints, "BatchTaskConstraints"),
        new ClientType(TaskSchema.TaskContainerSettings, "BatchTaskContainerSettings"),
        new ClientType(TaskSchema.ContainerHostBatchBindMountEntry, "ContainerHostBatchBindMountEntry"),
        new ClientType(TaskSchema.ContainerRegistry, "ContainerRegistryReference").Renames("registryServer", "RegistryServerUri"),
        new ClientType(TaskSchema.ComputeNodeIdentityReference, "BatchNodeIdentityReference"),
        new ClientType(TaskSchema.TaskDependencies, "BatchTaskDependencies"),
        new ClientType(TaskSchema.TaskIdRange, "BatchTaskIdRange"),
        new ClientType(TaskSchema.EnvironmentSetting, "EnvironmentSetting"),
        new ClientType(TaskSchema.ExitConditions, "ExitConditions"),
        new ClientType(TaskSchema.ExitCodeMapping, "ExitCodeMapping"),
        new ClientType(TaskSchema.ExitCodeRangeMapping, "ExitCodeRangeMapping"),
        new ClientType(TaskSchema.ExitOptions, "ExitOptions"),
        new ClientType(TaskSchema.MultiInstanceSettings, "MultiInstanceSettings"),
        new ClientType(TaskSchema.ResourceFile, "ResourceFile")
            .Renames("httpUrl", "HttpUri").Renames("storageContainerUrl", "StorageContainerUri"),
        new ClientType(TaskSchema.OutputFile, "OutputFile"),
        new ClientType(TaskSchema.OutputFileDestination, "OutputFileDestination"),
        new ClientType(TaskSchema.OutputFileBlobContainerDestination, "OutputFileBlobContainerDestination")
            .Renames("containerUrl", "ContainerUri"),
        new ClientType(TaskSchema.OutputFileUploadOptions, "OutputFileUploadConfig", "OutputFileUploadConfiguration"),
        new ClientType(TaskSchema.HttpHeader, "OutputFileUploadHeader", "HttpHeader"),
        new ClientType(TaskSchema.UserIdentity, "UserIdentity"),
        new ClientType(TaskSchema.AutoUserSpecification, "AutoUserSpecification"));

    /// <summary>The previous client.</summary>
    public static readonly ClientShape MicrosoftAzureBatch = new(
        "Microsoft.Azure.Batch",
        new ClientType(TaskSchema.TaskAddParameter, "CloudTask").Renames("affinityInfo", "AffinityInformation"),
        new ClientType(TaskSchema.AffinityInformation, "AffinityInformation"),
        new ClientType(TaskSchema.ApplicationPackageReference, "ApplicationPackageReference"),
        new ClientType(TaskSchema.AuthenticationTokenSettings, "AuthenticationTokenSettings"),
        new ClientType(TaskSchema.TaskConstraints, "TaskConstraints"),
        new ClientType(TaskSchema.TaskContainerSettings, "TaskContainerSettings"),
        new ClientType(TaskSchema.ContainerHostBatchBindMountEntry, "ContainerHostBatchBindMountEntry"),
        new ClientType(TaskSchema.ContainerRegistry, "ContainerRegistry").Renames("username", "UserName"),
        new ClientType(TaskSchema.ComputeNodeIdentityReference, "ComputeNodeIdentityReference"),
        new ClientType(TaskSchema.TaskDependencies, "TaskDependencies")
            .CreatesList("OnId", "taskIds").CreatesList("OnIds", "taskIds").CreatesList("OnIdRange", "taskIdRanges"),
        new ClientType(TaskSchema.TaskIdRange, "TaskIdRange"),
        new ClientType(TaskSchema.EnvironmentSetting, "EnvironmentSetting"),
        new ClientType(TaskSchema.ExitConditions, "ExitConditions"),
        new ClientType(TaskSchema.ExitCodeMapping, "ExitCodeMapping"),
        new ClientType(TaskSchema.ExitCodeRangeMapping, "ExitCodeRangeMapping"),
        new ClientType(TaskSchema.ExitOptions, "ExitOptions"),
        new ClientType(TaskSchema.MultiInstanceSettings, "MultiInstanceSettings"),
        new ClientType(TaskSchema.ResourceFile, "ResourceFile")
            .Creates("FromUrl").Creates("FromStorageContainerUrl").Creates("FromAutoStorageContainer"),
        new ClientType(TaskSchema.OutputFile, "OutputFile"),
        new ClientType(TaskSchema.OutputFileDestination, "OutputFileDestination"),
        new ClientType(TaskSchema.OutputFileBlobContainerDestination, "OutputFileBlobContainerDestination"),
        new ClientType(TaskSchema.OutputFileUploadOptions, "OutputFileUploadOptions"),
        new ClientType(TaskSchema.HttpHeader, "HttpHeader"),
        new ClientType(TaskSchema.UserIdentity, "UserIdentity")
            .Renames("username", "UserName").RenamesParameter("autoUser", "autoUserSpecification"),
        new ClientType(TaskSchema.AutoUserSpecification, "AutoUserSpecification"));

    public static readonly ClientShape[] All = [AzureComputeBatch, MicrosoftAzureBatch];
}
