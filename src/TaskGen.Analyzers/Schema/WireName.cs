namespace TaskGen.Analyzers.Schema;

/// <summary>
/// The names of the properties that code outside the schema looks up, each named like the property in C# casing. A decision about a
/// property that it was given belongs in the property's row instead.
/// </summary>
internal static class WireName
{
    public const string ApplicationId = "applicationId";
    public const string ApplicationPackageReferences = "applicationPackageReferences";
    public const string AuthenticationTokenSettings = "authenticationTokenSettings";
    public const string AutoStorageContainerName = "autoStorageContainerName";
    public const string AutoUser = "autoUser";
    public const string BlobPrefix = "blobPrefix";
    public const string Code = "code";
    public const string CommandLine = "commandLine";
    public const string Container = "container";
    public const string ContainerHostBatchBindMounts = "containerHostBatchBindMounts";
    public const string ContainerRunOptions = "containerRunOptions";
    public const string ContainerSettings = "containerSettings";
    public const string ContainerUrl = "containerUrl";
    public const string CoordinationCommandLine = "coordinationCommandLine";
    public const string Default = "default";
    public const string DependencyAction = "dependencyAction";
    public const string DependsOn = "dependsOn";
    public const string Destination = "destination";
    public const string ElevationLevel = "elevationLevel";
    public const string End = "end";
    public const string EnvironmentSettings = "environmentSettings";
    public const string ExitCodeRanges = "exitCodeRanges";
    public const string ExitCodes = "exitCodes";
    public const string ExitOptions = "exitOptions";
    public const string FilePath = "filePath";
    public const string FilePattern = "filePattern";
    public const string FileUploadError = "fileUploadError";
    public const string HttpUrl = "httpUrl";
    public const string Id = "id";
    public const string IdentityReference = "identityReference";
    public const string ImageName = "imageName";
    public const string JobAction = "jobAction";
    public const string MaxTaskRetryCount = "maxTaskRetryCount";
    public const string MultiInstanceSettings = "multiInstanceSettings";
    public const string Name = "name";
    public const string NumberOfInstances = "numberOfInstances";
    public const string Password = "password";
    public const string Path = "path";
    public const string PreProcessingError = "preProcessingError";
    public const string Registry = "registry";
    public const string RegistryServer = "registryServer";
    public const string RequiredSlots = "requiredSlots";
    public const string ResourceFiles = "resourceFiles";
    public const string Source = "source";
    public const string Start = "start";
    public const string StorageContainerUrl = "storageContainerUrl";
    public const string TaskIdRanges = "taskIdRanges";
    public const string TaskIds = "taskIds";
    public const string UploadCondition = "uploadCondition";
    public const string UploadOptions = "uploadOptions";
    public const string UserIdentity = "userIdentity";
    public const string Username = "username";
    public const string Value = "value";
    public const string Version = "version";
    public const string WorkingDirectory = "workingDirectory";
}
