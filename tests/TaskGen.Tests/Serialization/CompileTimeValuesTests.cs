namespace TaskGen.Tests.Serialization;

/// <summary>Tests every property of the request, set by attributes on the class.</summary>
public sealed partial class CompileTimeValuesTests
{
    [Fact]
    public void Attributes_on_the_class_set_every_property() => JsonAssert.Equal(
        """
        {
          "id": "everything", "commandLine": "run --all", "displayName": "Everything \"at once\" → ✓", "requiredSlots": 1,
          "affinityInfo": { "affinityId": "node-7" },
          "applicationPackageReferences": [ { "applicationId": "blender", "version": "4.2" }, { "applicationId": "tools" } ],
          "authenticationTokenSettings": { "access": [ "job" ] },
          "constraints": { "maxWallClockTime": "PT1H30M", "retentionTime": "P1DT2H", "maxTaskRetryCount": 3 },
          "containerSettings": {
            "imageName": "ubuntu:24.04", "containerRunOptions": "--rm", "workingDirectory": "containerImageDefault",
            "registry": { "registryServer": "registry.example.com", "username": "user", "password": "word" },
            "containerHostBatchBindMounts": [ { "source": "VfsMounts" }, { "source": "JobPrep", "isReadOnly": true } ]
          },
          "dependsOn": { "taskIds": [ "a", "b" ], "taskIdRanges": [ { "start": 1, "end": 10 } ] },
          "environmentSettings": [ { "name": "A", "value": "1=2" }, { "name": "B", "value": "" } ],
          "exitConditions": {
            "exitCodes": [ { "code": 3, "exitOptions": { "jobAction": "none", "dependencyAction": "satisfy" } } ],
            "exitCodeRanges": [ { "start": 4, "end": 9, "exitOptions": { "jobAction": "disable" } } ],
            "preProcessingError": { "jobAction": "terminate" }, "fileUploadError": { "dependencyAction": "block" }, "default": { "jobAction": "none" }
          },
          "multiInstanceSettings": {
            "numberOfInstances": 4, "coordinationCommandLine": "start-daemon",
            "commonResourceFiles": [ { "autoStorageContainerName": "common" } ]
          },
          "outputFiles": [ {
            "filePattern": "**/*.log",
            "destination": { "container": {
              "containerUrl": "https://a.blob.core.windows.net/out", "path": "logs",
              "identityReference": { "resourceId": "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i" },
              "uploadHeaders": [ { "name": "Content-Type", "value": "text/plain; charset=utf-8" }, { "name": "X-Empty", "value": "" } ] } },
            "uploadOptions": { "uploadCondition": "taskcompletion" } } ],
          "resourceFiles": [
            { "httpUrl": "https://example.com/a.bin", "filePath": "in/a.bin", "fileMode": "0640" },
            { "storageContainerUrl": "https://a.blob.core.windows.net/in", "blobPrefix": "x/", "filePath": "in",
              "identityReference": { "resourceId": "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i" } },
            { "autoStorageContainerName": "auto" } ],
          "userIdentity": { "autoUser": { "scope": "pool", "elevationLevel": "admin" } }
        }
        """,
        new Everything());

    [Fact]
    public void User_name_replaces_the_auto_user() =>
        JsonAssert.Equal("""{ "id": "u", "commandLine": "x", "userIdentity": { "username": "render" } }""", new NamedUser());

    [Fact]
    public void NoBindMounts_writes_an_empty_list() =>
        JsonAssert.Equal(
            """{ "id": "n", "commandLine": "x", "containerSettings": { "imageName": "a:1", "containerHostBatchBindMounts": [] } }""",
            new NoMounts());

    [Fact]
    public void Registry_with_an_identity_is_written() =>
        Assert.Equal(
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i",
            (string?)JsonAssert.At(new IdentityRegistry(), "containerSettings.registry.identityReference.resourceId"));

    [Fact]
    public void TimeSpan_format_durations_are_written_as_ISO_8601() =>
        JsonAssert.Equal(
            """{ "id": "d", "commandLine": "x", "constraints": { "maxWallClockTime": "P1DT2H3M4S", "retentionTime": "PT0.5S" } }""",
            new Durations());

    [Fact]
    public void Constant_expressions_and_nameof_are_supported() =>
        JsonAssert.Equal("""{ "id": "c-7", "commandLine": "run --frame 7" }""", new Constants(7));

    [BatchTask(Id = "everything", CommandLine = "run --all", DisplayName = "Everything \"at once\" → ✓", RequiredSlots = 1)]
    [AffinityInformation("node-7")]
    [ApplicationPackageReference("blender", Version = "4.2"), ApplicationPackageReference("tools")]
    [AuthenticationTokenSettings(AccessScope.Job)]
    [TaskConstraints(MaxTaskRetryCount = 3, MaxWallClockTime = "PT1H30M", RetentionTime = "1.02:00:00")]
    [TaskContainerSettings(
        "ubuntu:24.04", ContainerRunOptions = "--rm", WorkingDirectory = ContainerWorkingDirectory.ContainerImageDefault)]
    [ContainerRegistry("registry.example.com", Username = "user", Password = "word")]
    [ContainerHostBatchBindMount(ContainerHostDataPath.VfsMounts), ContainerHostBatchBindMount(
        ContainerHostDataPath.JobPrep, IsReadOnly = true)]
    [DependsOn("a", "b"), DependsOnRange(1, 10)]
    [EnvironmentSetting("A", "1=2"), EnvironmentSetting("B", "")]
    [OnExitCode(3, JobAction = JobAction.None, DependencyAction = DependencyAction.Satisfy)]
    [OnExitCodeRange(4, 9, JobAction = JobAction.Disable)]
    [OnPreProcessingError(JobAction = JobAction.Terminate), OnFileUploadError(DependencyAction = DependencyAction.Block)]
    [OnOtherExit(JobAction = JobAction.None)]
    [MultiInstanceSettings("start-daemon", NumberOfInstances = 4), CommonResourceFile(AutoStorageContainerName = "common")]
    [OutputFile("**/*.log", ContainerUrl = "https://a.blob.core.windows.net/out", Path = "logs", UploadCondition = OutputFileUploadCondition.TaskCompletion,
        IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i",
        UploadHeaders = ["Content-Type: text/plain; charset=utf-8", "X-Empty:"])]
    [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "in/a.bin", FileMode = "0640")]
    [ResourceFile(StorageContainerUrl = "https://a.blob.core.windows.net/in", BlobPrefix = "x/", FilePath = "in",
        IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i")]
    [ResourceFile(AutoStorageContainerName = "auto")]
    [AutoUser(Scope = AutoUserScope.Pool, ElevationLevel = ElevationLevel.Admin)]
    private sealed partial class Everything;

    [BatchTask(Id = "u", CommandLine = "x")]
    [UserIdentity("render")]
    private sealed partial class NamedUser;

    [BatchTask(Id = "n", CommandLine = "x")]
    [TaskContainerSettings("a:1", NoBindMounts = true)]
    private sealed partial class NoMounts;

    [BatchTask(Id = "i", CommandLine = "x")]
    [TaskContainerSettings("r.io/a:1")]
    [ContainerRegistry(
        "r.io", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i")]
    private sealed partial class IdentityRegistry;

    [BatchTask(Id = "d", CommandLine = "x")]
    [TaskConstraints(MaxWallClockTime = "1.02:03:04", RetentionTime = "00:00:00.5")]
    private sealed partial class Durations;

    [BatchTask(Id = Prefix + "{" + nameof(Frame) + "}", CommandLine = $"run --frame {{{nameof(Frame)}}}")]
    private sealed partial record Constants(int Frame)
    {
        private const string Prefix = "c-";
    }
}
