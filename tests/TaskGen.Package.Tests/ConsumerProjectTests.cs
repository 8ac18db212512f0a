using System;
using System.IO;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace TaskGen.Package.Tests;

/// <summary>The packages in projects outside the repository: installed, built, run, formatted, published.</summary>
[Collection(nameof(Packages))]
public sealed partial class ConsumerProjectTests(Packages packages)
{
    // A task that uses most attributes, printed as JSON.
    private const string Program = """
        #pragma warning disable TG6001
        namespace Consumer
        {
            public enum Quality { Draft, Final }

            [TaskGen.BatchTask(Id = "frame-{Frame:D4}", CommandLine = "/bin/sh -c 'render {Scene} -q {Quality} {Options} -o \"$AZ_BATCH_TASK_WORKING_DIR/out\"'")]
            [TaskGen.TaskConstraints(MaxWallClockTime = "1.02:03:04", MaxTaskRetryCount = 2)]
            [TaskGen.TaskContainerSettings("registry.example.com/blender:4.2")]
            [TaskGen.EnvironmentSetting("LOG", "/tmp/{Scene}.log")]
            [TaskGen.OnExitCodeRange(2, 4, JobAction = TaskGen.JobAction.Terminate)]
            [TaskGen.OutputFile("out*.png", ContainerUrl = "{Results}", Path = "frames/{Frame:D4}", UploadCondition = TaskGen.OutputFileUploadCondition.TaskSuccess)]
            public sealed partial class Render
            {
                public int Frame { get; set; }

                public string Scene { get; set; } = "";

                public Quality Quality { get; set; }

                public string[] Options { get; set; } = System.Array.Empty<string>();

                public System.Uri Results { get; set; } = new System.Uri("https://studio.blob.core.windows.net/results?sp=w&sig=aBc");

                [TaskGen.EnvironmentSetting("SINCE")]
                public System.DateTimeOffset Since { get; set; }

                [TaskGen.ResourceFile]
                public TaskGen.ResourceFile[] Inputs { get; set; } = System.Array.Empty<TaskGen.ResourceFile>();

                [TaskGen.DependsOn]
                public TaskGen.TaskIdRange Range { get; set; } = new TaskGen.TaskIdRange { Start = 1, End = 9 };
            }

            public static class Sample
            {
                public static Render Task => new Render
                {
                    Frame = 7,
                    Scene = "the artist's \u6f22\u5b57 \ud83d\ude00.blend",
                    Quality = Quality.Final,
                    Options = new[] { "--all", "a b" },
                    Since = new System.DateTimeOffset(2026, 11, 24, 1, 2, 3, System.TimeSpan.FromHours(1)),
                    Inputs = new[] { new TaskGen.ResourceFile { HttpUrl = "https://studio.blob.core.windows.net/a", FilePath = "a", FileMode = "0755" } },
                };
            }

            public static class Program
            {
                public static void Main()
                {
                    System.Console.OutputEncoding = new System.Text.UTF8Encoding(false);
                    System.Console.Write(TaskGen.BatchTaskExtensions.ToJson(Sample.Task));
                }
            }
        }
        """;

    private const string Json = """
        {
          "id": "frame-0007",
          "commandLine": "/bin/sh -c 'render '\\''the artist'\\''\\'\\'''\\''s 漢字 😀.blend'\\'' -q Final --all '\\''a b'\\'' -o \"$AZ_BATCH_TASK_WORKING_DIR/out\"'",
          "constraints": { "maxWallClockTime": "P1DT2H3M4S", "maxTaskRetryCount": 2 },
          "containerSettings": { "imageName": "registry.example.com/blender:4.2" },
          "dependsOn": { "taskIdRanges": [ { "start": 1, "end": 9 } ] },
          "environmentSettings": [ { "name": "LOG", "value": "/tmp/the artist's 漢字 😀.blend.log" }, { "name": "SINCE", "value": "11/24/2026 01:02:03 +01:00" } ],
          "exitConditions": { "exitCodeRanges": [ { "start": 2, "end": 4, "exitOptions": { "jobAction": "terminate" } } ] },
          "outputFiles": [
            {
              "filePattern": "out*.png",
              "destination": { "container": { "containerUrl": "https://studio.blob.core.windows.net/results?sp=w&sig=aBc", "path": "frames/0007" } },
              "uploadOptions": { "uploadCondition": "tasksuccess" }
            }
          ],
          "resourceFiles": [ { "httpUrl": "https://studio.blob.core.windows.net/a", "filePath": "a", "fileMode": "0755" } ]
        }
        """;

    [GeneratedRegex(
        "^## A first task.*?^```csharp\n(?<task>.*?)^```.*?^```csharp\n(?<use>.*?)^```.*?^```json\n(?<json>.*?)^```",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FirstTask { get; }

    [Fact]
    public async Task First_task_of_the_README_produces_the_documented_JSON()
    {
        var first = FirstTask.Match(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md")).ReplaceLineEndings("\n"));
        using var consumer = packages.CreateConsumer();
        await consumer.RunAsync("new", "console", "--name", "First", "--output", ".", "--no-restore");
        await consumer.RunAsync("add", "package", "TaskGen", "--version", packages.Version);
        consumer.Write("RenderFrame.cs", first.Groups["task"].Value);
        var use = first.Groups["use"].Value;
        consumer.Write(
            "Program.cs",
            use[..use.IndexOf("HttpRequestMessage", StringComparison.Ordinal)]
                + "Console.OutputEncoding = new System.Text.UTF8Encoding(false);\nConsole.WriteLine(json);\nHttpRequestMessage request = frame.AddRequest(\"job-1\")\n    .WithTimeout(TimeSpan.FromSeconds(20))\n    .Build(new Uri(\"https://account.region.batch.azure.com\"));\nConsole.WriteLine(request.RequestUri);\n");
        var lines = (await consumer.RunAsync("run")).TrimEnd().Split('\n');

        // The README shortens the query of the URL.
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(first.Groups["json"].Value), JsonNode.Parse(Uri.UnescapeDataString(lines[^2]))), lines[^2]);
        Assert.Equal("https://account.region.batch.azure.com/jobs/job-1/tasks?api-version=2024-07-01.20.0&timeout=20", lines[^1]);
    }

    [Theory]
    [InlineData(
        "net10.0",
        "11.0",
        "disable",
        "disable",
        "<AllowUnsafeBlocks>true</AllowUnsafeBlocks><InvariantGlobalization>true</InvariantGlobalization>")]
    [InlineData("net8.0", "12.0", "enable", "disable", "")]
    [InlineData("net8.0", "11.0", "disable", "enable", "<InvariantGlobalization>false</InvariantGlobalization>")]
    public async Task Console_program_builds_without_a_warning_and_writes_the_JSON(
        string framework, string version, string nullable, string usings, string properties)
    {
        using var consumer = packages.CreateConsumer();
        consumer.Write(
            "Consumer.csproj",
            Project(
                "Exe",
                framework,
                $"<LangVersion>{version}</LangVersion><Nullable>{nullable}</Nullable><ImplicitUsings>{usings}</ImplicitUsings>{properties}"));
        consumer.Write("Program.cs", Program);
        AssertJson(await consumer.RunAsync("run"));
    }

    [Fact]
    public async Task Netstandard2_0_library_builds_without_a_warning_and_runs()
    {
        using var consumer = packages.CreateConsumer();
        Directory.CreateDirectory(Path.Combine(consumer.Root, "library"));
        Directory.CreateDirectory(Path.Combine(consumer.Root, "program"));
        consumer.Write("library/Library.csproj", Project("Library", "netstandard2.0", "<LangVersion>11.0</LangVersion>"));
        consumer.Write("library/Tasks.cs", Program);
        consumer.Write("program/Program.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><ProjectReference Include="../library/Library.csproj" /></ItemGroup>
            </Project>
            """);
        consumer.Write("program/Start.cs", "Consumer.Program.Main();");
        AssertJson(await consumer.RunAsync("run", "--project", "program"));
    }

    [Fact]
    public async Task Program_of_the_latest_version_writes_the_JSON_and_its_second_build_is_up_to_date()
    {
        using var consumer = packages.CreateConsumer();
        consumer.Write(
            "Consumer.csproj",
            Project(
                "Exe", "net10.0", "<LangVersion>14.0</LangVersion><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings>"));
        consumer.Write("Program.cs", Program);
        AssertJson(await consumer.RunAsync("run"));
        var output = await consumer.RunAsync("build", "--no-restore", "-v:detailed");
        Assert.Contains("Skipping target \"CoreCompile\" because all output files are up-to-date", output);
    }

    [Fact]
    public async Task Analyzers_and_code_fixes_are_included_in_the_client_packages()
    {
        using var consumer = packages.CreateConsumer();
        consumer.Write("Consumer.csproj", Project("Exe", "net10.0", package: "TaskGen.Local"));
        consumer.Write("Program.cs", "System.Console.WriteLine(TaskGen.BatchTaskExtensions.ToJson(new A()));\n");
        consumer.Write(
            "A.cs",
            "[TaskGen.BatchTask(Id = \"a\", CommandLine = \"run\")]\n[TaskGen.OnExitCodeRange(4, 2, JobAction = TaskGen.JobAction.None)]\npublic sealed partial class A;\n");
        var (exitCode, output) = await consumer.TryAsync("build");
        Assert.Equal(1, exitCode);
        Assert.Contains("error TG3001", output);

        await consumer.RunAsync("format", "analyzers", "--no-restore", "--diagnostics", "TG3001");
        Assert.Contains("[TaskGen.OnExitCodeRange(2, 4, JobAction = TaskGen.JobAction.None)]", consumer.Read("A.cs"));
        Assert.Contains("\"start\":2,\"end\":4", await consumer.RunAsync("run", "--no-restore"));
    }

    [Fact]
    public async Task Client_and_local_endpoint_run_a_task()
    {
        using var consumer = packages.CreateConsumer();
        consumer.Write(
            "Consumer.csproj",
            Project("Exe", "net10.0", "<ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>", "TaskGen.Local"));
        consumer.Write("Program.cs", """
            using System.Net.Http.Json;
            using TaskGen;
            using TaskGen.Client;
            using TaskGen.Local;

            await using var batch = await LocalBatch.StartAsync();
            using var http = new HttpClient { DefaultRequestHeaders = { Authorization = new("Bearer", batch.Token) } };
            using var content = JsonContent.Create(
                new { id = "job-1", poolInfo = new { poolId = "local" } },
                mediaType: new("application/json") { Parameters = { new("odata", "minimalmetadata") } });
            (await http.PostAsync(new Uri(batch.Url, "jobs?api-version=2024-07-01.20.0"), content)).EnsureSuccessStatusCode();

            await using var job = new BatchJobClient(batch.Url, "job-1", batch.Credential);
            await foreach (var outcome in job.AddAllAsync(Enumerable.Range(0, 250).Select(i => new Hello(i))))
            {
                if (outcome.Status != TaskOutcomeStatus.Added) return 1;
            }

            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
            try
            {
                await foreach (var task in job.WaitForTasksAsync(cancellationToken: limit.Token))
                {
                    if (task.TaskId == "hello-249") break;
                }
            }
            catch (OperationCanceledException)
            {
                Console.Write("Task hello-249 did not complete within 5 minutes.");
                return 2;
            }

            var file = new Uri(batch.Url, "jobs/job-1/tasks/hello-249/files/stdout.txt?api-version=2024-07-01.20.0");
            Console.Write(await http.GetStringAsync(file));
            return 0;

            [BatchTask(Id = "hello-{Number}", CommandLine = "echo hello {Number}")]
            internal sealed partial record Hello(int Number);
            """);
        Assert.Equal("hello 249\n", await consumer.RunAsync("run"));
    }

    [Fact]
    public async Task Installed_tool_checks_a_file_and_imports_it_into_a_project_that_builds()
    {
        using var consumer = packages.CreateConsumer();
        await consumer.RunAsync("tool", "install", "TaskGen.Tool", "--version", packages.Version, "--tool-path", "tools");
        consumer.Write(
            "task.json",
            """{ "id": "frame-7", "commandLine": "/bin/sh -c 'render \"$AZ_BATCH_TASK_DIR\"'", "constraints": { "maxWallClockTime": "PT1H" } }""");
        var tool = Path.Combine(consumer.Root, "tools", OperatingSystem.IsWindows() ? "taskgen.exe" : "taskgen");
        Assert.Equal(
            (0, "Checked 1 task in 1 file: 0 errors, 0 warnings.\n"), await DotNetCommand.StartAsync(consumer.Root, tool, "check", "task.json"));
        Assert.Equal(0, (await DotNetCommand.StartAsync(consumer.Root, tool, "import", "task.json", "-o", ".")).ExitCode);

        consumer.Write("Consumer.csproj", Project("Exe", "net10.0", "<Nullable>enable</Nullable>"));
        consumer.Write("Program.cs", "System.Console.Write(TaskGen.BatchTaskExtensions.ToJson(new Tasks.Frame7()));\n");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(consumer.Read("task.json")), JsonNode.Parse(await consumer.RunAsync("run"))));
    }

    [Fact]
    public async Task Trimmed_program_publishes_without_a_warning_and_writes_the_same_JSON() =>
        await PublishAsync("-p:PublishTrimmed=true", "-p:TrimmerSingleWarn=false");

    [SkippableFact]
    public async Task AOT_compiled_program_publishes_without_a_warning_and_writes_the_same_JSON()
    {
        // A platform linker is required. The SDK prefers clang; gcc works too.
        var hasClang = !OperatingSystem.IsLinux() || File.Exists("/usr/bin/clang");
        Skip.IfNot(hasClang || File.Exists("/usr/bin/gcc"), "AOT compilation needs clang or gcc.");
        string[] linker = hasClang ? [] : ["-p:CppCompilerAndLinker=gcc", "-p:LinkerFlavor=bfd"];
        await PublishAsync(["-p:PublishAot=true", "-p:TrimmerSingleWarn=false", .. linker]);
    }

    private async Task PublishAsync(params string[] properties)
    {
        using var consumer = packages.CreateConsumer();
        consumer.Write("Consumer.csproj", Project("Exe", "net10.0", "<InvariantGlobalization>true</InvariantGlobalization>"));
        consumer.Write("Program.cs", Program);
        await consumer.RunAsync(["publish", "-c", "Release", "--use-current-runtime", "-o", "out", .. properties]);
        var (exitCode, output) = await DotNetCommand.StartAsync(
            consumer.Root, Path.Combine(consumer.Root, "out", OperatingSystem.IsWindows() ? "Consumer.exe" : "Consumer"));
        Assert.Equal(0, exitCode);
        AssertJson(output);
    }

    private string Project(string output, string framework, string properties = "", string package = "TaskGen") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>{output}</OutputType>
            <TargetFramework>{framework}</TargetFramework>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="{package}" Version="{packages.Version}" />
          </ItemGroup>
        </Project>
        """;

    private static void AssertJson(string output) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Json), JsonNode.Parse(output)), output);
}
