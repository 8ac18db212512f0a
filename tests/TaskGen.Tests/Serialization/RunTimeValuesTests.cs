using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace TaskGen.Tests.Serialization;

/// <summary>Tests every property of the request, set by members.</summary>
public sealed partial class RunTimeValuesTests
{
    private const string Identity = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i";

    [Fact]
    public void Attributes_on_members_set_every_property() => JsonAssert.Equal(
        """
        {
          "id": "run", "commandLine": "sh -c 'anything; goes'", "displayName": "Name", "requiredSlots": 1,
          "affinityInfo": { "affinityId": "n" },
          "applicationPackageReferences": [ { "applicationId": "p" } ],
          "authenticationTokenSettings": { "access": [ "job" ] },
          "constraints": { "maxWallClockTime": "PT1M", "maxTaskRetryCount": -1 },
          "containerSettings": {
            "imageName": "i:1", "registry": { "username": "u", "password": "p" }, "workingDirectory": "containerImageDefault",
            "containerHostBatchBindMounts": [ { "source": "Shared", "isReadOnly": false } ]
          },
          "dependsOn": { "taskIds": [ "one", "x", "y", "dep-3", "dep-4" ], "taskIdRanges": [ { "start": 0, "end": 4 }, { "start": 7, "end": 7 } ] },
          "environmentSettings": [ { "name": "T", "value": "8" }, { "name": "R", "value": "v" }, { "name": "K1", "value": "a" } ],
          "exitConditions": {
            "exitCodes": [ { "code": 1, "exitOptions": { "jobAction": "none" } } ],
            "exitCodeRanges": [ { "start": 2, "end": 3, "exitOptions": {} } ],
            "preProcessingError": {}, "fileUploadError": { "dependencyAction": "satisfy" }, "default": { "jobAction": "disable" }
          },
          "multiInstanceSettings": { "coordinationCommandLine": "c", "numberOfInstances": 2, "commonResourceFiles": [ { "autoStorageContainerName": "s" } ] },
          "outputFiles": [ { "filePattern": "*", "destination": { "container": { "containerUrl": "https://h/c", "uploadHeaders": [ { "name": "A", "value": "b" } ] } }, "uploadOptions": { "uploadCondition": "taskfailure" } } ],
          "resourceFiles": [ { "httpUrl": "https://h/f", "filePath": "f" }, { "autoStorageContainerName": "two" } ],
          "userIdentity": { "autoUser": { "scope": "task" } }
        }
        """,
        new Everything
        {
            Id = "run",
            Line = "sh -c 'anything; goes'",
            Name = "Name",
            Slots = 1,
            Affinity = "n",
            Packages = [new() { ApplicationId = "p" }],
            Token = new() { Access = [AccessScope.Job] },
            Limits = new() { MaxWallClockTime = TimeSpan.FromMinutes(1), MaxTaskRetryCount = -1 },
            Container = new()
            {
                ImageName = "i:1",
                WorkingDirectory = ContainerWorkingDirectory.ContainerImageDefault,
                Registry = new() { Username = "u", Password = "p" },
                ContainerHostBatchBindMounts = [new() { Source = ContainerHostDataPath.Shared, IsReadOnly = false }],
            },
            One = "one",
            Some = new Queue<string>(["x", "y"]),
            Range = new(0, 4),
            Ranges = [new(7, 7)],
            Task = new Dependency(3),
            Tasks = [new Dependency(4)],
            Threads = 8,
            Variable = new() { Name = "R", Value = "v" },
            Variables = new() { ["K1"] = "a" },
            Code = new() { Code = 1, ExitOptions = new() { JobAction = JobAction.None } },
            Codes = [new() { Start = 2, End = 3, ExitOptions = new() }],
            Pre = new(),
            Upload = new() { DependencyAction = DependencyAction.Satisfy },
            Other = new() { JobAction = JobAction.Disable },
            Instances = new()
            {
                CoordinationCommandLine = "c",
                NumberOfInstances = 2,
                CommonResourceFiles = [new() { AutoStorageContainerName = "s" }],
            },
            Outputs = [new()
            {
                FilePattern = "*",
                Destination = new() { Container = new()
                {
                    ContainerUrl = "https://h/c",
                    UploadHeaders = [new() { Name = "A", Value = "b" }],
                } },
                UploadOptions = new() { UploadCondition = OutputFileUploadCondition.TaskFailure },
            }],
            File = new() { HttpUrl = "https://h/f", FilePath = "f" },
            Files = [new() { AutoStorageContainerName = "two" }],
            User = new() { Scope = AutoUserScope.Task },
        });

    [Fact]
    public void Null_and_empty_values_are_omitted() =>
        Assert.Equal("""{"id":"run","commandLine":"x"}""", new Everything { Id = "run", Line = "x" }.ToJson());

    [Fact]
    public void Any_subset_of_optional_values_is_valid_JSON()
    {
        for (var bits = 0; bits < 64; bits++)
        {
            bool Has(int bit) => (bits & (1 << bit)) != 0;
            var task = new Optionals
            {
                First = Has(0) ? "1" : null,
                Second = Has(1) ? 2 : null,
                Third = Has(2) ? ["t"] : null,
                Fourth = Has(3) ? new TaskIdRange(1, 2) : null,
                Fifth = Has(4) ? new ExitOptions() : null,
                Sixth = Has(5) ? [new() { Code = 1, ExitOptions = new() }] : [],
            };
            var body = System.Text.Json.Nodes.JsonNode.Parse(task.ToJson())!;
            Assert.Equal(Has(0) || Has(1), body["environmentSettings"] is not null);
            Assert.Equal((Has(0) ? 1 : 0) + (Has(1) ? 1 : 0), body["environmentSettings"]?.AsArray().Count ?? 0);
            Assert.Equal(Has(2) || Has(3), body["dependsOn"] is not null);
            Assert.Equal(Has(2), body["dependsOn"]?["taskIds"] is not null);
            Assert.Equal(Has(4) || Has(5), body["exitConditions"] is not null);
        }
    }

    [Fact]
    public void Empty_list_of_bind_mounts_differs_from_null()
    {
        Assert.Null(JsonAssert.At(new Mounted(null), "containerSettings.containerHostBatchBindMounts"));
        Assert.Empty(JsonAssert.At(new Mounted([]), "containerSettings.containerHostBatchBindMounts")!.AsArray());
        Assert.Equal(
            "Task",
            (string?)JsonAssert.At(new Mounted([ContainerHostDataPath.Task]), "containerSettings.containerHostBatchBindMounts[0].source"));
    }

    [Fact]
    public void Record_provides_all_nested_properties()
    {
        var task = new Whole
        {
            Exit = new() { Default = new() { JobAction = JobAction.None } },
            User = new() { Username = "u" },
            Dependencies = new() { TaskIds = ["a"], TaskIdRanges = [new(1, 2)] },
        };
        JsonAssert.Equal(
            """
            { "id": "w", "commandLine": "x", "exitConditions": { "default": { "jobAction": "none" } }, "userIdentity": { "username": "u" },
              "dependsOn": { "taskIds": ["a"], "taskIdRanges": [ { "start": 1, "end": 2 } ] } }
            """,
            task);
    }

    [Fact]
    public void Sequence_is_enumerated_once()
    {
        var enumerated = 0;
        IEnumerable<ResourceFile> Lazy()
        {
            enumerated++;
            yield return new() { AutoStorageContainerName = "a" };
        }

        new LazyFiles(Lazy()).ToJson();
        Assert.Equal(1, enumerated);
    }

    [Fact]
    public void Default_immutable_array_is_omitted() => Assert.Equal("""{"id":"i","commandLine":"x"}""", default(ImmutableFiles).ToJson());

    [Fact]
    public void Attribute_on_a_record_parameter_applies_to_its_property() =>
        JsonAssert.Equal(
            """{ "id": "p", "commandLine": "x", "environmentSettings": [ { "name": "LEVEL", "value": "3" } ] }""",
            new WithParameter("p", 3));

    [BatchTask]
    private sealed partial class Everything
    {
        [TaskId] public string? Id { get; init; }
        [CommandLine] public string? Line { get; init; }
        [TaskDisplayName] public string? Name { get; init; }
        [RequiredSlots] public int? Slots { get; init; }
        [AffinityInformation] public string? Affinity { get; init; }
        [ApplicationPackageReference] public List<ApplicationPackageReference>? Packages { get; init; }
        [AuthenticationTokenSettings] public AuthenticationTokenSettings? Token { get; init; }
        [TaskConstraints] public TaskConstraints? Limits { get; init; }
        [TaskContainerSettings] public TaskContainerSettings? Container { get; init; }
        [DependsOn] public string? One { get; init; }
        [DependsOn] public IEnumerable<string>? Some { get; init; }
        [DependsOn] public TaskIdRange? Range { get; init; }
        [DependsOnRange] public TaskIdRange[]? Ranges { get; init; }
        [DependsOn] public Dependency? Task { get; init; }
        [DependsOn] public IReadOnlyList<IBatchTask>? Tasks { get; init; }
        [EnvironmentSetting("T")] public int? Threads { get; init; }
        [EnvironmentSetting] public EnvironmentSetting? Variable { get; init; }
        [EnvironmentSetting] public Dictionary<string, string>? Variables { get; init; }
        [OnExitCode] public ExitCodeMapping? Code { get; init; }
        [OnExitCodeRange] public IReadOnlyList<ExitCodeRangeMapping>? Codes { get; init; }
        [OnPreProcessingError] public ExitOptions? Pre { get; init; }
        [OnFileUploadError] public ExitOptions? Upload { get; init; }
        [OnOtherExit] public ExitOptions? Other { get; init; }
        [MultiInstanceSettings] public MultiInstanceSettings? Instances { get; init; }
        [OutputFile] public OutputFile[]? Outputs { get; init; }
        [ResourceFile] public ResourceFile? File { get; init; }
        [ResourceFile] public IReadOnlyList<ResourceFile>? Files { get; init; }
        [AutoUser] public AutoUserSpecification? User { get; init; }
    }

    [BatchTask(Id = "o", CommandLine = "x")]
    private sealed partial class Optionals
    {
        [EnvironmentSetting("A")] public string? First { get; init; }
        [EnvironmentSetting("B")] public int? Second { get; init; }
        [DependsOn] public string[]? Third { get; init; }
        [DependsOn] public TaskIdRange? Fourth { get; init; }
        [OnOtherExit] public ExitOptions? Fifth { get; init; }
        [OnExitCode] public ExitCodeMapping[]? Sixth { get; init; }
    }

    [BatchTask(Id = "dep-{Number}", CommandLine = "x")]
    private sealed partial record Dependency(int Number);

    [BatchTask(Id = "m", CommandLine = "x")]
    [TaskContainerSettings("a:1")]
    private sealed partial record Mounted([ContainerHostBatchBindMount] ContainerHostDataPath[]? Paths);

    [BatchTask(Id = "w", CommandLine = "x")]
    private sealed partial class Whole
    {
        [ExitConditions] public ExitConditions? Exit { get; init; }
        [UserIdentity] public UserIdentity? User { get; init; }
        [DependsOn] public TaskDependencies? Dependencies { get; init; }
    }

    [BatchTask(Id = "l", CommandLine = "x")]
    private sealed partial record LazyFiles([ResourceFile] IEnumerable<ResourceFile> Files);

    [BatchTask(Id = "i", CommandLine = "x")]
    private partial struct ImmutableFiles
    {
        [ResourceFile] public ImmutableArray<ResourceFile> Files { get; init; }
    }

    [BatchTask(CommandLine = "x")]
    private sealed partial record WithParameter([TaskId] string Id, [EnvironmentSetting("LEVEL")] long Level);
}
