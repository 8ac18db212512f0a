using System.Threading.Tasks;
using TaskGen.Analyzers.Rules;

namespace TaskGen.Analyzers.Tests.OfficialClients;

/// <summary>One mistake for each rule that reads the types of the previous official client.</summary>
public sealed class MicrosoftAzureBatchMistakesTests
{
    internal static readonly string Source = MistakeConstants.Insert("""
        public static class Program
        {
            public static void Add(CloudJob job, string text)
            {
                job.AddTask({|TG1001:new CloudTask("a", null)|});
                job.AddTask(new CloudTask({|TG1002:" "|}, "run"));
                job.AddTask(new CloudTask("render{|TG1003: |}1", "run"));
                job.AddTask(new CloudTask("a", "run") { DisplayName = {|TG1005:NAME|} });
                job.AddTask(new CloudTask("a", "echo {|TG1006:$HOME|}"));
                job.AddTask(new CloudTask("a", "/bin/sh -c {|TG1009:'|}ls"));
                job.AddTask(new CloudTask("a", "run")
                {
                    EnvironmentSettings = new List<EnvironmentSetting>
                    {
                        new EnvironmentSetting({|TG1010:"A=B"|}, "1"),
                        new("A", "1"),
                        new({|TG1011:"A"|}, {|TG4017:"$HOME/a"|}),
                        new EnvironmentSetting({|TG1012:"AZ_BATCH_TASK_ID"|}, "1"),
                        new EnvironmentSetting("DB_PASSWORD", {|TG6001:"hunter2hunter2"|}),
                    },
                });
                job.AddTask(new CloudTask("a", "bash -c {|TG1013:echo|} hello"));
                job.AddTask(new CloudTask("a", "bash -c 'a' {|TG1014:&& bash|} -c 'b'"));
                job.AddTask(new CloudTask("a", "/bin/sh -c 'ls ${|TG1015:AZ_BATCH_TASK_WORKDIR|}'"));
                job.AddTask({|TG1016:new CloudTask("a", "run") { AffinityInformation = new AffinityInformation(BIG) }|});
                job.AddTask(new CloudTask("a", {|TG1017:"run \0"|}));
                job.AddTask(new CloudTask("a", {|TG1018:""|}));
                job.AddTask(new CloudTask("a", "/bin/sh -c 'ls {|TG1019:%AZ_BATCH_TASK_ID%|}'"));
                job.AddTask(new CloudTask("a", "cmd /c echo {|TG1020:'a b'|}"));
                job.AddTask(new CloudTask("a", {|TG1021:LONG|}));
                job.AddTask(new CloudTask("a", {|TG1023:"/bin/sh -c 'set -e\r\nls'"|}));
                job.AddTask(new CloudTask("a", "/bin/sh -c 'ls ${|TG2011:AZ_BATCH_NODE_SHARED_DIR|}'")
                {
                    ContainerSettings = new TaskContainerSettings(
                        "alpine:3.20",
                        "{|TG2006:--detach|}",
                        containerHostBatchBindMounts:
                        [
                            new ContainerHostBatchBindMountEntry { Source = "Task" },
                            new ContainerHostBatchBindMountEntry { Source = {|TG2001:"Task"|}, IsReadOnly = true },
                            new ContainerHostBatchBindMountEntry { Source = "Startup" },
                        ]),
                });
                job.AddTask(new CloudTask("a", "run")
                {
                    ContainerSettings = new TaskContainerSettings(
                        {|TG2004:"alpine"|},
                        containerHostBatchBindMounts: [new ContainerHostBatchBindMountEntry { Source = {|TG0013:"Tsak"|} }]),
                });
                job.AddTask(new CloudTask("a", "run")
                {
                    ContainerSettings = new TaskContainerSettings(null, registry: {|TG2002:new ContainerRegistry("me", text)|}),
                });
                job.AddTask(new CloudTask("a", "run") { ContainerSettings = new TaskContainerSettings({|TG2003:"Alpine:3.20"|}) });
                job.AddTask(new CloudTask("a", "run")
                {
                    ContainerSettings = new TaskContainerSettings("alpine:3.20", registry: new ContainerRegistry({|TG2005:"me"|})),
                });
                job.AddTask(new CloudTask("a", "run")
                {
                    ContainerSettings = {|TG2008:new TaskContainerSettings(
                        "alpine:3.20",
                        containerHostBatchBindMounts: new[] { new ContainerHostBatchBindMountEntry { Source = "Shared" } })|},
                });
                job.AddTask(new CloudTask("a", {|TG2009:"docker run alpine:3.20"|})
                {
                    ContainerSettings = new TaskContainerSettings(
                        "mine.azurecr.io/a:1", registry: new ContainerRegistry("me", text, {|TG2010:"other.azurecr.io"|})),
                });
                job.AddTask(new CloudTask("a", "run")
                {
                    ExitConditions = new ExitConditions
                    {
                        ExitCodes = new List<ExitCodeMapping>
                        {
                            {|TG3005:new ExitCodeMapping(0, new ExitOptions { DependencyAction = DependencyAction.Satisfy })|},
                            new ExitCodeMapping(3, new ExitOptions { JobAction = JobAction.Terminate }),
                            {|TG3002:new ExitCodeMapping(3, new ExitOptions { JobAction = JobAction.Disable })|},
                            new ExitCodeMapping({|TG3004:300|}, new ExitOptions { JobAction = JobAction.Disable }),
                            new ExitCodeMapping(7, {|TG3003:new ExitOptions()|}),
                        },
                        ExitCodeRanges = [new ExitCodeRangeMapping({|TG3001:9|}, 8, new ExitOptions { JobAction = JobAction.Disable })],
                        PreProcessingError = new ExitOptions { DependencyAction = {|TG3006:DependencyAction.Satisfy|} },
                    },
                });
                job.AddTask(new CloudTask("a", "run")
                {
                    ResourceFiles =
                    [
                        {|TG4001:ResourceFile.FromAutoStorageContainer("")|},
                        {|TG4002:ResourceFile.FromUrl("https://e.com/a", null)|},
                        ResourceFile.FromUrl("https://e.com/a", "a2", {|TG4004:"rwx"|}),
                        ResourceFile.FromUrl("https://e.com/a", {|TG4005:"../a3"|}),
                        ResourceFile.FromUrl({|TG4006:"ftp://e.com/a"|}, "a4"),
                        ResourceFile.FromUrl("https://e.com/b", {|TG4007:"a2"|}),
                        ResourceFile.FromUrl({|TG4015:"http://e.com/b"|}, "a5"),
                        ResourceFile.FromStorageContainerUrl(
                            "https://a.blob.core.windows.net/c", new ComputeNodeIdentityReference { ResourceId = {|TG4014:"identity"|} }),
                        ResourceFile.FromStorageContainerUrl({|TG4018:"https://a.blob.core.windows.net/c?sv=1&sp=r&sr=c&sig=%20"|}),
                    ],
                });
                job.AddTask(new CloudTask("a", "run") { ResourceFiles = {|TG4009:[ResourceFile.FromUrl(text, LONG)]|} });
                job.AddTask(new CloudTask("a", "run")
                {
                    OutputFiles = new List<OutputFile>
                    {
                        {|TG4010:new OutputFile("*.txt", null, new OutputFileUploadOptions(OutputFileUploadCondition.TaskSuccess))|},
                        new OutputFile(
                            "*.txt",
                            new OutputFileDestination(new OutputFileBlobContainerDestination({|TG4011:"https://a.blob.core.windows.net/c"|})
                            {
                                UploadHeaders = [new HttpHeader({|TG4012:"a b"|}, "c")],
                            }),
                            new OutputFileUploadOptions(OutputFileUploadCondition.TaskSuccess)),
                        {|TG4013:new OutputFile(
                            "*.txt",
                            new OutputFileDestination(new OutputFileBlobContainerDestination({|TG4011:"https://a.blob.core.windows.net/c"|})),
                            new OutputFileUploadOptions(OutputFileUploadCondition.TaskSuccess))|},
                        new OutputFile(
                            {|TG4016:"stdout.txt"|},
                            new OutputFileDestination(new OutputFileBlobContainerDestination(text)),
                            new OutputFileUploadOptions(OutputFileUploadCondition.TaskSuccess)),
                    },
                });
                job.AddTask(new CloudTask("a", "run")
                {
                    Constraints = new TaskConstraints(maxWallClockTime: {|TG5001:TimeSpan.Zero|}, maxTaskRetryCount: {|TG5003:-2|}),
                    RequiredSlots = {|TG5005:0|},
                });
                job.AddTask(new CloudTask("a", "run")
                {
                    Constraints = new TaskConstraints(maxWallClockTime: {|TG5002:TimeSpan.FromDays(200)|}),
                    RequiredSlots = {|TG5016:300|},
                });
                job.AddTask(new CloudTask("a", "run")
                {
                    MultiInstanceSettings = new MultiInstanceSettings({|TG5008:""|}, {|TG5007:0|}),
                    RequiredSlots = {|TG5006:2|},
                });
                job.AddTask(new CloudTask("7", "run")
                {
                    DependsOn = new TaskDependencies(
                        ["b", {|TG5012:"b"|}, {|TG5010:"7"|}, {|TG5015:"a b"|}], [new TaskIdRange({|TG5009:5|}, 4)]),
                });
                job.AddTask(new CloudTask("7", "run") { DependsOn = TaskDependencies.OnIdRange({|TG5009:8|}, 6) });
                job.AddTask(new CloudTask("7", "run") { DependsOn = TaskDependencies.OnId({|TG5010:"7"|}) });
                job.AddTask(new CloudTask("7", "run") { DependsOn = {|TG5011:TaskDependencies.OnIds(MANY)|} });
                job.AddTask(new CloudTask("a", "run") { UserIdentity = {|TG5013:new UserIdentity((string?)null)|} });
                job.AddTask(new CloudTask("a", "run")
                {
                    ApplicationPackageReferences =
                    [
                        {|TG5014:new ApplicationPackageReference()|},
                        new ApplicationPackageReference { ApplicationId = "app", Version = "1" },
                        {|TG5017:new ApplicationPackageReference { ApplicationId = "app", Version = "1" }|},
                    ],
                });
                job.AddTask(new CloudTask("a", "run")
                {
                    AuthenticationTokenSettings = {|TG5018:new AuthenticationTokenSettings { Access = AccessScope.Job }|},
                });
                job.AddTask(new CloudTask("a", "/bin/sh -c 'echo ${|TG5019:AZ_BATCH_HOST_LIST|}'"));
                job.AddTask(new CloudTask({|TG5020:"jobrelease"|}, "run")
                {
                    UserIdentity = new UserIdentity(new AutoUserSpecification(elevationLevel: {|TG6002:ElevationLevel.Admin|})),
                });
                job.AddTask(new CloudTask("a", "/bin/sh -c 'cat " + {|TG6004:text|} + "'"));
                job.AddTask(new CloudTask("a", "run") { AffinityInformation = new AffinityInformation({|TG0012:""|}) });
                STATEMENTS
            }
        }
        """.Replace("STATEMENTS", MistakeConstants.StatementsOf(nameof(IClientMistakes.MicrosoftAzureBatch))));

    [Fact]
    public Task Each_mistake_is_reported_at_its_argument() => ClientVerifier.Reports(ClientVerifier.Microsoft, Source);

    [Fact]
    public void Every_rule_that_reads_the_client_has_a_mistake() =>
        Assert.Equal(MistakeConstants.RulesOf(RuleClients.MicrosoftAzureBatch), MistakeConstants.IdsIn(Source));
}
