using System;
using System.Linq;
using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.CodeFixes.Refactorings.Conversion;

public sealed class AzureComputeBatchConversionTests
{
    [Fact]
    public async Task Run_time_values_become_parameters()
    {
        var converted = await ConversionVerifier.SendsSameBody(
            """
            using System;
            using Azure.Compute.Batch;

            namespace Studio.Rendering;

            public static class Consumer
            {
                public static BatchTaskCreateOptions Create(string scene, int frame, Uri results)
                {
                    // Renders one frame.
                    var task = ⟦⟧new BatchTaskCreateOptions($"frame-{frame:D4}", $"/bin/sh -c 'blender -b {scene} -f {frame}'")
                    {
                        DisplayName = scene,
                        RequiredSlots = 2,
                        ContainerSettings = new BatchTaskContainerSettings("registry.example.com/blender:4.2") { ContainerRunOptions = "--rm" },
                        Constraints = new BatchTaskConstraints { MaxTaskRetryCount = 2, MaxWallClockTime = TimeSpan.FromMinutes(90) },
                    };
                    // The log is read by the portal.
                    task.EnvironmentSettings.Add(new EnvironmentSetting("LOG") { Value = "/tmp/" + scene + ".log" });
                    task.OutputFiles.Add(new OutputFile(
                        "out*.png",
                        new OutputFileDestination { Container = new OutputFileBlobContainerDestination(results) { Path = $"frames/{frame}" } },
                        new OutputFileUploadConfig(OutputFileUploadCondition.TaskSuccess)));
                    return task;
                }
            }
            """,
            arguments: ["my scene.blend", 7, new Uri("https://studio.blob.core.windows.net/results?sv=1&sig=a%2Fb")]);
        Assert.Equal(
            """
            using System;
            using Azure.Compute.Batch;

            namespace Studio.Rendering;

            public static class Consumer
            {
                public static BatchTaskCreateOptions Create(string scene, int frame, Uri results)
                {
                    // Renders one frame.
                    // The log is read by the portal.
                    var task = new FrameTask(frame, scene, results).ToBatchTaskCreateOptions();
                    return task;
                }
            }
            """,
            converted[0]);
        Assert.Equal(
            """
            using System;
            using System.ClientModel.Primitives;
            using TaskGen;

            namespace Studio.Rendering;

            [BatchTask(Id = "frame-{Frame:D4}", CommandLine = "/bin/sh -c 'blender -b {Scene:raw} -f {Frame}'", DisplayName = "{Scene}", RequiredSlots = 2)]
            [TaskConstraints(MaxWallClockTime = "PT1H30M", MaxTaskRetryCount = 2)]
            [TaskContainerSettings("registry.example.com/blender:4.2", ContainerRunOptions = "--rm")]
            [EnvironmentSetting("LOG", "/tmp/{Scene}.log")]
            [OutputFile("out*.png", ContainerUrl = "{Results}", Path = "frames/{Frame}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]
            internal sealed partial record FrameTask(int Frame, string Scene, Uri Results)
            {
                /// <summary>Returns the task for the official client.</summary>
                public Azure.Compute.Batch.BatchTaskCreateOptions ToBatchTaskCreateOptions() =>
                    ModelReaderWriter.Read<Azure.Compute.Batch.BatchTaskCreateOptions>(BinaryData.FromBytes(BatchTaskExtensions.ToUtf8Json(this)))!;
            }

            """,
            converted[1]);
    }

    [Fact]
    public async Task Values_that_attributes_cannot_give_become_members()
    {
        var converted = await ConversionVerifier.SendsSameBody(
            """
            using System;
            using System.Collections.Generic;
            using Azure.Compute.Batch;

            public static class Consumer
            {
                public static BatchTaskCreateOptions Create(
                    string? name, int? slots, int retries, TimeSpan? limit, TimeSpan retention, string[] others, bool isReadOnly, int code) =>
                    ⟦⟧new("a", "cmd /c echo a")
                    {
                        DisplayName = name,
                        RequiredSlots = slots,
                        Constraints = new() { MaxTaskRetryCount = retries, MaxWallClockTime = limit, RetentionTime = retention },
                        DependsOn = new BatchTaskDependencies { TaskIds = { "b", others[0] }, TaskIdRanges = { new BatchTaskIdRange(1, code) } },
                        EnvironmentSettings = { new EnvironmentSetting("A") { Value = name }, new EnvironmentSetting("B") { Value = "c" } },
                        ContainerSettings = new BatchTaskContainerSettings("ubuntu:24.04")
                        {
                            ContainerHostBatchBindMounts =
                            {
                                new ContainerHostBatchBindMountEntry { Source = "Task", IsReadOnly = isReadOnly },
                            },
                        },
                        ExitConditions = new ExitConditions
                        {
                            ExitCodes = { new ExitCodeMapping(code, new ExitOptions { JobAction = BatchJobActionKind.Disable }) },
                        },
                        UserIdentity = new UserIdentity
                        {
                            AutoUser = new AutoUserSpecification { Scope = AutoUserScope.Pool, ElevationLevel = ElevationLevel.Admin },
                        },
                        ApplicationPackageReferences = { new BatchApplicationPackageReference("app") { Version = name } },
                    };
            }
            """,
            arguments: [null, 3, 4, null, TimeSpan.FromDays(2), new[] { "x" }, true, 5]);
        Assert.Contains("new ConvertedTask(", converted[0]);
        Assert.Contains("[property: TaskDisplayName] string? Name", converted[1]);
        Assert.Contains("[property: RequiredSlots] int? Slots", converted[1]);
        Assert.Contains("[AutoUser(Scope = AutoUserScope.Pool, ElevationLevel = ElevationLevel.Admin)]", converted[1]);
    }

    [Fact]
    public async Task Code_that_cannot_be_converted_stays_with_a_comment()
    {
        var converted = await ConversionVerifier.SendsSameBody(
            """
            using Azure.Compute.Batch;

            public static class Consumer
            {
                public static BatchTaskCreateOptions Create(int frame) => Create(frame, new ResourceFile { AutoStorageContainerName = "inputs" });

                private static BatchTaskCreateOptions Create(int frame, ResourceFile input)
                {
                    var task = new BatchTaskCreateOptions("frame-" + frame, "blender -b") { UserIdentity = Identity() };
                    task.ResourceFiles.Add(new ResourceFile { AutoStorageContainerName = "scenes", FilePath = "in" });
                    task.Disp⟦⟧layName = "Frame"; // shown in the portal
                    task.ResourceFiles.Add(input);
                    if (frame > 3) task.RequiredSlots = 2;
                    task.DisplayName += "!";
                    return task;
                }

                private static UserIdentity Identity() => new() { Username = "render" };
            }
            """,
            arguments: [7]);
        Assert.Contains(
            """
                    // shown in the portal
                    var task = new FrameTask(frame).ToBatchTaskCreateOptions();
                    // Not converted to TaskGen: the values of 'UserIdentity' and 'ResourceFiles' cannot be read.
                    task.UserIdentity = Identity();
                    task.ResourceFiles.Add(new ResourceFile { AutoStorageContainerName = "scenes", FilePath = "in" });
                    task.ResourceFiles.Add(input);
                    if (frame > 3) task.RequiredSlots = 2;
            """,
            converted[0]);
    }

    [Fact]
    public async Task Values_keep_their_text_and_the_order_in_which_they_are_evaluated() => await ConversionVerifier.SendsSameBody(
        """
        using System;
        using System.Linq;
        using Azure.Compute.Batch;

        public static class Consumer
        {
            private static int _count;

            private static int Next() => _count++;

            public static BatchTaskCreateOptions[] Create(string? file, double ratio, DateTime day, DayOfWeek weekday, bool flag, Guid run) =>
                [.. Enumerable.Range(1, 3).Select(i => new ⟦⟧BatchTaskCreateOptions(
                    $"t{Next()}-{run:N}-{i,3}-{Next()}".Replace(' ', '0'),
                    $"/bin/sh -c \"cat {file} {{}} {ratio} {day:yyyy-MM-dd} {weekday} {flag} {i:X4} {Next()}\"")
                {
                    DisplayName = string.Format("{0} of {1:P0} at {2}", i, ratio, file),
                    EnvironmentSettings =
                    {
                        new EnvironmentSetting("BRACES") { Value = "{x} \"quoted\" \\ " + Next() + "\n" },
                        new EnvironmentSetting("EMPTY") { Value = "" },
                    },
                })];
        }
        """,
        arguments: [null, 1234.5, new DateTime(2026, 1, 2), DayOfWeek.Friday, true, Guid.Empty]);

    [Fact]
    public async Task The_beta_name_is_converted_too() => Assert.Contains(
        "ToBatchTaskCreateContent()",
        (await ConversionVerifier.SendsSameBody(
            """
            using Azure.Compute.Batch;

            public static class Consumer
            {
                public static BatchTaskCreateContent Create(string name) => new BatchTask⟦⟧CreateContent("job-" + name, "run");
            }
            """,
            arguments: ["x"]))[0]);

    [Fact]
    public async Task All_tasks_of_a_file_get_names_of_their_own()
    {
        var converted = await ConversionVerifier.SendsSameBody(
            """
            using System.Collections.Generic;
            using Azure.Compute.Batch;

            internal sealed class StepTask;

            public static class Consumer
            {
                public static List<BatchTaskCreateOptions> Create(int count)
                {
                    var tasks = new List<BatchTaskCreateOptions>();
                    for (var i = 0; i < count; i++) tasks.Add(⟦⟧new BatchTaskCreateOptions($"step-{i}", "run " + i));
                    var last = new BatchTaskCreateOptions("step", "merge");
                    last.DependsOn = new BatchTaskDependencies();
                    for (var i = 0; i < count; i++) last.DependsOn.TaskIds.Add($"step-{i}");
                    tasks.Add(last);
                    return tasks;
                }
            }
            """,
            ConversionVerifier.InFile,
            3);
        Assert.Equal(3, converted.Count);
        Assert.Contains("new StepTask2(i).ToBatchTaskCreateOptions()", converted[0]);
        Assert.Contains("new StepTask3().ToBatchTaskCreateOptions()", converted[0]);
    }

    [Fact]
    public async Task All_tasks_of_a_project_are_converted_in_one_step()
    {
        string[] sources =
        [
            """
            using Azure.Compute.Batch;

            namespace A;

            public static class First
            {
                public static object Create() => ⟦⟧new BatchTaskCreateOptions("a", "run");
            }
            """,
            """
            using Azure.Compute.Batch;

            namespace B;

            public static class Second
            {
                public static object Create(BatchTaskConstraints limits) => new BatchTaskCreateOptions("b", "run") { Constraints = limits };

                public static object Other() => new BatchTaskCreateOptions("a", "run");
            }
            """,
        ];
        Assert.Equal(
            [ConversionVerifier.One, ConversionVerifier.InProject],
            (await ConversionVerifier.OfferedAsync(sources)).Select(static action => action.Title));
        var converted = await ConversionVerifier.ConvertAsync(sources, ConversionVerifier.InProject);
        Assert.Contains("// Not converted to TaskGen: the value of 'Constraints' cannot be read.", converted[1]);
        Assert.Equal(4, converted.Count);
        Assert.Contains("namespace B;", converted[3]);
    }

    [Theory]
    [InlineData("var list = new System.Collections.Generic.List<int>(⟦⟧3);")]
    [InlineData("var task = new Other(\"a\", ⟦⟧\"b\");")]
    [InlineData("var a = new Azure.Compute.Batch.BatchTaskCreateOptions(\"a\", \"b\"); var other = 3⟦⟧;")]
    public async Task Other_code_has_no_conversion(string statement) => Assert.Empty(await ConversionVerifier.OfferedAsync(
        [$"public sealed record Other(string A, string B); public static class Consumer {{ public static void Run() {{ {statement} }} }}"]));

    [Fact]
    public async Task Older_versions_of_the_language_are_not_offered_a_record() => Assert.Empty(await ConversionVerifier.OfferedAsync(
        ["public class C { object o = new Azure.Compute.Batch.BatchTask⟦⟧CreateOptions(\"a\", \"b\"); }"],
        Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp10));
}
