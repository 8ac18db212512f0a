using System;
using System.IO;
using System.Linq;
using System.Runtime.Versioning;
using System.Threading.Tasks;

namespace TaskGen.Tool.Tests.Importing;

public sealed class ImportCommandTests
{
    private const string EveryProperty = """
        {
          "id": "frame-0007",
          "displayName": "Frame {7} \"of\" 漢字",
          "commandLine": "/bin/sh -c 'echo \"${HOME}\" {a,b}'",
          "requiredSlots": 1,
          "affinityInfo": { "affinityId": "TVM:tvm-1" },
          "applicationPackageReferences": [ { "applicationId": "blender", "version": "4.2" }, { "applicationId": "ffmpeg" } ],
          "authenticationTokenSettings": { "access": [ "job" ] },
          "constraints": { "maxWallClockTime": "PT1H", "retentionTime": "P7D", "maxTaskRetryCount": 3 },
          "containerSettings": {
            "imageName": "registry.example.com/blender:4.2", "containerRunOptions": "--rm", "workingDirectory": "containerImageDefault",
            "registry": { "registryServer": "registry.example.com", "username": "u", "password": "hunter2" },
            "containerHostBatchBindMounts": [ { "source": "Task", "isReadOnly": true }, { "source": "JobPrep" } ]
          },
          "dependsOn": { "taskIds": [ "a", "b" ], "taskIdRanges": [ { "start": 1, "end": 4 }, { "start": 10, "end": 12 } ] },
          "environmentSettings": [ { "name": "A", "value": "b=c" }, { "name": "EMPTY" } ],
          "exitConditions": {
            "exitCodes": [ { "code": 3, "exitOptions": { "jobAction": "none", "dependencyAction": "satisfy" } } ],
            "exitCodeRanges": [ { "start": 5, "end": 9, "exitOptions": { "jobAction": "disable" } } ],
            "preProcessingError": { "jobAction": "none" }, "fileUploadError": { "dependencyAction": "block" }, "default": { "jobAction": "terminate" }
          },
          "multiInstanceSettings": {
            "coordinationCommandLine": "start {0}", "numberOfInstances": 4,
            "commonResourceFiles": [ { "autoStorageContainerName": "common", "blobPrefix": "x/" } ]
          },
          "outputFiles": [
            {
              "filePattern": "out*.png",
              "destination": {
                "container": {
                  "containerUrl": "https://a.blob.core.windows.net/c?sp=w&sig=abc%3D", "path": "frames",
                  "uploadHeaders": [ { "name": "Content-Type", "value": "image/png" }, { "name": "X-Empty", "value": "" } ]
                }
              },
              "uploadOptions": { "uploadCondition": "tasksuccess" }
            },
            {
              "filePattern": "../std*.txt",
              "destination": { "container": { "containerUrl": "https://a.blob.core.windows.net/c", "identityReference": { "resourceId": "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i" } } },
              "uploadOptions": { "uploadCondition": "taskcompletion" }
            }
          ],
          "resourceFiles": [
            { "httpUrl": "https://a.blob.core.windows.net/c/a", "filePath": "a", "fileMode": "0755" },
            { "storageContainerUrl": "https://a.blob.core.windows.net/c", "blobPrefix": "p" }
          ],
          "userIdentity": { "autoUser": { "scope": "task", "elevationLevel": "nonadmin" } }
        }
        """;

    [Fact]
    public async Task Every_property_is_imported_and_secrets_become_properties()
    {
        using var tool = new Tool();
        var (exitCode, source, error) = await tool.RunAsync(EveryProperty, "import", "-", "--namespace", "My.Tasks");
        Assert.True(exitCode == 0, error);
        Assert.DoesNotContain("hunter2", source);
        Assert.DoesNotContain("sig=", source);
        Assert.Contains("[OutputFile(\"out*.png\", ", source);
        Assert.Contains("[DependsOn(\"a\", \"b\")]", source);
        Assert.Contains("DisplayName = \"Frame {{7}} \\\"of\\\" 漢字\"", source);

        var task = CompiledTask.Create(
            source, "My.Tasks.Frame0007", ("RegistryPassword", "hunter2"), ("CUrl", "https://a.blob.core.windows.net/c?sp=w&sig=abc%3D"));
        CompiledTask.AssertSame(EveryProperty, task.ToJson());
    }

    [Theory]
    [InlineData("""{ "id": "a", "commandLine": "run", "containerSettings": { "imageName": "ubuntu", "containerHostBatchBindMounts": [] } }""")]
    [InlineData("""{ "id": "a", "commandLine": "run", "userIdentity": { "username": "batch" } }""")]
    [InlineData("""{ "id": "a", "commandLine": "run", "exitConditions": { "default": { "jobAction": "none" } } }""")]
    [InlineData("""{ "id": "a", "commandLine": "run \\ \"a\tb\" \u0001" }""")]
    public async Task Imported_task_round_trips(string json)
    {
        using var tool = new Tool();
        CompiledTask.AssertSame(json, CompiledTask.Create((await tool.RunAsync(json, "import", "-")).Output, "Tasks.A").ToJson());
    }

    [Fact]
    public async Task Array_becomes_one_file_per_class_and_existing_files_are_kept()
    {
        using var tool = new Tool();
        const string Json =
            """[ { "id": "render-1", "commandLine": "run" }, { "id": "render_1", "commandLine": "run" }, { "id": "7", "commandLine": "run" }, { "commandLine": "run" } ]""";
        Assert.Equal(0, (await tool.RunAsync(Json, "import", "-", "-o", "out")).ExitCode);
        Assert.Equal(
            ["Render1.cs", "Render1_2.cs", "Task.cs", "Task7.cs"],
            Directory.GetFiles(tool.PathOf("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        File.WriteAllText(tool.PathOf("out/Task7.cs"), "mine");
        var (exitCode, _, error) = await tool.RunAsync("""{ "id": "7", "commandLine": "run" }""", "import", "-", "-o", "out");
        Assert.Equal(2, exitCode);
        Assert.Contains("--force", error);
        Assert.Equal("mine", File.ReadAllText(tool.PathOf("out/Task7.cs")));
    }

    [Fact]
    public async Task Unknown_property_is_reported_and_omitted()
    {
        using var tool = new Tool();
        var (exitCode, output, error) = await tool.RunAsync("""{ "id": "a", "commandLine": "run", "priority": 7 }""", "import", "-");
        Assert.Equal(1, exitCode);
        Assert.Contains("stdin(1,36): error TGJ001: Unknown property 'priority'.", error);
        Assert.Contains("public sealed partial class A", output);
    }

    [Theory]
    [InlineData("C")]
    [InlineData("POSIX")]
    [InlineData("en_US.ISO-8859-1")]
    public async Task Text_of_any_language_is_written_as_UTF_8(string locale)
    {
        using var tool = new Tool();
        (string, string)[] variables = [("LANG", locale), ("LC_ALL", locale)];
        var (_, output, _) = await tool.RunAsync(
            """{ "id": "a", "commandLine": "run", "displayName": "Größe Ω 你好" }""", variables, "import", "-");
        Assert.StartsWith("using", output);
        Assert.Contains("DisplayName = \"Größe Ω 你好\"", output);
        Assert.DoesNotContain('\r', output);
    }

    [TheoryOn(TestPlatform.Windows, "Code pages are of Windows.")]
    [InlineData(437)]
    [InlineData(932)]
    [InlineData(1252)]
    public async Task Text_is_UTF_8_in_a_console_of_any_code_page(int codePage)
    {
        using var tool = new Tool();
        tool.Write("a.json", """{ "id": "a", "commandLine": "run", "displayName": "Größe Ω 你好" }""");
        var (_, output, _) = await tool.RunInCodePageAsync(codePage, "import", "a.json");
        Assert.Contains("DisplayName = \"Größe Ω 你好\"", output);
        Assert.DoesNotContain('\r', output);
    }

    [SkippableFact]
    [Trait("Platform", nameof(TestPlatform.Windows))]
    [SupportedOSPlatform("windows")]
    public async Task Code_page_of_a_console_is_the_same_afterwards()
    {
        using var console = WindowsConsole.Open();
        using var tool = new Tool();
        tool.Write("a.json", """{ "id": "a", "commandLine": "run" }""");
        WindowsConsole.OutputCodePage = 1252;
        Assert.Equal(0, await tool.RunInConsoleAsync("import", "a.json"));
        Assert.Equal(2, await tool.RunInConsoleAsync("import", "missing.json"));
        Assert.Equal(1252u, WindowsConsole.OutputCodePage);
    }

    [Fact]
    public async Task Class_is_not_named_like_a_device_of_Windows()
    {
        using var tool = new Tool();
        Assert.Equal(0, (await tool.RunAsync("""{ "id": "con", "commandLine": "run" }""", "import", "-", "-o", "out")).ExitCode);
        Assert.True(File.Exists(tool.PathOf("out/ConTask.cs")));
    }
}
