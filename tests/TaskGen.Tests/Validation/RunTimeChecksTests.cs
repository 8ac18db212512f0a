using System;
using System.Buffers;
using System.Linq;

namespace TaskGen.Tests.Validation;

/// <summary>What the service certainly rejects is rejected before a byte is written, with the rule's id and the property's path.</summary>
public sealed partial class RunTimeChecksTests
{
    private const string Identity = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i";

    public static TheoryData<string, string, TaskAddParameter> InvalidTasks { get; } = new()
    {
        { "TG1002", "id", Valid with { Id = null } },
        { "TG1002", "id", Valid with { Id = "" } },
        { "TG1003", "id", Valid with { Id = "a b" } },
        { "TG1003", "id", Valid with { Id = new string('a', 65) } },
        { "TG1001", "commandLine", Valid with { CommandLine = null } },
        { "TG1017", "commandLine", Valid with { CommandLine = "a\0" } },
        { "TG1005", "displayName", Valid with { DisplayName = new string('a', 1025) } },
        { "TG1005", "displayName", Valid with { DisplayName = string.Concat(Enumerable.Repeat("😀", 1025)) } },
        { "TG5005", "requiredSlots", Valid with { RequiredSlots = 0 } },
        { "TG5006", "requiredSlots", Valid with { RequiredSlots = 2, MultiInstanceSettings = new() { CoordinationCommandLine = "x" } } },
        { "TG0012", "affinityInfo.affinityId", Valid with { AffinityInfo = new() } },
        { "TG5014", "applicationPackageReferences[1].applicationId", Valid with { ApplicationPackageReferences = [
            new() { ApplicationId = "a" },
            new(),
        ] } },
        { "TG0013", "authenticationTokenSettings.access[0]", Valid with { AuthenticationTokenSettings = new() { Access = [(AccessScope)9] } } },
        { "TG5001", "constraints.maxWallClockTime", Valid with { Constraints = new() { MaxWallClockTime = TimeSpan.FromTicks(-1) } } },
        { "TG5001", "constraints.retentionTime", Valid with { Constraints = new() { RetentionTime = TimeSpan.FromTicks(-1) } } },
        { "TG5003", "constraints.maxTaskRetryCount", Valid with { Constraints = new() { MaxTaskRetryCount = -2 } } },
        { "TG2003", "containerSettings.imageName", Valid with { ContainerSettings = new() } },
        { "TG2003", "containerSettings.imageName", Valid with { ContainerSettings = new() { ImageName = "Upper Case" } } },
        { "TG2001", "containerSettings.containerHostBatchBindMounts[1].source", Valid with { ContainerSettings = new()
        {
            ImageName = "a",
            ContainerHostBatchBindMounts = [new() { Source = ContainerHostDataPath.Task }, new() { Source = ContainerHostDataPath.Task }],
        } } },
        { "TG5011", "dependsOn.taskIds[1000]", Valid with { DependsOn = new() { TaskIds = [.. Enumerable.Repeat(
            new string('a', 64), 1001)] } } },
        { "TG5009", "dependsOn.taskIdRanges[0].start", Valid with { DependsOn = new() { TaskIdRanges = [new(2, 1)] } } },
        { "TG0012", "dependsOn.taskIdRanges[0].end", Valid with { DependsOn = new() { TaskIdRanges = [new() { Start = 1 }] } } },
        { "TG0012", "environmentSettings[0].name", Valid with { EnvironmentSettings = [new() { Value = "v" }] } },
        { "TG0012", "outputFiles[0].destination.container.uploadHeaders[0].name", Valid with { OutputFiles = [Output(new()
        {
            ContainerUrl = "https://h/c",
            UploadHeaders = [new() { Value = "v" }],
        })] } },
        { "TG0012", "exitConditions.exitCodes[0].exitOptions", Valid with { ExitConditions = new() { ExitCodes = [new() { Code = 1 }] } } },
        { "TG3001", "exitConditions.exitCodeRanges[0].start", Valid with { ExitConditions = new() { ExitCodeRanges = [new()
        {
            Start = 2,
            End = 1,
            ExitOptions = new(),
        }] } } },
        { "TG0013", "exitConditions.default.jobAction", Valid with { ExitConditions = new() { Default = new() { JobAction = (JobAction)7 } } } },
        { "TG5008", "multiInstanceSettings.coordinationCommandLine", Valid with { MultiInstanceSettings = new() } },
        { "TG5007", "multiInstanceSettings.numberOfInstances", Valid with { MultiInstanceSettings = new()
        {
            CoordinationCommandLine = "x",
            NumberOfInstances = 0,
        } } },
        { "TG4001", "multiInstanceSettings.commonResourceFiles[0]", Valid with { MultiInstanceSettings = new()
        {
            CoordinationCommandLine = "x",
            CommonResourceFiles = [new()],
        } } },
        { "TG4010", "outputFiles[0].filePattern", Valid with { OutputFiles = [new()] } },
        { "TG4010", "outputFiles[0].destination", Valid with { OutputFiles = [new() { FilePattern = "*" }] } },
        { "TG4010", "outputFiles[0].destination.container", Valid with { OutputFiles = [Output(null)] } },
        { "TG4010", "outputFiles[0].destination.container.containerUrl", Valid with { OutputFiles = [Output(new())] } },
        { "TG4006", "outputFiles[0].destination.container.containerUrl", Valid with { OutputFiles = [Output(
            new() { ContainerUrl = "relative" })] } },
        { "TG4012", "outputFiles[0].destination.container.uploadHeaders[1].value", Valid with { OutputFiles = [Output(new()
        {
            ContainerUrl = "https://h/c",
            UploadHeaders = [new() { Name = "a" }, new() { Name = "b", Value = "x\r\ny" }],
        })] } },
        { "TG4001", "resourceFiles[0]", Valid with { ResourceFiles = [new()
        {
            HttpUrl = "https://h/f",
            AutoStorageContainerName = "a",
            FilePath = "f",
        }] } },
        { "TG4002", "resourceFiles[0].filePath", Valid with { ResourceFiles = [new() { HttpUrl = "https://h/f" }] } },
        { "TG4003", "resourceFiles[0].blobPrefix", Valid with { ResourceFiles = [new()
        {
            HttpUrl = "https://h/f",
            FilePath = "f",
            BlobPrefix = "b",
        }] } },
        { "TG4005", "resourceFiles[0].filePath", Valid with { ResourceFiles = [new()
        {
            HttpUrl = "https://h/f",
            FilePath = "a/../../f",
        }] } },
        { "TG4006", "resourceFiles[0].storageContainerUrl", Valid with { ResourceFiles = [new() { StorageContainerUrl = "ftp://h/f" }] } },
        { "TG5013", "userIdentity", Valid with { UserIdentity = new() } },
        { "TG5013", "userIdentity", Valid with { UserIdentity = new() { Username = "u", AutoUser = new() } } },
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
    public void A_record_s_bad_value_is_exception(string ruleId, string path, TaskAddParameter task)
    {
        var output = new ArrayBufferWriter<byte>();
        var exception = Assert.Throws<TaskValidationException>(() => task.WriteTo(output));
        Assert.Equal((ruleId, path), (exception.RuleId, exception.PropertyPath));
        Assert.Equal(0, output.WrittenCount);
    }

    public static TheoryData<string, string, Templated> InvalidTemplates { get; } = new()
    {
        { "TG1003", "id", new() { Part = "a b" } },
        { "TG1003", "id", new() { Part = new string('a', 63) } },
        { "TG1005", "displayName", new() { Name = new string('n', 1024) } },
        { "TG4006", "resourceFiles[0].httpUrl", new() { Url = "nowhere" } },
        { "TG4005", "resourceFiles[0].filePath", new() { File = "../up" } },
        { "TG4012", "outputFiles[0].destination.container.uploadHeaders[0].value", new() { HeaderValue = "a\nb" } },
        { "TG2003", "containerSettings.imageName", new() { Image = "A B" } },
        { "TG5001", "constraints.maxWallClockTime", new() { Limit = "soon" } },
        { "TG5001", "constraints.retentionTime", new() { Kept = TimeSpan.FromTicks(-1) } },
        { "TG5014", "applicationPackageReferences[0].applicationId", new() { Package = "" } },
        { "TG2001", "containerSettings.containerHostBatchBindMounts[0].source", new() { Mounts = [ContainerHostDataPath.Task] } },
        { "TG5005", "requiredSlots", new() { Slots = 0 } },
    };

    [Fact]
    public void The_template_is_valid_when_its_values_are() =>
        Assert.Contains("\"maxWallClockTime\":\"PT1H\",\"retentionTime\":\"P1D\"", new Templated().ToJson());

    [Theory]
    [MemberData(nameof(InvalidTemplates))]
    public void A_template_s_bad_value_is_exception(string ruleId, string path, Templated task)
    {
        var output = new ArrayBufferWriter<byte>();
        var exception = Assert.Throws<TaskValidationException>(() => task.WriteTo(output));
        Assert.Equal((ruleId, path), (exception.RuleId, exception.PropertyPath));
        Assert.Equal(0, output.WrittenCount);
    }

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
