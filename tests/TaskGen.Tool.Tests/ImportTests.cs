using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TaskGen.Analyzers;

namespace TaskGen.Tool.Tests;

public sealed class ImportTests
{
    // Every property of the request.
    private const string Whole = """
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
    public async Task Every_property_comes_through_and_secrets_become_properties()
    {
        using var tool = new Tool();
        var (exitCode, source, error) = await tool.RunAsync(Whole, "import", "-", "--namespace", "My.Tasks");
        Assert.True(exitCode == 0, error);
        Assert.DoesNotContain("hunter2", source);
        Assert.DoesNotContain("sig=", source);
        Assert.Contains("[OutputFile(\"out*.png\", ", source);
        Assert.Contains("[DependsOn(\"a\", \"b\")]", source);
        Assert.Contains("DisplayName = \"Frame {{7}} \\\"of\\\" 漢字\"", source);

        var task = Compile(source, "My.Tasks.Frame0007");
        task.GetType().GetProperty("Secret")!.SetValue(task, "hunter2");
        task.GetType().GetProperty("Secret2")!.SetValue(task, "https://a.blob.core.windows.net/c?sp=w&sig=abc%3D");
        AssertSame(Whole, task.ToJson());
    }

    [Theory]
    [InlineData("""{ "id": "a", "commandLine": "run", "containerSettings": { "imageName": "ubuntu", "containerHostBatchBindMounts": [] } }""")]
    [InlineData("""{ "id": "a", "commandLine": "run", "userIdentity": { "username": "batch" } }""")]
    [InlineData("""{ "id": "a", "commandLine": "run", "exitConditions": { "default": { "jobAction": "none" } } }""")]
    [InlineData("""{ "id": "a", "commandLine": "run \\ \"a\tb\" \u0001" }""")]
    public async Task A_task_written_again_is_the_task_that_was_read(string json)
    {
        using var tool = new Tool();
        AssertSame(json, Compile((await tool.RunAsync(json, "import", "-")).Output, "Tasks.A").ToJson());
    }

    [Fact]
    public async Task An_array_becomes_a_class_each_in_a_file_each_and_nothing_is_written_over()
    {
        using var tool = new Tool();
        const string Json = """[ { "id": "render-1", "commandLine": "run" }, { "id": "render_1", "commandLine": "run" }, { "id": "7", "commandLine": "run" }, { "commandLine": "run" } ]""";
        Assert.Equal(0, (await tool.RunAsync(Json, "import", "-", "-o", "out")).ExitCode);
        Assert.Equal(["Render1.cs", "Render1_2.cs", "Task.cs", "Task7.cs"], Directory.GetFiles(tool.PathOf("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        File.WriteAllText(tool.PathOf("out/Task7.cs"), "mine");
        var (exitCode, _, error) = await tool.RunAsync("""{ "id": "7", "commandLine": "run" }""", "import", "-", "-o", "out");
        Assert.Equal(2, exitCode);
        Assert.Contains("--force", error);
        Assert.Equal("mine", File.ReadAllText(tool.PathOf("out/Task7.cs")));
    }

    [Fact]
    public async Task What_is_no_property_is_told_and_left_out()
    {
        using var tool = new Tool();
        var (exitCode, output, error) = await tool.RunAsync("""{ "id": "a", "commandLine": "run", "priority": 7 }""", "import", "-");
        Assert.Equal(1, exitCode);
        Assert.Contains("stdin(1,36): error TGJ001: priority is no property", error);
        Assert.Contains("public sealed partial class A", output);
    }

    private static IBatchTask Compile(string source, string type)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Imported", [CSharpSyntaxTree.ParseText(source)], references, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create(new TaskGenerator()).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        using var image = new MemoryStream();
        var result = generated.Emit(image);
        Assert.True(result.Success, source + string.Join('\n', result.Diagnostics));
        return (IBatchTask)Activator.CreateInstance(Assembly.Load(image.ToArray()).GetType(type, throwOnError: true)!)!;
    }

    private static void AssertSame(string expected, string actual) => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), actual);
}
