using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.OfficialClients;

/// <summary>Correct code in the shapes of public samples, in which nothing is reported.</summary>
public sealed class CorrectCodeTests
{
    [Fact]
    public Task Tasks_of_the_current_client() => ClientVerifier.Reports(ClientVerifier.Azure, """
        public sealed class BatchService(BatchClient client)
        {
            private const string JobId = "render";
            private static readonly TimeSpan Limit = TimeSpan.FromHours(2);
            private readonly string _image = "registry.example.com/blender:4.2";

            public async Task HelloWorldAsync()
            {
                await client.CreateTaskAsync("job1", new BatchTaskCreateOptions("task1", "cmd /c echo Hello, world"));
                await client.CreateTaskAsync("job1", new BatchTaskCreateOptions("task2", "/bin/bash -c 'echo $AZ_BATCH_TASK_ID'"));
                var taskId = "task3";
                var commandLine = "/bin/sh -c 'printenv | sort'";
                BatchTaskCreateOptions task = new(taskId, commandLine);
                task.EnvironmentSettings.Add(new EnvironmentSetting("MODE") { Value = "fast" });
                task.Constraints = new BatchTaskConstraints
                {
                    MaxTaskRetryCount = 3,
                    MaxWallClockTime = Limit,
                    RetentionTime = TimeSpan.FromDays(1),
                };
                await client.CreateTaskAsync("job1", task);
            }

            public async Task AddFramesAsync(string sceneUrl, Uri container, int frames, BatchNodeIdentityReference identity)
            {
                var tasks = new List<BatchTaskCreateOptions>();
                for (int frame = 0; frame < frames; frame++)
                {
                    var blob = $"frames/{frame:D4}.png";
                    var task = new BatchTaskCreateOptions($"frame-{frame}", $"/bin/sh -c 'blender -b scene.blend -f {frame} -o //out'")
                    {
                        DisplayName = $"Frame {frame} of {frames}",
                        RequiredSlots = 2,
                        ContainerSettings = new BatchTaskContainerSettings(_image)
                        {
                            ContainerRunOptions = "--rm --workdir /data",
                            WorkingDirectory = ContainerWorkingDirectory.TaskWorkingDirectory,
                            Registry = new ContainerRegistryReference
                            {
                                RegistryServerUri = new Uri("https://registry.example.com"),
                                IdentityReference = identity,
                            },
                        },
                        UserIdentity = new UserIdentity
                        {
                            AutoUser = new AutoUserSpecification { Scope = AutoUserScope.Task, ElevationLevel = ElevationLevel.NonAdmin },
                        },
                        OutputFiles =
                        {
                            new OutputFile(
                                "../std*.txt",
                                new OutputFileDestination
                                {
                                    Container = new OutputFileBlobContainerDestination(container) { Path = $"logs/{frame}" },
                                },
                                new OutputFileUploadConfig(OutputFileUploadCondition.TaskCompletion)),
                            new OutputFile(
                                "out*.png",
                                new OutputFileDestination
                                {
                                    Container = new OutputFileBlobContainerDestination(container)
                                    {
                                        Path = blob,
                                        IdentityReference = identity,
                                    },
                                },
                                new OutputFileUploadConfig("tasksuccess")),
                        },
                        ExitConditions = new ExitConditions
                        {
                            ExitCodes = { new ExitCodeMapping(1, new ExitOptions { JobAction = BatchJobActionKind.None }) },
                            ExitCodeRanges = { new ExitCodeRangeMapping(2, 4, new ExitOptions { DependencyAction = "satisfy" }) },
                            Default = new ExitOptions { JobAction = BatchJobActionKind.Terminate },
                        },
                    };
                    task.ResourceFiles.Add(new ResourceFile { HttpUri = new Uri(sceneUrl), FilePath = "scene.blend" });
                    if (frame > 0)
                    {
                        task.DependsOn = new BatchTaskDependencies();
                        task.DependsOn.TaskIds.Add($"frame-{frame - 1}");
                    }

                    tasks.Add(task);
                }

                await client.CreateTasksAsync(JobId, tasks);
                await client.CreateTaskCollectionAsync(JobId, new BatchTaskGroup(tasks));
            }

            public async Task AddMpiAsync(IReadOnlyDictionary<string, string> variables, params ResourceFile[] inputs)
            {
                var task = new BatchTaskCreateOptions("mpi", "cmd /c mpiexec.exe -c 1 -wdir %AZ_BATCH_TASK_SHARED_DIR% MyMPIApplication.exe")
                {
                    MultiInstanceSettings = new MultiInstanceSettings("cmd /c start cmd /c smpd.exe -d")
                    {
                        NumberOfInstances = 3,
                        CommonResourceFiles = { new ResourceFile { AutoStorageContainerName = "input", BlobPrefix = "common/" } },
                    },
                };
                foreach (var (name, value) in variables) task.EnvironmentSettings.Add(new EnvironmentSetting(name) { Value = value });
                foreach (var input in inputs) task.ResourceFiles.Add(input);
                task.ApplicationPackageReferences.Add(new BatchApplicationPackageReference("mpi") { Version = "1.0" });
                await client.CreateTaskAsync(JobId, task);

                var reduce = new BatchTaskCreateOptions("reduce", "/bin/bash -c 'cat part-*.txt > all.txt'")
                {
                    DependsOn = new BatchTaskDependencies { TaskIdRanges = { new BatchTaskIdRange(1, 10), new BatchTaskIdRange(20, 30) } },
                };
                await client.CreateTaskAsync(JobId, reduce);
            }

            public BatchTaskCreateOptions Copy(BatchTaskCreateOptions source, string id, Uri? file, string? mode)
            {
                var copy = new BatchTaskCreateOptions(id, source.CommandLine)
                {
                    DisplayName = source.DisplayName,
                    Constraints = source.Constraints ?? new BatchTaskConstraints { MaxTaskRetryCount = 0 },
                    ContainerSettings = source.ContainerSettings,
                };
                var resource = new ResourceFile();
                if (file is not null)
                {
                    resource.HttpUri = file;
                    resource.FilePath = System.IO.Path.GetFileName(file.LocalPath);
                }
                else
                {
                    resource.StorageContainerUri = new Uri("https://a.blob.core.windows.net/c");
                    resource.IdentityReference = new BatchNodeIdentityReference();
                }

                resource.FileMode = mode;
                copy.ResourceFiles.Add(resource);
                return copy;
            }

            public static BatchTaskCreateOptions WithMounts(string id, string command, IEnumerable<ContainerHostDataPath> sources)
            {
                var settings = new BatchTaskContainerSettings("ubuntu@sha256:" + new string('a', 64)) { ContainerRunOptions = "--read-only" };
                settings.ContainerHostBatchBindMounts.Add(new ContainerHostBatchBindMountEntry { Source = ContainerHostDataPath.Task });
                foreach (var source in sources)
                {
                    settings.ContainerHostBatchBindMounts.Add(new ContainerHostBatchBindMountEntry { Source = source, IsReadOnly = true });
                }

                return new BatchTaskCreateOptions(id, command) { ContainerSettings = settings };
            }
        }
        """);

    [Fact]
    public Task Tasks_of_the_previous_client() => ClientVerifier.Reports(ClientVerifier.Microsoft, """
        public static class Program
        {
            private const string AppPackageId = "ffmpeg";
            private const string AppPackageVersion = "4.3.1";

            public static async Task RunAsync(JobOperations operations, string jobId, List<ResourceFile> inputFiles, string outputContainerSasUrl)
            {
                // One task for each input file, as in the quickstart.
                var tasks = new List<CloudTask>();
                for (int i = 0; i < inputFiles.Count; ++i)
                {
                    string taskId = String.Format("Task{0}", i);
                    string inputFilename = inputFiles[i].FilePath;
                    string taskCommandLine = String.Format("cmd /c type \"{0}\"", inputFilename);

                    CloudTask task = new CloudTask(taskId, taskCommandLine);
                    task.ResourceFiles = new List<ResourceFile> { inputFiles[i] };
                    tasks.Add(task);
                }

                await operations.AddTaskAsync(jobId, tasks);

                // Transcoding, as in the tutorial.
                for (int i = 0; i < inputFiles.Count; i++)
                {
                    string appPath = String.Format("%AZ_BATCH_APP_PACKAGE_{0}#{1}%", AppPackageId, AppPackageVersion);
                    string inputMediaFile = inputFiles[i].FilePath;
                    string outputMediaFile = String.Format("{0}{1}", System.IO.Path.GetFileNameWithoutExtension(inputMediaFile), ".mp3");
                    string taskCommandLine = String.Format(
                        "cmd /c {0}\\ffmpeg-4.3.1-2020-11-08-full_build\\bin\\ffmpeg.exe -i \"{1}\" \"{2}\"", appPath, inputMediaFile, outputMediaFile);

                    CloudTask task = new CloudTask("Transcode" + i, taskCommandLine);
                    task.ResourceFiles = new List<ResourceFile> { inputFiles[i] };
                    List<OutputFile> outputFileList = new List<OutputFile>();
                    OutputFileBlobContainerDestination outputContainer = new OutputFileBlobContainerDestination(outputContainerSasUrl);
                    OutputFile outputFile = new OutputFile(
                        outputMediaFile,
                        new OutputFileDestination(outputContainer),
                        new OutputFileUploadOptions(OutputFileUploadCondition.TaskSuccess));
                    outputFileList.Add(outputFile);
                    task.OutputFiles = outputFileList;
                    tasks.Add(task);
                }

                await operations.AddTaskAsync(jobId, tasks);
            }

            public static IEnumerable<CloudTask> Dependencies()
            {
                yield return new CloudTask("Rain", "cmd.exe /c echo Rain");
                yield return new CloudTask("Sun", "cmd.exe /c echo Sun");
                yield return new CloudTask("Flowers", "cmd.exe /c echo Flowers") { DependsOn = TaskDependencies.OnIds("Rain", "Sun") };
                yield return new CloudTask("4", "cmd.exe /c echo 4") { DependsOn = TaskDependencies.OnIdRange(1, 3) };
                yield return new CloudTask("B", "cmd.exe /c echo B")
                {
                    DependsOn = TaskDependencies.OnId("A"),
                    ExitConditions = new ExitConditions
                    {
                        PreProcessingError = new ExitOptions { JobAction = JobAction.Terminate },
                        ExitCodes = new List<ExitCodeMapping>
                        {
                            new ExitCodeMapping(10, new ExitOptions() { DependencyAction = DependencyAction.Block }),
                            new ExitCodeMapping(20, new ExitOptions() { DependencyAction = DependencyAction.Satisfy }),
                        },
                        Default = new ExitOptions { JobAction = JobAction.None },
                    },
                };
            }

            public static CloudTask Container(string pool, string password)
            {
                var registry = new ContainerRegistry(
                    registryServer: "myacr.azurecr.io",
                    userName: "me",
                    password: password);
                TaskContainerSettings cmdContainerSettings = new TaskContainerSettings(
                    imageName: "myacr.azurecr.io/samples/myimage:1.2",
                    containerRunOptions: "--rm --workdir /",
                    registry: registry);
                var task = new CloudTask("container-" + pool, "/usr/bin/app --verbose") { ContainerSettings = cmdContainerSettings };
                task.UserIdentity = new UserIdentity(new AutoUserSpecification(scope: AutoUserScope.Task));
                task.EnvironmentSettings = new[] { new EnvironmentSetting("POOL", pool), new EnvironmentSetting("MODE", "a b") };
                task.Constraints = new TaskConstraints(maxWallClockTime: TimeSpan.FromMinutes(30), retentionTime: TimeSpan.Zero, maxTaskRetryCount: 2);
                return task;
            }

            public static CloudTask MultiInstance(CloudJob job)
            {
                CloudTask myMultiInstanceTask = new CloudTask(
                    id: "mymultiinstancetask", commandline: "cmd /c mpiexec.exe -wdir %AZ_BATCH_TASK_SHARED_DIR% MyMPIApplication.exe");
                myMultiInstanceTask.MultiInstanceSettings = new MultiInstanceSettings("cmd /c start cmd /c smpd.exe -d", 10);
                myMultiInstanceTask.MultiInstanceSettings.CommonResourceFiles = new List<ResourceFile>
                {
                    ResourceFile.FromAutoStorageContainer("common"),
                };
                myMultiInstanceTask.ApplicationPackageReferences = new List<ApplicationPackageReference>
                {
                    new ApplicationPackageReference { ApplicationId = "litware", Version = "1.1001.2b" },
                };
                job.AddTask(myMultiInstanceTask);
                return myMultiInstanceTask;
            }

            public static CloudPool Pool(string account, string scriptUrl) => new CloudPool
            {
                StartTask = new StartTask("cmd /c powershell.exe -ExecutionPolicy RemoteSigned -File install.ps1")
                {
                    UserIdentity = new UserIdentity(new AutoUserSpecification(AutoUserScope.Pool, ElevationLevel.Admin)),
                    ResourceFiles = new[] { ResourceFile.FromUrl(scriptUrl, "install.ps1") },
                    EnvironmentSettings = new List<EnvironmentSetting> { new EnvironmentSetting("ACCOUNT", account) },
                    MaxTaskRetryCount = 1,
                    WaitForSuccess = true,
                },
            };

            public static CloudTask Sas(string sas, string container, string? path, ComputeNodeIdentityReference? identity) =>
                new CloudTask(Guid.NewGuid().ToString("N"), $"/bin/bash -c \"set -e; set -o pipefail; ls -la; wait\"")
                {
                    ResourceFiles =
                    [
                        ResourceFile.FromUrl($"https://{container}.blob.core.windows.net/c/a.zip?{sas}", "a.zip", "0755"),
                        ResourceFile.FromStorageContainerUrl(sas, path, "input/"),
                        identity is null
                            ? ResourceFile.FromUrl(sas, path ?? "b")
                            : ResourceFile.FromUrl("https://a.blob.core.windows.net/c/b", identity, "b2"),
                    ],
                };
        }
        """);
}
