using System;
using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.CodeFixes.Refactorings.Conversion;

public sealed class MicrosoftAzureBatchConversionTests
{
    [Fact]
    public async Task A_task_keeps_its_type()
    {
        var converted = await ConversionVerifier.SendsSameBody(
            """
            using System.Collections.Generic;
            using Microsoft.Azure.Batch;

            namespace Studio.Jobs;

            public static class Consumer
            {
                public static CloudTask Create(string input, int slots)
                {
                    var convert⟦⟧Task = new CloudTask("convert", "cmd /c convert.exe " + input);
                    convertTask.ResourceFiles = new List<ResourceFile>
                    {
                        ResourceFile.FromUrl("https://e.com/" + input, input),
                        ResourceFile.FromAutoStorageContainer("tools"),
                    };
                    convertTask.RequiredSlots = slots;
                    return convertTask;
                }
            }
            """,
            arguments: ["a b.txt", 2]);
        Assert.Contains("var convertTask = new ConvertTask(input, slots).ToCloudTask();\n        return convertTask;", converted[0]);
        Assert.Contains("CommandLine = \"cmd /c convert.exe {Input:raw}\"", converted[1]);
        Assert.Contains("[property: RequiredSlots] int Slots", converted[1]);
        Assert.Equal(3, converted.Count);
        Assert.Contains("class CloudTaskConverter", converted[2]);
    }

    [Fact]
    public async Task All_properties_are_sent() => await ConversionVerifier.SendsSameBody(
        """
        using System;
        using System.Collections.Generic;
        using Microsoft.Azure.Batch;
        using Microsoft.Azure.Batch.Common;

        public static class Consumer
        {
            public static CloudTask Create(string id, TimeSpan limit, string? version, IEnumerable<string> others, string identity) => ⟦⟧new(id, "run")
            {
                DisplayName = $"Run {id}",
                AffinityInformation = new AffinityInformation(id),
                ApplicationPackageReferences = new[] { new ApplicationPackageReference { ApplicationId = "app", Version = version } },
                AuthenticationTokenSettings = new AuthenticationTokenSettings { Access = AccessScope.Job },
                Constraints = new TaskConstraints(limit, TimeSpan.FromHours(25), 3),
                ContainerSettings = new TaskContainerSettings(
                    "ubuntu:24.04",
                    "--rm",
                    new ContainerRegistry("user", "password-of-user", "registry.example.com"),
                    ContainerWorkingDirectory.ContainerImageDefault),
                DependsOn = TaskDependencies.OnIds(others),
                EnvironmentSettings = new List<EnvironmentSetting> { new EnvironmentSetting("A", "b"), new("C", version) },
                ExitConditions = new ExitConditions
                {
                    ExitCodes = new List<ExitCodeMapping> { new(1, new ExitOptions { JobAction = JobAction.Terminate }) },
                    ExitCodeRanges = new List<ExitCodeRangeMapping>
                    {
                        new(2, 4, new ExitOptions { DependencyAction = DependencyAction.Satisfy }),
                    },
                    Default = new ExitOptions { JobAction = JobAction.Disable },
                },
                MultiInstanceSettings = new MultiInstanceSettings("cmd /c start", 2)
                {
                    CommonResourceFiles = new List<ResourceFile> { ResourceFile.FromStorageContainerUrl("https://e.com/c", blobPrefix: "p") },
                },
                OutputFiles = new List<OutputFile>
                {
                    new(
                        "*.log",
                        new OutputFileDestination(new OutputFileBlobContainerDestination("https://e.com/out", id)
                        {
                            IdentityReference = new ComputeNodeIdentityReference { ResourceId = identity },
                        }),
                        new OutputFileUploadOptions(OutputFileUploadCondition.TaskCompletion)),
                },
                UserIdentity = new UserIdentity(new AutoUserSpecification(AutoUserScope.Task, ElevationLevel.Admin)),
            };
        }
        """,
        arguments: ["a-1", TimeSpan.FromSeconds(90), null, new[] { "x", "y" }, Identity]);

    [Fact]
    public async Task Parts_in_variables_of_their_own_are_read()
    {
        var converted = await ConversionVerifier.SendsSameBody(
            """
            using System.Collections.Generic;
            using Microsoft.Azure.Batch;
            using Microsoft.Azure.Batch.Common;

            public static class Consumer
            {
                public static List<CloudTask> Create(List<string> blobs)
                {
                    var tasks = new List<CloudTask>();
                    foreach (string blob in blobs)
                    {
                        ResourceFile input = ResourceFile.FromUrl("https://e.com/" + blob, blob);
                        string commandLine = $"/bin/bash -c \"cat {blob}\"";
                        CloudTask task = new CloudTask("task" + blobs.IndexOf(blob), commandLine);
                        task.ResourceFiles = new List<ResourceFile> { input };
                        task.EnvironmentSettings = new List<EnvironmentSetting>();
                        task.EnvironmentSettings.Add(new EnvironmentSetting("NAME", blob));
                        task.UserIdentity = new UserIdentity(new AutoUserSpecification(elevationLevel: ElevationLevel.Admin));
                        tasks.Add(⟦⟧task);
                    }

                    return tasks;
                }
            }
            """.Replace("tasks.Add(⟦⟧task)", "tasks.Add(task)").Replace("CloudTask task = new", "CloudTask task = ⟦⟧new"),
            arguments: new System.Collections.Generic.List<string> { "a.txt", "b c.txt" });
        Assert.Contains(".ToCloudTask();", converted[0]);
    }

    private static string Identity =>
        "/subscriptions/0/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/" + Environment.ProcessId;
}
