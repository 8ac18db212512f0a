using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TaskGen.Analyzers.Tests.OfficialClients;

/// <summary>What counts as visibly constant, and as a part of the same object.</summary>
public sealed class ClientAnalyzerTests
{
    [Fact]
    public Task Statements_of_the_same_block_fill_a_local_variable() => ClientVerifier.Reports(ClientVerifier.Azure, """
        public static class Program
        {
            public static void Add(BatchClient client)
            {
                var file = new ResourceFile();
                file.HttpUri = new Uri("https://e.com/a");
                file.FilePath = {|TG4005:"../a"|};
                var task = new BatchTaskCreateOptions("a", "run");
                task.ResourceFiles.Add(file);
                task.EnvironmentSettings.Add(new EnvironmentSetting("A") { Value = "1" });
                task.EnvironmentSettings.Add(new EnvironmentSetting({|TG1011:"A"|}) { Value = "2" });
                task.RequiredSlots = {|TG5005:0|};
                client.CreateTask("job", task);
            }
        }
        """);

    [Fact]
    public Task A_list_in_a_local_variable_is_read() => ClientVerifier.Reports(ClientVerifier.Microsoft, """
        public static class Program
        {
            public static void Add(CloudJob job, IEnumerable<string> more)
            {
                var files = new List<ResourceFile> { ResourceFile.FromUrl("https://e.com/a", "a") };
                files.Add(ResourceFile.FromUrl("https://e.com/b", {|TG4007:"a"|}));
                foreach (var name in more) files.Add(ResourceFile.FromUrl("https://e.com/b", name));
                var task = new CloudTask("a", "run");
                task.ResourceFiles = files;
                job.AddTask(task);
            }
        }
        """);

    [Fact]
    public Task Property_that_other_code_may_set_is_not_missing() => ClientVerifier.Reports(ClientVerifier.Azure, """
        public static class Program
        {
            public static void Add(BatchClient client, string name, bool isLarge)
            {
                var file = new ResourceFile { HttpUri = new Uri("https://e.com/a") };
                if (isLarge) file.FilePath = "large";
                else file.FilePath = name;
                var passed = new ResourceFile { HttpUri = new Uri("https://e.com/a") };
                Complete(passed);
                var task = new BatchTaskCreateOptions("a", " ") { ResourceFiles = { file, passed } };
                Complete(task);
                client.CreateTask("job", task);
                Complete(new ResourceFile { HttpUri = new Uri("https://e.com/a") });
            }

            public static ResourceFile Create() => new() { HttpUri = new Uri("https://e.com/a") };

            private static void Complete(ResourceFile file) => file.FilePath = "a";

            private static void Complete(BatchTaskCreateOptions task) => task.ContainerSettings = new("alpine:3.20");
        }
        """);

    [Fact]
    public Task Value_that_may_be_null_is_not_a_conflict() => ClientVerifier.Reports(ClientVerifier.Azure, """
        public static class Program
        {
            public static void Add(BatchClient client, Uri? file, Uri? container, Uri certain, string? user, AutoUserSpecification? auto)
            {
                client.CreateTask("job", new BatchTaskCreateOptions("a", "run")
                {
                    ResourceFiles =
                    {
                        new ResourceFile { HttpUri = file, StorageContainerUri = container, FilePath = "a" },
                        new ResourceFile { HttpUri = certain, StorageContainerUri = {|TG4001:new Uri("https://e.com")|}, FilePath = "b" },
                    },
                    UserIdentity = new UserIdentity { Username = user, AutoUser = auto },
                });
            }
        }
        """);

    [Fact]
    public Task Value_assigned_more_than_once_or_conditionally_is_ignored() => ClientVerifier.Reports(ClientVerifier.Azure, """
        public static class Program
        {
            public static void Add(BatchClient client, bool isLarge)
            {
                var task = new BatchTaskCreateOptions("a", "run") { RequiredSlots = 0 };
                if (isLarge) task.RequiredSlots = 4;
                client.CreateTask("job", task);
                var slots = 0;
                if (isLarge) slots = 2;
                client.CreateTask("job", new BatchTaskCreateOptions("a", "run") { RequiredSlots = slots });
                var none = 0;
                client.CreateTask("job", new BatchTaskCreateOptions("a", "run") { RequiredSlots = {|TG5005:none|} });
            }
        }
        """);

    [Fact]
    public Task The_user_of_a_start_task_may_be_an_administrator() => ClientVerifier.Reports(ClientVerifier.Microsoft, """
        public static class Program
        {
            public static CloudPool Create() => new()
            {
                StartTask = new StartTask("/bin/sh -c 'apt-get install -y ffmpeg'")
                {
                    UserIdentity = new UserIdentity(
                        new AutoUserSpecification(elevationLevel: ElevationLevel.Admin, scope: AutoUserScope.Pool)),
                    ResourceFiles = new List<ResourceFile> { ResourceFile.FromUrl("https://e.com/a", {|TG4005:"../a"|}) },
                },
            };
        }
        """);

    [Fact]
    public Task Top_level_statements_lambdas_and_fields_are_read() => ClientVerifier.Reports(
        ClientVerifier.Azure,
        """
        BatchTaskCreateOptions task = new("a b{|TG1003:|}", "run");
        Func<BatchTaskCreateOptions> create = () => new BatchTaskCreateOptions("a", "run") { RequiredSlots = {|TG5005:0|} };

        internal static class Fields
        {
            public static readonly BatchTaskConstraints Constraints = new() { MaxTaskRetryCount = {|TG5003:-2|} };
            public static readonly ResourceFile File = new() { FileMode = {|TG4004:"rwx"|} };
        }
        """.Replace("\"a b{|TG1003:|}\"", "\"a{|TG1003: |}b\""),
        kind: OutputKind.ConsoleApplication);

    [Fact]
    public Task Types_are_found_by_alias() => ClientVerifier.Reports(
        "using Cloud = Microsoft.Azure.Batch.CloudTask;\n",
        """
        public static class Program
        {
            public static Cloud Create() => new Cloud("a{|TG1003: |}b", "run");
        }
        """);

    [Fact]
    public async Task Messages_name_the_members_of_the_client()
    {
        Assert.Equal(
            [
                "TG4005: 'ResourceFiles[0].FilePath' leaves the task's working directory. Use a path below it.",
                "TG4006: 'ResourceFiles[1].HttpUri' is not an absolute http or https URL. Specify the complete URL.",
                "TG4001: 'ResourceFiles[2]' has no source. Set exactly one of 'HttpUri', 'StorageContainerUri', and 'AutoStorageContainerName'.",
                "TG5006: 'RequiredSlots' is 2, but the service accepts only 1 for a multi-instance task. Remove it.",
            ],
            await ClientVerifier.MessagesAsync(ClientVerifier.Azure, """
                public static class Program
                {
                    public static void Add(BatchClient client) => client.CreateTask("job", new BatchTaskCreateOptions("a", "run")
                    {
                        ResourceFiles =
                        {
                            new ResourceFile { HttpUri = new Uri("https://e.com/a"), FilePath = "../a" },
                            new ResourceFile { HttpUri = new Uri("ftp://e.com/a"), FilePath = "a" },
                            new ResourceFile { FilePath = "b" },
                        },
                        MultiInstanceSettings = new MultiInstanceSettings("start"),
                        RequiredSlots = 2,
                    });
                }
                """));
    }

    [Theory]
    [InlineData(ClientVerifier.Azure)]
    [InlineData(ClientVerifier.Microsoft)]
    public async Task Messages_name_the_values_of_the_client(string client) => Assert.Equal(
        [
            "TG3006: 'ExitConditions.PreProcessingError.DependencyAction' is 'Satisfy' although the task never started, so dependent tasks start without "
                + "their input. Use 'Block'.",
        ],
        await ClientVerifier.MessagesAsync(client, """
            public static class Program
            {
                public static ExitConditions Create() =>
                    new ExitConditions { PreProcessingError = new ExitOptions { DependencyAction = DependencyAction.Satisfy } };
            }
            """));

    [Fact]
    public async Task A_project_without_a_client_is_not_read()
    {
        var compilation = Compilations.Create("public class CloudTask(string id) { public object New() => new CloudTask(\"a b\"); }");
        var with = new CompilationWithAnalyzers(
            compilation,
            [new ClientAnalyzer()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        var result = await with.GetAnalysisResultAsync(default);

        Assert.Equal(0, result.AnalyzerTelemetryInfo.Single().Value.CodeBlockActionsCount);
        Assert.Empty(result.GetAllDiagnostics());
    }
}
