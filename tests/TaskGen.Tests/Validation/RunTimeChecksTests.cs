using System;
using System.Buffers;
using System.Linq;

namespace TaskGen.Tests.Validation;

/// <summary>What the service certainly rejects is rejected before a byte is written, with the rule's id and the property's path.</summary>
public sealed partial class RunTimeChecksTests
{
    private const string Identity = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i";

    private const string Undefined = "is not a defined value of its enum, and the service accepts only the defined values.";
    private const string NotAUrl = "is not an absolute http or https URL. Specify the complete URL.";
    private const string Missing = "is missing, but the service requires it. Set it.";

    public static TheoryData<string, string, string, TaskAddParameter> InvalidTasks { get; } = new()
    {
        { "TG1002", "id", "is empty, but the service requires an id. Set it.", Valid with { Id = null } },
        { "TG1002", "id", "is empty, but the service requires an id. Set it.", Valid with { Id = "" } },
        { "TG1003", "id", "contains U+0020 at index 1, but the service accepts only A-Z, a-z, 0-9, '-', and '_'. Replace it.", Valid with { Id = "a b" } },
        { "TG1003", "id", "has 65 characters, but the service accepts at most 64. Shorten it.", Valid with { Id = new string('a', 65) } },
        { "TG1001", "commandLine", "is required; the service rejects a task without it. Set a command line.", Valid with { CommandLine = null } },
        { "TG1017", "commandLine", "contains a NUL character, which ends an argument. Remove it.", Valid with { CommandLine = "a\0" } },
        { "TG1005", "displayName", "has 1025 characters, but the service accepts at most 1024. Shorten it.", Valid with { DisplayName = new string('a', 1025) } },
        { "TG1005", "displayName", "has 1025 characters, but the service accepts at most 1024. Shorten it.", Valid with { DisplayName = string.Concat(Enumerable.Repeat("😀", 1025)) } },
        { "TG5005", "requiredSlots", "is 0, but a task requires at least 1 slot. Use 1 or more.", Valid with { RequiredSlots = 0 } },
        { "TG5006", "requiredSlots", "is 2, but the service accepts only 1 for a multi-instance task. Omit it.", Valid with { RequiredSlots = 2, MultiInstanceSettings = new() { CoordinationCommandLine = "x" } } },
        { "TG0012", "affinityInfo.affinityId", Missing, Valid with { AffinityInfo = new() } },
        { "TG5014", "applicationPackageReferences[1].applicationId", Missing, Valid with { ApplicationPackageReferences = [
            new() { ApplicationId = "a" },
            new(),
        ] } },
        { "TG0013", "authenticationTokenSettings.access[0]", Undefined, Valid with { AuthenticationTokenSettings = new() { Access = [(AccessScope)9] } } },
        { "TG5001", "constraints.maxWallClockTime", "is negative. Use a value of zero or more, or omit it.", Valid with { Constraints = new() { MaxWallClockTime = TimeSpan.FromTicks(-1) } } },
        { "TG5001", "constraints.retentionTime", "is negative. Use a value of zero or more, or omit it.", Valid with { Constraints = new() { RetentionTime = TimeSpan.FromTicks(-1) } } },
        { "TG5003", "constraints.maxTaskRetryCount", "is -2, but the service accepts only -1 (no limit), 0, or more. Use one of these.", Valid with { Constraints = new() { MaxTaskRetryCount = -2 } } },
        { "TG2003", "containerSettings.imageName", "is not a valid image reference. Use the form that 'docker pull' accepts: [host[:port]/]path[:tag][@digest].", Valid with { ContainerSettings = new() } },
        { "TG2003", "containerSettings.imageName", "is not a valid image reference. Use the form that 'docker pull' accepts: [host[:port]/]path[:tag][@digest].", Valid with { ContainerSettings = new() { ImageName = "Upper Case" } } },
        { "TG2001", "containerSettings.containerHostBatchBindMounts[1].source", "is Task, which is specified more than once, but the service accepts each source only once. Remove the duplicate.", Valid with { ContainerSettings = new()
        {
            ImageName = "a",
            ContainerHostBatchBindMounts = [new() { Source = ContainerHostDataPath.Task }, new() { Source = ContainerHostDataPath.Task }],
        } } },
        { "TG5011", "dependsOn.taskIds[1000]", "has more than 64000 characters in total, which the service rejects (TaskDependencyListTooLong). Use taskIdRanges with integer ids.", Valid with { DependsOn = new() { TaskIds = [.. Enumerable.Repeat(
            new string('a', 64), 1001)] } } },
        { "TG5009", "dependsOn.taskIdRanges[0].start", "is 2, which is greater than end 1. Swap the two values.", Valid with { DependsOn = new() { TaskIdRanges = [new(2, 1)] } } },
        { "TG0012", "dependsOn.taskIdRanges[0].end", Missing, Valid with { DependsOn = new() { TaskIdRanges = [new() { Start = 1 }] } } },
        { "TG0012", "environmentSettings[0].name", Missing, Valid with { EnvironmentSettings = [new() { Value = "v" }] } },
        { "TG0012", "outputFiles[0].destination.container.uploadHeaders[0].name", Missing, Valid with { OutputFiles = [Output(new()
        {
            ContainerUrl = "https://h/c",
            UploadHeaders = [new() { Value = "v" }],
        })] } },
        { "TG0012", "exitConditions.exitCodes[0].exitOptions", Missing, Valid with { ExitConditions = new() { ExitCodes = [new() { Code = 1 }] } } },
        { "TG3001", "exitConditions.exitCodeRanges[0].start", "is 2, which is greater than end 1. Swap the two values.", Valid with { ExitConditions = new() { ExitCodeRanges = [new()
        {
            Start = 2,
            End = 1,
            ExitOptions = new(),
        }] } } },
        { "TG0013", "exitConditions.default.jobAction", Undefined, Valid with { ExitConditions = new() { Default = new() { JobAction = (JobAction)7 } } } },
        { "TG5008", "multiInstanceSettings.coordinationCommandLine", "is blank; the service rejects a multi-instance task without it. Set a command line.", Valid with { MultiInstanceSettings = new() } },
        { "TG5007", "multiInstanceSettings.numberOfInstances", "is 0, but a multi-instance task has at least 1 instance. Use 1 or more.", Valid with { MultiInstanceSettings = new()
        {
            CoordinationCommandLine = "x",
            NumberOfInstances = 0,
        } } },
        { "TG4001", "multiInstanceSettings.commonResourceFiles[0]", "sets 0 of httpUrl, storageContainerUrl, and autoStorageContainerName. Set exactly one of them.", Valid with { MultiInstanceSettings = new()
        {
            CoordinationCommandLine = "x",
            CommonResourceFiles = [new()],
        } } },
        { "TG4010", "outputFiles[0].filePattern", Missing, Valid with { OutputFiles = [new()] } },
        { "TG4010", "outputFiles[0].destination", Missing, Valid with { OutputFiles = [new() { FilePattern = "*" }] } },
        { "TG4010", "outputFiles[0].destination.container", Missing, Valid with { OutputFiles = [Output(null)] } },
        { "TG4010", "outputFiles[0].destination.container.containerUrl", Missing, Valid with { OutputFiles = [Output(new())] } },
        { "TG4006", "outputFiles[0].destination.container.containerUrl", NotAUrl, Valid with { OutputFiles = [Output(
            new() { ContainerUrl = "relative" })] } },
        { "TG4012", "outputFiles[0].destination.container.uploadHeaders[1].value", "contains a line break or a NUL character, which would end the header. Remove it from the value.", Valid with { OutputFiles = [Output(new()
        {
            ContainerUrl = "https://h/c",
            UploadHeaders = [new() { Name = "a" }, new() { Name = "b", Value = "x\r\ny" }],
        })] } },
        { "TG4001", "resourceFiles[0]", "sets 2 of httpUrl, storageContainerUrl, and autoStorageContainerName. Set exactly one of them.", Valid with { ResourceFiles = [new()
        {
            HttpUrl = "https://h/f",
            AutoStorageContainerName = "a",
            FilePath = "f",
        }] } },
        { "TG4002", "resourceFiles[0].filePath", Missing, Valid with { ResourceFiles = [new() { HttpUrl = "https://h/f" }] } },
        { "TG4003", "resourceFiles[0].blobPrefix", "applies to containers only, not to httpUrl. Remove it.", Valid with { ResourceFiles = [new()
        {
            HttpUrl = "https://h/f",
            FilePath = "f",
            BlobPrefix = "b",
        }] } },
        { "TG4005", "resourceFiles[0].filePath", "leaves the task's working directory. Use a path below it.", Valid with { ResourceFiles = [new()
        {
            HttpUrl = "https://h/f",
            FilePath = "a/../../f",
        }] } },
        { "TG4006", "resourceFiles[0].storageContainerUrl", NotAUrl, Valid with { ResourceFiles = [new() { StorageContainerUrl = "ftp://h/f" }] } },
        { "TG5013", "userIdentity", "sets neither username nor autoUser. Set exactly one of them.", Valid with { UserIdentity = new() } },
        { "TG5013", "userIdentity", "sets both username and autoUser. Set exactly one of them.", Valid with { UserIdentity = new() { Username = "u", AutoUser = new() } } },
        { "TG0012", "affinityInfo.affinityId", Missing, Valid with { AffinityInfo = new() { AffinityId = "" } } },
        { "TG0013", "authenticationTokenSettings.access[1]", Undefined, Valid with { AuthenticationTokenSettings = new() { Access = [
            AccessScope.Job,
            (AccessScope)(-1),
        ] } } },
        { "TG0013", "containerSettings.workingDirectory", Undefined, Valid with { ContainerSettings = new()
        {
            ImageName = "a",
            WorkingDirectory = (ContainerWorkingDirectory)9,
        } } },
        { "TG0013", "containerSettings.containerHostBatchBindMounts[0].source", Undefined, Valid with { ContainerSettings = new()
        {
            ImageName = "a",
            ContainerHostBatchBindMounts = [new() { Source = (ContainerHostDataPath)9 }],
        } } },
        { "TG0012", "dependsOn.taskIdRanges[1].start", Missing, Valid with { DependsOn = new() { TaskIdRanges = [
            new(1, 1),
            new() { End = 1 },
        ] } } },
        { "TG0012", "exitConditions.exitCodes[0].code", Missing, Valid with { ExitConditions = new() { ExitCodes = [new()
        {
            ExitOptions = new(),
        }] } } },
        { "TG0013", "exitConditions.exitCodes[0].exitOptions.jobAction", Undefined, Valid with { ExitConditions = new() { ExitCodes = [new()
        {
            Code = 1,
            ExitOptions = new() { JobAction = (JobAction)9 },
        }] } } },
        { "TG0012", "exitConditions.exitCodeRanges[0].start", Missing, Valid with { ExitConditions = new() { ExitCodeRanges = [new()
        {
            End = 1,
            ExitOptions = new(),
        }] } } },
        { "TG0012", "exitConditions.exitCodeRanges[0].end", Missing, Valid with { ExitConditions = new() { ExitCodeRanges = [new()
        {
            Start = 1,
            ExitOptions = new(),
        }] } } },
        { "TG0012", "exitConditions.exitCodeRanges[0].exitOptions", Missing, Valid with { ExitConditions = new() { ExitCodeRanges = [new()
        {
            Start = 1,
            End = 1,
        }] } } },
        { "TG0013", "exitConditions.exitCodeRanges[0].exitOptions.dependencyAction", Undefined, Valid with { ExitConditions = new()
        {
            ExitCodeRanges = [new() { Start = 1, End = 1, ExitOptions = new() { DependencyAction = (DependencyAction)9 } }],
        } } },
        { "TG0013", "exitConditions.preProcessingError.jobAction", Undefined, Valid with { ExitConditions = new()
        {
            PreProcessingError = new() { JobAction = (JobAction)9 },
        } } },
        { "TG0013", "exitConditions.fileUploadError.jobAction", Undefined, Valid with { ExitConditions = new()
        {
            FileUploadError = new() { JobAction = (JobAction)9 },
        } } },
        { "TG4010", "outputFiles[0].uploadOptions", Missing, Valid with { OutputFiles = [Output(new() { ContainerUrl = "https://h/c" }) with
        {
            UploadOptions = null,
        }] } },
        { "TG4010", "outputFiles[0].uploadOptions.uploadCondition", Missing, Valid with { OutputFiles = [Output(
            new() { ContainerUrl = "https://h/c" }) with
        {
            UploadOptions = new(),
        }] } },
        { "TG0013", "outputFiles[0].uploadOptions.uploadCondition", Undefined, Valid with { OutputFiles = [Output(
            new() { ContainerUrl = "https://h/c" }) with
        {
            UploadOptions = new() { UploadCondition = (OutputFileUploadCondition)9 },
        }] } },
        { "TG4001", "resourceFiles[1].autoStorageContainerName", Missing, Valid with { ResourceFiles = [
            new() { AutoStorageContainerName = "a" },
            new() { AutoStorageContainerName = "" },
        ] } },
        { "TG4006", "resourceFiles[0].httpUrl", NotAUrl, Valid with { ResourceFiles = [new() { HttpUrl = "", FilePath = "f" }] } },
        { "TG4001", "resourceFiles[0]", "sets 3 of httpUrl, storageContainerUrl, and autoStorageContainerName. Set exactly one of them.", Valid with
        {
            ResourceFiles = [new() { HttpUrl = "https://h/f", StorageContainerUrl = "https://h/c", AutoStorageContainerName = "a" }],
        } },
        { "TG4005", "resourceFiles[0].filePath", "leaves the task's working directory. Use a path below it.", Valid with { ResourceFiles = [new()
        {
            AutoStorageContainerName = "a",
            FilePath = "..",
        }] } },
        { "TG5013", "userIdentity", "sets neither username nor autoUser. Set exactly one of them.", Valid with { UserIdentity = new()
        {
            Username = "",
        } } },
        { "TG0013", "userIdentity.autoUser.scope", Undefined, Valid with { UserIdentity = new() { AutoUser = new()
        {
            Scope = (AutoUserScope)9,
        } } } },
        { "TG0013", "userIdentity.autoUser.elevationLevel", Undefined, Valid with { UserIdentity = new() { AutoUser = new()
        {
            ElevationLevel = (ElevationLevel)9,
        } } } },
    };

    private static TaskAddParameter Valid => new() { Id = "a", CommandLine = "x" };

    public static TheoryData<string, TaskAddParameter> Accepted { get; } = new()
    {
        { "\"blobPrefix\":\"\"", Valid with { ResourceFiles = [new() { HttpUrl = "https://h/f", FilePath = "f", BlobPrefix = "" }] } },
        { "\"filePattern\":\"\"", Valid with { OutputFiles = [Output(
            new() { ContainerUrl = "https://h/c" }) with { FilePattern = "" }] } },
        { "\"maxWallClockTime\":\"PT0S\"", Valid with { Constraints = new() { MaxWallClockTime = TimeSpan.Zero } } },
        { "\"retentionTime\":\"PT0S\"", Valid with { Constraints = new() { RetentionTime = TimeSpan.Zero } } },
        { "\"username\":\"u\"", Valid with { ContainerSettings = new() { ImageName = "a", Registry = new() { Username = "u" } } } },
        { "\"password\":\"p\"", Valid with { ContainerSettings = new() { ImageName = "a", Registry = new() { Password = "p" } } } },
        {
            "\"identityReference\"",
            Valid with { ContainerSettings = new()
            {
                ImageName = "a",
                Registry = new() { Username = "u", Password = "p", IdentityReference = new() },
            } }
        },
        { "\"resourceId\":\"me\"", Valid with { ResourceFiles = [new()
        {
            StorageContainerUrl = "https://h/c",
            IdentityReference = new() { ResourceId = "me" },
        }] } },
        { "\"b c\"", Valid with { DependsOn = new() { TaskIds = ["b c"] } } },
        { "\"start\":-1", Valid with { DependsOn = new() { TaskIdRanges = [new(-1, 1)] } } },
        { "\"commandLine\":\"\"", Valid with { CommandLine = "" } },
        { "\"name\":\"A=B\"", Valid with { EnvironmentSettings = [new() { Name = "A=B" }] } },
        { "\"name\":\"\"", Valid with { EnvironmentSettings = [new() { Name = "" }] } },
        { "\"fileMode\":\"0x1\"", Valid with { ResourceFiles = [new() { HttpUrl = "https://h/f", FilePath = "f", FileMode = "0x1" }] } },
        { "\"filePath\":\"/data/f\"", Valid with { ResourceFiles = [new() { HttpUrl = "https://h/f", FilePath = "/data/f" }] } },
        { "\"httpUrl\":\"https://h/a b\"", Valid with { ResourceFiles = [new() { HttpUrl = "https://h/a b", FilePath = "f" }] } },
        { "\"name\":\"a b\"", Valid with { OutputFiles = [Output(new()
        {
            ContainerUrl = "https://h/c",
            UploadHeaders = [new() { Name = "a b" }],
        })] } },
        { "\"displayName\"", Valid with { DisplayName = new string('n', 1024) } },
        { "\"requiredSlots\":1", Valid with { RequiredSlots = 1, MultiInstanceSettings = new() { CoordinationCommandLine = "x" } } },
        { "\"numberOfInstances\":1", Valid with { MultiInstanceSettings = new() { CoordinationCommandLine = "x", NumberOfInstances = 1 } } },
        { "\"maxTaskRetryCount\":-1", Valid with { Constraints = new() { MaxTaskRetryCount = -1 } } },
        { "\"start\":2,\"end\":2", Valid with { DependsOn = new() { TaskIdRanges = [new(2, 2)] } } },
        { "\"start\":2,\"end\":2", Valid with { ExitConditions = new() { ExitCodeRanges = [new()
        {
            Start = 2,
            End = 2,
            ExitOptions = new(),
        }] } } },
        { "\"taskIds\"", Valid with { DependsOn = new() { TaskIds = [.. Enumerable.Repeat(new string('a', 64), 1000)] } } },
        { "\"filePath\":\"f\"", Valid with { ResourceFiles = [new() { AutoStorageContainerName = "a", FilePath = "f" }] } },
        { "\"authenticationTokenSettings\":{}", Valid with { AuthenticationTokenSettings = new() } },
        { "\"autoUser\":{}", Valid with { UserIdentity = new() { Username = "", AutoUser = new() } } },
        { "\"id\":\"a\",", Valid with { OutputFiles = [], ResourceFiles = [null!], ExitConditions = new() { ExitCodes = [] } } },
    };

    [Fact]
    public void Display_name_is_measured_in_Unicode_characters()
    {
        var name = string.Concat(Enumerable.Repeat("😀", 1024));
        Assert.Contains("\"displayName\":", (Valid with { DisplayName = name }).ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public void A_value_that_an_analyzer_only_warns_of_is_sent(string json, TaskAddParameter task) => Assert.Contains(json, task.ToJson());

    [Fact]
    public void A_template_s_value_that_an_analyzer_only_warns_of_is_sent()
    {
        var json = new Templated
        {
            Variable = "=",
            Mode = "9",
            HeaderName = "a b",
            Identity = "me",
            Before = "no id",
            Kept = TimeSpan.Zero,
            File = "x",
            Url = "https://h/a b",
        }.ToJson();
        Assert.All(
            ["\"E=\"", "\"9\"", "\"a b\"", "\"me\"", "\"no id\"", "\"PT0S\"", "https://h/a b"], text => Assert.Contains(text, json));
    }

    [Theory]
    [MemberData(nameof(InvalidTasks))]
    public void Invalid_value_of_a_record_throws(string ruleId, string path, string reason, TaskAddParameter task) =>
        IsRejected(ruleId, path, reason, task);

    public static TheoryData<string, string, string, Templated> InvalidTemplates { get; } = new()
    {
        { "TG1003", "id", "contains U+0020 at index 3, but the service accepts only A-Z, a-z, 0-9, '-', and '_'. Replace it.", new() { Part = "a b" } },
        { "TG1003", "id", "has 65 characters, but the service accepts at most 64. Shorten it.", new() { Part = new string('a', 63) } },
        { "TG1005", "displayName", "has 1025 characters, but the service accepts at most 1024. Shorten it.", new() { Name = new string('n', 1024) } },
        { "TG4006", "resourceFiles[0].httpUrl", NotAUrl, new() { Url = "nowhere" } },
        { "TG4005", "resourceFiles[0].filePath", "leaves the task's working directory. Use a path below it.", new() { File = "../up" } },
        { "TG4012", "outputFiles[0].destination.container.uploadHeaders[0].value", "contains a line break or a NUL character, which would end the header. Remove it from the value.", new() { HeaderValue = "a\nb" } },
        { "TG2003", "containerSettings.imageName", "is not a valid image reference. Use the form that 'docker pull' accepts: [host[:port]/]path[:tag][@digest].", new() { Image = "A B" } },
        { "TG5001", "constraints.maxWallClockTime", "is not a valid duration. Use ISO 8601 (PT1H30M) or d.hh:mm:ss.", new() { Limit = "soon" } },
        { "TG5001", "constraints.retentionTime", "is negative. Use a value of zero or more, or omit it.", new() { Kept = TimeSpan.FromTicks(-1) } },
        { "TG5014", "applicationPackageReferences[0].applicationId", Missing, new() { Package = "" } },
        { "TG2001", "containerSettings.containerHostBatchBindMounts[0].source", "is Task, which is specified more than once, but the service accepts each source only once. Remove the duplicate.", new() { Mounts = [ContainerHostDataPath.Task] } },
        { "TG5005", "requiredSlots", "is 0, but a task requires at least 1 slot. Use 1 or more.", new() { Slots = 0 } },
    };

    [Fact]
    public void The_template_is_valid_when_its_values_are() =>
        Assert.Contains("\"maxWallClockTime\":\"PT1H\",\"retentionTime\":\"P1D\"", new Templated().ToJson());

    [Theory]
    [MemberData(nameof(InvalidTemplates))]
    public void Invalid_value_of_a_template_throws(string ruleId, string path, string reason, Templated task) =>
        IsRejected(ruleId, path, reason, task);

    [Fact]
    public void No_secret_is_in_a_message_or_in_ToString()
    {
        const string Secret = "s3cr3t";
        var header = new HttpHeader { Name = "A", Value = Secret + "\n" };
        var task = Valid with { OutputFiles = [Output(new() { ContainerUrl = "https://h/c", UploadHeaders = [header] })] };
        var exception = Assert.Throws<TaskValidationException>(() => task.ToJson());
        Assert.DoesNotContain(Secret, exception.ToString());
        object[] records =
        [
            new ContainerRegistry { Password = Secret },
            new EnvironmentSetting { Name = "A", Value = Secret },
            new HttpHeader { Name = "A", Value = Secret },
            new ResourceFile { HttpUrl = "https://h/?sig=" + Secret, StorageContainerUrl = "https://h/?sig=" + Secret },
            new OutputFileBlobContainerDestination { ContainerUrl = "https://h/?sig=" + Secret },
        ];
        Assert.All(records, static record => Assert.DoesNotContain(Secret, record.ToString()));
    }

    private static void IsRejected(string ruleId, string path, string reason, IBatchTask task)
    {
        var output = new ArrayBufferWriter<byte>();
        var exception = Assert.Throws<TaskValidationException>(() => task.WriteTo(output));
        Assert.Equal((ruleId, path, $"{path} {reason} ({ruleId})"), (exception.RuleId, exception.PropertyPath, exception.Message));
        Assert.Equal(0, output.WrittenCount);
    }

    private static OutputFile Output(OutputFileBlobContainerDestination? container) =>
        new()
        {
            FilePattern = "*",
            Destination = new() { Container = container },
            UploadOptions = new() { UploadCondition = OutputFileUploadCondition.TaskSuccess },
        };

    [BatchTask(Id = "a-{Part}", CommandLine = "x", DisplayName = "n{Name}")]
    [EnvironmentSetting("E{Variable}", "")]
    [ResourceFile(HttpUrl = "{Url}", FilePath = "{File}", FileMode = "{Mode}")]
    [OutputFile(
        "*",
        ContainerUrl = "https://h/{Part}",
        IdentityResourceId = "{Identity}",
        UploadHeaders = ["{HeaderName}: {HeaderValue}"],
        UploadCondition = OutputFileUploadCondition.TaskSuccess)]
    [TaskContainerSettings("r.io/{Image}:1")]
    [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
    [TaskConstraints(MaxWallClockTime = "{Limit}", RetentionTime = "{Kept}")]
    [DependsOn("first", "{Before}")]
    [ApplicationPackageReference("{Package}")]
    public sealed partial class Templated
    {
        public string Part { get; init; } = "p";
        public string Name { get; init; } = "n";
        public string Variable { get; init; } = "V";
        public string Url { get; init; } = "https://h/f";
        public string File { get; init; } = "f";
        public string Mode { get; init; } = "0644";
        public string HeaderName { get; init; } = "X";
        public string HeaderValue { get; init; } = "v";
        public string Identity { get; init; } = RunTimeChecksTests.Identity;
        public string Image { get; init; } = "image";
        public string Limit { get; init; } = "PT60M";
        public TimeSpan Kept { get; init; } = TimeSpan.FromDays(1);
        public string Before { get; init; } = "second";
        public string Package { get; init; } = "p";
        [ContainerHostBatchBindMount] public ContainerHostDataPath[]? Mounts { get; init; }
        [RequiredSlots] public int Slots { get; init; } = 1;
    }
}
