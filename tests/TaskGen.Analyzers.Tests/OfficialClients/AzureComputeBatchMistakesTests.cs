using System.Threading.Tasks;
using TaskGen.Analyzers.Rules;

namespace TaskGen.Analyzers.Tests.OfficialClients;

/// <summary>One mistake for each rule that reads the types of the current official client.</summary>
public sealed class AzureComputeBatchMistakesTests
{
    internal static readonly string Source = MistakeConstants.Insert("""
        public static class Program
        {
            public static void Add(BatchClient client, string text, Uri url)
            {
                client.CreateTask("job", new BatchTaskCreateOptions({|TG1002:" "|}, "run"));
                client.CreateTask("job", new BatchTaskCreateOptions("render{|TG1003: |}1", "run"));
                client.CreateTask("job", new BatchTaskCreateOptions("a", "run") { DisplayName = {|TG1005:NAME|} });
                client.CreateTask("job", new BatchTaskCreateOptions("a", "echo {|TG1006:$HOME|}"));
                client.CreateTask("job", new BatchTaskCreateOptions("a", "/bin/sh -c {|TG1009:'|}ls"));
                client.CreateTask("job", new BatchTaskCreateOptions("a", "run")
                {
                    EnvironmentSettings = { new EnvironmentSetting({|TG1010:"A=B"|}) { Value = "1" } },
                });
                client.CreateTask("job", new BatchTaskCreateOptions("a", "run")
                {
                    EnvironmentSettings =
                    {
                        new EnvironmentSetting("A") { Value = "1" },
                        new EnvironmentSetting({|TG1011:"A"|}) { Value = "2" },
                        new EnvironmentSetting({|TG1012:"AZ_BATCH_TASK_ID"|}) { Value = "1" },
                    },
                });
                client.CreateTask("job", new BatchTaskCreateOptions("a", "bash -c {|TG1013:echo|} hello"));
                client.CreateTask("job", new BatchTaskCreateOptions("a", "bash -c 'a' {|TG1014:&& bash|} -c 'b'"));
                client.CreateTask("job", new BatchTaskCreateOptions("a", "/bin/sh -c 'ls ${|TG1015:AZ_BATCH_TASK_WORKDIR|}'"));
                client.CreateTask("job", new BatchTaskCreateOptions("a", {|TG1017:"run \0"|}));
                client.CreateTask("job", new BatchTaskCreateOptions("a", {|TG1018:" "|}));
                client.CreateTask("job", new BatchTaskCreateOptions("a", "/bin/sh -c 'ls {|TG1019:%AZ_BATCH_TASK_ID%|}'"));
                client.CreateTask("job", new BatchTaskCreateOptions("a", "cmd /c echo {|TG1020:'a b'|}"));
                client.CreateTask("job", new BatchTaskCreateOptions("a", "run")
                {
                    ContainerSettings = new BatchTaskContainerSettings("alpine:3.20")
                    {
                        ContainerHostBatchBindMounts =
                        {
                            new ContainerHostBatchBindMountEntry { Source = "Task" },
                            new ContainerHostBatchBindMountEntry { Source = {|TG2001:ContainerHostDataPath.Task|} },
                            new ContainerHostBatchBindMountEntry { Source = {|TG0013:"Tsak"|} },
                        },
                    },
                });
                client.CreateTask("job", new BatchTaskCreateOptions("a", "run")
                {
                    ContainerSettings = new BatchTaskContainerSettings({|TG2003:"Alpine:3.20"|})
                });
                client.CreateTask("job", new BatchTaskCreateOptions("a", "run")
                {
                    ContainerSettings = new BatchTaskContainerSettings({|TG2004:"alpine"|}) { ContainerRunOptions = "{|TG2006:--detach|}" },
                });
                client.CreateTask("job", new BatchTaskCreateOptions("a", "run")
                {
                    ContainerSettings = new BatchTaskContainerSettings("alpine:3.20")
                    {
                        Registry = new ContainerRegistryReference { Username = {|TG2005:"me"|} },
                    },
                });
                client.CreateTask("job", new BatchTaskCreateOptions("a", "run")
                {
                    ContainerSettings = {|TG2008:new BatchTaskContainerSettings("alpine:3.20")
                    {
                        ContainerHostBatchBindMounts = { new ContainerHostBatchBindMountEntry { Source = "Shared" } },
                    }|},
                });
                client.CreateTask("job", new BatchTaskCreateOptions("a", {|TG2009:"docker run alpine:3.20"|})
                {
                    ContainerSettings = new BatchTaskContainerSettings("alpine:3.20"),
                });
                client.CreateTask("job", new BatchTaskCreateOptions("a", "run")
                {
                    ContainerSettings = new BatchTaskContainerSettings("mine.azurecr.io/a:1")
                    {
                        Registry = new ContainerRegistryReference
                        {
                            Username = "me",
                            Password = text,
                            RegistryServerUri = {|TG2010:new Uri("https://other.azurecr.io")|},
                        },
                    },
                });
                client.CreateTask("job", new BatchTaskCreateOptions("a", "run")
                {
                    ExitConditions = new ExitConditions
                    {
                        ExitCodes =
                        {
                            new ExitCodeMapping(3, new ExitOptions { JobAction = BatchJobActionKind.Terminate }),
                            {|TG3002:new ExitCodeMapping(3, new ExitOptions { JobAction = "disable" })|},
                            new ExitCodeMapping({|TG3004:300|}, new ExitOptions { JobAction = "disable" }),
                            new ExitCodeMapping(7, {|TG3003:new ExitOptions()|}),
                        },
                        ExitCodeRanges = { new ExitCodeRangeMapping({|TG3001:9|}, 8, new ExitOptions { JobAction = "disable" }) },
                        PreProcessingError = new ExitOptions { DependencyAction = {|TG3006:DependencyAction.Satisfy|} },
                    },
                });
                client.CreateTask("job", new BatchTaskCreateOptions("a", "run")
                {
                    ResourceFiles =
                    {
                        {|TG4001:new ResourceFile { FilePath = "a" }|},
                        {|TG4002:new ResourceFile { HttpUri = new Uri("https://e.com/a") }|},
                        new ResourceFile { HttpUri = new Uri("https://e.com/a"), FilePath = "a1", BlobPrefix = {|TG4003:"x"|} },
                        new ResourceFile { HttpUri = new Uri("https://e.com/a"), FilePath = "a2", FileMode = {|TG4004:"rwx"|} },
                        new ResourceFile { HttpUri = new Uri("https://e.com/a"), FilePath = {|TG4005:"../a3"|} },
                        new ResourceFile { HttpUri = {|TG4006:new Uri("ftp://e.com/a")|}, FilePath = "a4" },
                        new ResourceFile { HttpUri = new Uri("https://e.com/b"), FilePath = {|TG4007:"a2"|} },
                        new ResourceFile { HttpUri = {|TG4015:new Uri("http://e.com/b")|}, FilePath = "a5" },
                        new ResourceFile
                        {
                            StorageContainerUri = new Uri("https://a.blob.core.windows.net/c"),
                            IdentityReference = new BatchNodeIdentityReference { ResourceId = {|TG4014:new("identity")|} },
                        },
                    },
                });
                client.CreateTask("job", new BatchTaskCreateOptions("a", "run")
                {
                    OutputFiles =
                    {
                        new OutputFile(
                            "*.txt",
                            new OutputFileDestination
                            {
                                Container = new OutputFileBlobContainerDestination({|TG4011:new Uri("https://a.blob.core.windows.net/c")|})
                                {
                                    UploadHeaders = { new OutputFileUploadHeader({|TG4012:"a b"|}) { Value = "c" } },
                                },
                            },
                            new OutputFileUploadConfig(OutputFileUploadCondition.TaskSuccess)),
                        new OutputFile(
                            {|TG4016:"stdout.txt"|},
                            new OutputFileDestination { Container = new OutputFileBlobContainerDestination(url) },
                            new OutputFileUploadConfig("taskcompletion")),
                    },
                });
                client.CreateTask("job", new BatchTaskCreateOptions("a", "run")
                {
                    Constraints = new BatchTaskConstraints
                    {
                        MaxWallClockTime = {|TG5001:TimeSpan.FromMinutes(-1)|}, MaxTaskRetryCount = {|TG5003:-2|},
                    },
                    RequiredSlots = {|TG5005:0|},
                });
                client.CreateTask("job", new BatchTaskCreateOptions("a", "run")
                {
                    Constraints = new BatchTaskConstraints
                    {
                        MaxWallClockTime = {|TG5002:TimeSpan.FromDays(200)|},
                    },
                    RequiredSlots = {|TG5016:300|},
                });
                client.CreateTask("job", new BatchTaskCreateOptions("a", "run")
                {
                    MultiInstanceSettings = new MultiInstanceSettings({|TG5008:""|}) { NumberOfInstances = {|TG5007:0|} },
                    RequiredSlots = {|TG5006:2|},
                });
                client.CreateTask("job", new BatchTaskCreateOptions("7", "run")
                {
                    DependsOn = new BatchTaskDependencies
                    {
                        TaskIds = { "b", {|TG5012:"b"|}, {|TG5010:"7"|}, {|TG5015:"a b"|} },
                        TaskIdRanges = { new BatchTaskIdRange({|TG5009:5|}, 4), {|TG5010:new BatchTaskIdRange(6, 8)|} },
                    },
                });
                client.CreateTask("job", new BatchTaskCreateOptions("a", "run") { UserIdentity = {|TG5013:new UserIdentity()|} });
                client.CreateTask("job", new BatchTaskCreateOptions("a", "run")
                {
                    ApplicationPackageReferences =
                    {
                        new BatchApplicationPackageReference({|TG5014:""|}),
                        new BatchApplicationPackageReference("app") { Version = "1" },
                        {|TG5017:new BatchApplicationPackageReference("app") { Version = "1" }|},
                    },
                });
                client.CreateTask("job", new BatchTaskCreateOptions("a", "run")
                {
                    AuthenticationTokenSettings = {|TG5018:new AuthenticationTokenSettings { Access = { BatchAccessScope.Job } }|},
                });
                client.CreateTask("job", new BatchTaskCreateOptions("a", "/bin/sh -c 'echo ${|TG5019:AZ_BATCH_HOST_LIST|}'"));
                client.CreateTask("job", new BatchTaskCreateOptions({|TG5020:"jobrelease"|}, "run"));
                client.CreateTask("job", new BatchTaskCreateOptions("a", "run")
                {
                    EnvironmentSettings = { new EnvironmentSetting("DB_PASSWORD") { Value = {|TG6001:"hunter2hunter2"|} } },
                    UserIdentity = new UserIdentity
                    {
                        AutoUser = new AutoUserSpecification { ElevationLevel = {|TG6002:ElevationLevel.Admin|} },
                    },
                });
                client.CreateTask("job", new BatchTaskCreateOptions("a", $"/bin/sh -c 'cat {{|TG6004:text|}}'"));
                client.CreateTask("job", new BatchTaskCreateOptions("a", "run") { AffinityInfo = new BatchAffinityInfo({|TG0012:""|}) });
                client.CreateTask("job", {|TG1001:new BatchTaskCreateOptions("a", null)|});
                client.CreateTask("job", new BatchTaskCreateOptions("a", {|TG1021:LONG|}));
                client.CreateTask("job", new BatchTaskCreateOptions("a", {|TG1023:"/bin/sh -c 'set -e\r\nls'"|}));
                client.CreateTask("job", new BatchTaskCreateOptions("a", "/bin/sh -c 'ls ${|TG2011:AZ_BATCH_NODE_SHARED_DIR|}'")
                {
                    ContainerSettings = new BatchTaskContainerSettings("alpine:3.20")
                    {
                        ContainerHostBatchBindMounts = { new ContainerHostBatchBindMountEntry { Source = "Task" } },
                    },
                });
                client.CreateTask("job", new BatchTaskCreateOptions("a", "run")
                {
                    ContainerSettings = new BatchTaskContainerSettings(null)
                    {
                        Registry = {|TG2002:new ContainerRegistryReference { Username = "me", Password = text }|},
                    },
                });
                client.CreateTask("job", new BatchTaskCreateOptions("a", "run")
                {
                    ExitConditions = new ExitConditions
                    {
                        ExitCodes = { {|TG3005:new ExitCodeMapping(0, new ExitOptions { DependencyAction = "satisfy" })|} },
                    },
                });
                client.CreateTask("job", new BatchTaskCreateOptions("a", "run")
                {
                    ResourceFiles =
                    {
                        new ResourceFile
                        {
                            AutoStorageContainerName = "c",
                            IdentityReference = new BatchNodeIdentityReference { ResourceId = {|TG4008:new(IDENTITY)|} },
                        },
                        new ResourceFile { StorageContainerUri = {|TG4018:new Uri("https://a.blob.core.windows.net/c?sv=1&sp=r&sr=c&sig=%20")|} },
                    },
                });
                client.CreateTask("job", new BatchTaskCreateOptions("a", "run")
                {
                    ResourceFiles = {|TG4009:{ new ResourceFile { HttpUri = url, FilePath = LONG } }|},
                });
                client.CreateTask("job", new BatchTaskCreateOptions("a", "run")
                {
                    EnvironmentSettings = { new EnvironmentSetting("A") { Value = {|TG4017:"$HOME/a"|} } },
                    OutputFiles =
                    {
                        {|TG4010:new OutputFile("*.txt", new OutputFileDestination(), new OutputFileUploadConfig("tasksuccess"))|},
                        new OutputFile(
                            "*.txt",
                            new OutputFileDestination { Container = new OutputFileBlobContainerDestination(new Uri(CONTAINER)) },
                            new OutputFileUploadConfig("tasksuccess")),
                        {|TG4013:new OutputFile(
                            "*.txt",
                            new OutputFileDestination { Container = new OutputFileBlobContainerDestination(new Uri(CONTAINER)) },
                            new OutputFileUploadConfig("tasksuccess"))|},
                    },
                });
                client.CreateTask("job", new BatchTaskCreateOptions("a", "run")
                {
                    DependsOn = new BatchTaskDependencies { TaskIds = {|TG5011:{ MANY }|} },
                });
                client.CreateTask("job", {|TG1016:new BatchTaskCreateOptions("a", "run") { AffinityInfo = new BatchAffinityInfo(BIG) }|});
                STATEMENTS
            }
        }
        """.Replace("STATEMENTS", MistakeConstants.StatementsOf(nameof(IClientMistakes.AzureComputeBatch))));

    [Fact]
    public Task Each_mistake_is_reported_at_its_argument() => ClientVerifier.Reports(ClientVerifier.Azure, Source);

    [Fact]
    public void Every_rule_that_reads_the_client_has_a_mistake() =>
        Assert.Equal(MistakeConstants.RulesOf(RuleClients.AzureComputeBatch), MistakeConstants.IdsIn(Source));
}
