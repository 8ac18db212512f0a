using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.OfficialClients;

/// <summary>Correct code in the shapes of public samples, in which nothing is reported.</summary>
public sealed class CorrectCodeTests
{
    [Fact]
    public Task Correct_tasks_of_the_current_client_are_not_reported() => ClientVerifier.Reports(ClientVerifier.Azure, """
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
    public Task Correct_tasks_of_the_previous_client_are_not_reported() => ClientVerifier.Reports(ClientVerifier.Microsoft, """
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

    [Fact]
    public Task Correct_service_on_the_current_client_is_not_reported() => ClientVerifier.Reports(ClientVerifier.Azure, """
        public sealed record JobItem(string Id, string InputBlob, int Index, double Weight, TimeSpan? Limit, IReadOnlyList<string> Extra);

        public interface ISettings { string Image { get; } string? Registry { get; } string Workdir { get; } Uri OutputContainer { get; } string IdentityId { get; } }

        public sealed class Worker(BatchClient client, ISettings settings)
        {
            private static readonly string[] Tools = ["a.zip", "b.zip"];
            private const string Shell = "/bin/bash";
            private readonly BatchTaskConstraints _constraints = new() { MaxTaskRetryCount = 3 };

            // Builder methods.
            private static ResourceFile File(Uri uri, string path, string? mode = null)
            {
                var file = new ResourceFile { HttpUri = uri, FilePath = path };
                if (mode != null) file.FileMode = mode;
                return file;
            }

            private OutputFile Output(string pattern, string? path = null, OutputFileUploadCondition? condition = null)
            {
                var destination = new OutputFileBlobContainerDestination(settings.OutputContainer)
                {
                    IdentityReference = new BatchNodeIdentityReference { ResourceId = new Azure.Core.ResourceIdentifier(settings.IdentityId) },
                };
                if (path is not null) destination.Path = path;
                return new OutputFile(
                    pattern,
                    new OutputFileDestination { Container = destination },
                    new OutputFileUploadConfig(condition ?? OutputFileUploadCondition.TaskCompletion));
            }

            public BatchTaskCreateOptions Create(JobItem item, bool gpu, string? user)
            {
                var commandLine = $"{Shell} -c \"set -e -o pipefail; python3 -m worker --index {item.Index} --weight {item.Weight:F2} --limit {item.Limit?.TotalSeconds ?? 0}\"";
                var options = new BatchTaskCreateOptions(item.Id, commandLine)
                {
                    DisplayName = item.InputBlob,
                    Constraints = _constraints,
                    UserIdentity = user is null
                        ? new UserIdentity { AutoUser = new AutoUserSpecification { Scope = AutoUserScope.Pool } }
                        : new UserIdentity { Username = user },
                };
                options.ContainerSettings = new BatchTaskContainerSettings(settings.Image)
                {
                    ContainerRunOptions = gpu ? "--rm --shm-size 2g" : "--rm",
                    Registry = settings.Registry is null ? null : new ContainerRegistryReference { RegistryServerUri = new Uri(settings.Registry), Username = "token", Password = Environment.GetEnvironmentVariable("ACR_TOKEN") },
                };
                foreach (var tool in Tools) options.ResourceFiles.Add(File(new Uri("https://tools.blob.core.windows.net/t/" + tool), tool));
                options.ResourceFiles.Add(new ResourceFile { StorageContainerUri = settings.OutputContainer, BlobPrefix = item.InputBlob, FilePath = "input" });
                options.OutputFiles.Add(Output("../std*.txt"));
                options.OutputFiles.Add(Output("**/*.parquet", $"results/{item.Id}", "tasksuccess"));
                options.EnvironmentSettings.Add(new EnvironmentSetting("ITEM") { Value = item.Id });
                options.EnvironmentSettings.Add(new EnvironmentSetting("PRICE") { Value = "$100" });
                options.EnvironmentSettings.Add(new EnvironmentSetting("CONNECTION_STRING") { Value = Environment.GetEnvironmentVariable("CONN") });
                if (item.Extra.Count > 0)
                {
                    options.EnvironmentSettings.Add(new EnvironmentSetting("ITEM_EXTRA") { Value = string.Join(';', item.Extra) });
                    options.RequiredSlots = 4;
                }

                return options;
            }

            public async Task RunAsync(string jobId, IEnumerable<JobItem> items, System.Threading.CancellationToken cancellationToken)
            {
                var batch = items.Select(item => Create(item, gpu: false, user: null)).ToList();
                await client.CreateTaskCollectionAsync(jobId, new BatchTaskGroup(batch), cancellationToken: cancellationToken);
                var merge = new BatchTaskCreateOptions("merge", "/bin/sh -c 'python3 merge.py \"$AZ_BATCH_TASK_WORKING_DIR\"/parts/*.parquet && echo done'")
                {
                    DependsOn = new BatchTaskDependencies(),
                    ExitConditions = new ExitConditions { Default = new ExitOptions { JobAction = BatchJobActionKind.Terminate, DependencyAction = DependencyAction.Block } },
                };
                foreach (var task in batch) merge.DependsOn.TaskIds.Add(task.Id);
                await client.CreateTaskAsync(jobId, merge, cancellationToken: cancellationToken);

                await client.CreateTaskAsync(jobId, new BatchTaskCreateOptions(Guid.NewGuid().ToString(), "")
                {
                    ContainerSettings = new("mcr.microsoft.com/dotnet/samples:aspnetapp-9.0") { WorkingDirectory = "containerImageDefault" },
                });
                await client.CreateTaskAsync(jobId, new BatchTaskCreateOptions("win-1", @"powershell.exe -NoProfile -ExecutionPolicy Bypass -File run.ps1 -Count 3")
                {
                    ResourceFiles = { File(new("https://tools.blob.core.windows.net/t/run.ps1"), "run.ps1") },
                    Constraints = new() { RetentionTime = TimeSpan.FromDays(7), MaxWallClockTime = new TimeSpan(0, 30, 0) },
                });
                var ids = Enumerable.Range(1, 5).Select(i => i.ToString()).ToArray();
                foreach (var id in ids)
                {
                    var task = new BatchTaskCreateOptions(id, "cmd /c ping -n 5 127.0.0.1");
                    task.ApplicationPackageReferences.Add(new BatchApplicationPackageReference("tool") { Version = "1.0" });
                    await client.CreateTaskAsync(jobId, task, cancellationToken: cancellationToken);
                }
            }

            public static BatchStartTask Start(string script) => new($"/bin/bash -c '{script}'")
            {
                UserIdentity = new UserIdentity { AutoUser = new AutoUserSpecification { Scope = "pool", ElevationLevel = "admin" } },
                EnvironmentSettings = { new EnvironmentSetting("A") { Value = "1" } },
                WaitForSuccess = true,
            };

            public static BatchTaskCreateOptions Mounts()
            {
                var settings = new BatchTaskContainerSettings("alpine:3.20");
                settings.ContainerHostBatchBindMounts.Add(new() { Source = ContainerHostDataPath.Shared, IsReadOnly = true });
                settings.ContainerHostBatchBindMounts.Add(new() { Source = ContainerHostDataPath.Task });
                return new("m", "/bin/sh -c 'cp -r $AZ_BATCH_NODE_SHARED_DIR/data . ; ls -l'") { ContainerSettings = settings };
            }

            public void Update(BatchTaskCreateOptions task, List<BatchTaskCreateOptions> all)
            {
                task.Constraints ??= new BatchTaskConstraints();
                task.Constraints.MaxTaskRetryCount = 5;
                task.ResourceFiles.Clear();
                all[0].EnvironmentSettings.Add(new EnvironmentSetting("X"));
                var copy = new ExitOptions();
                copy.JobAction = BatchJobActionKind.None;
                task.ExitConditions = new ExitConditions { ExitCodes = { new ExitCodeMapping(5, copy) } };
                var (a, b) = (new ResourceFile { AutoStorageContainerName = "in" }, new ResourceFile());
                b.AutoStorageContainerName = "out";
                task.ResourceFiles.Add(a);
                task.ResourceFiles.Add(b);
                var lazy = new Lazy<ResourceFile>(() => new ResourceFile { FilePath = "x" });
                lazy.Value.HttpUri = settings.OutputContainer;
            }
        }
        """);

    [Fact]
    public Task Correct_scheduler_on_the_previous_client_is_not_reported() => ClientVerifier.Reports(ClientVerifier.Microsoft, """
        public sealed class Scheduler
        {
            private readonly JobOperations _operations;
            private readonly string _exe = "render.exe";

            public Scheduler(JobOperations operations) => _operations = operations;

            public static CloudTask Build(string id, string cmd, IDictionary<string, string> env, params string[] dependencies)
            {
                var task = new CloudTask(id, cmd)
                {
                    EnvironmentSettings = env.Select(e => new EnvironmentSetting(e.Key, e.Value)).ToList(),
                    DependsOn = dependencies.Length == 0 ? null : TaskDependencies.OnIds(dependencies),
                    Constraints = new TaskConstraints(maxTaskRetryCount: 1),
                };
                task.EnvironmentSettings.Add(new EnvironmentSetting("LANG", "C.UTF-8"));
                return task;
            }

            public async Task SubmitAsync(string jobId, int count, string storageUrl, string sas)
            {
                var tasks = Enumerable.Range(0, count).Select(i => new CloudTask($"task-{i:D5}", $"cmd /c {_exe} --frame {i} --out frame{i:D5}.png")
                {
                    ResourceFiles = new List<ResourceFile>
                    {
                        ResourceFile.FromUrl(storageUrl + "/scene.zip" + sas, "scene.zip"),
                        ResourceFile.FromUrl($"{storageUrl}/frames/{i}.json{sas}", $"frame-{i}.json"),
                        ResourceFile.FromStorageContainerUrl($"{storageUrl}/textures{sas}", blobPrefix: "hd/"),
                    },
                    OutputFiles = new[]
                    {
                        new OutputFile(
                            filePattern: $"frame{i:D5}.png",
                            destination: new OutputFileDestination(new OutputFileBlobContainerDestination($"{storageUrl}/out{sas}", path: $"frame{i:D5}.png")),
                            uploadOptions: new OutputFileUploadOptions(OutputFileUploadCondition.TaskSuccess)),
                        new OutputFile(
                            "..\\std*.txt",
                            new OutputFileDestination(new OutputFileBlobContainerDestination($"{storageUrl}/logs{sas}", $"logs/{i}")),
                            new OutputFileUploadOptions(OutputFileUploadCondition.TaskCompletion)),
                    },
                }).ToList();
                await _operations.AddTaskAsync(jobId, tasks);

                var last = new CloudTask("last", "cmd /c \"dir && type *.log\"") { DependsOn = TaskDependencies.OnTasks(tasks) };
                last.UserIdentity = new UserIdentity("renderer");
                last.ExitConditions = new ExitConditions
                {
                    ExitCodeRanges = new List<ExitCodeRangeMapping> { new ExitCodeRangeMapping(start: 1, end: 99, exitOptions: new ExitOptions { JobAction = JobAction.Disable }) },
                };
                await _operations.AddTaskAsync(jobId, last);
                await _operations.AddTaskAsync(jobId, new CloudTask("hello", "/bin/bash -c 'echo \"Hello from $AZ_BATCH_NODE_ID\"'"));
                await _operations.AddTaskAsync(jobId, new CloudTask("py", "python3 main.py --in data.csv --pattern *.csv"[..24]));
                await _operations.AddTaskAsync(jobId, new CloudTask("ls", "ls -la /mnt"));
                await _operations.AddTaskAsync(jobId, new CloudTask("env", "/usr/bin/env"));
                await _operations.AddTaskAsync(jobId, new CloudTask("dotnet", "dotnet app.dll --mode=full --name=\"a b\""));
                await _operations.AddTaskAsync(jobId, new CloudTask("sleep", string.Format("/bin/sleep {0}s", count)));
                await _operations.AddTaskAsync(jobId, new CloudTask(null, "cmd /c ver") { Id = "ver" });
            }

            public CloudTask Docker(string image, string tag, string user, string password)
            {
                var containerSettings = new TaskContainerSettings(
                    $"{image}:{tag}",
                    containerRunOptions: "--rm --network host -v /mnt:/mnt:ro -e MODE=batch",
                    registry: new ContainerRegistry(user, password, image.Split('/')[0]),
                    workingDirectory: ContainerWorkingDirectory.ContainerImageDefault);
                return new CloudTask(Guid.NewGuid().ToString("D"), "run --all") { ContainerSettings = containerSettings };
            }

            public CloudTask Mount()
            {
                IList<ContainerHostBatchBindMountEntry> mounts = new List<ContainerHostBatchBindMountEntry>();
                mounts.Add(new ContainerHostBatchBindMountEntry { Source = "Task" });
                mounts.Add(new ContainerHostBatchBindMountEntry { Source = "Applications", IsReadOnly = true });
                var settings = new TaskContainerSettings("alpine:3.20") { ContainerHostBatchBindMounts = mounts };
                var task = new CloudTask("t", "/bin/sh -c 'ls'") { ContainerSettings = settings };
                task.ApplicationPackageReferences = new List<ApplicationPackageReference>();
                task.ApplicationPackageReferences.Add(new ApplicationPackageReference { ApplicationId = "a", Version = "1" });
                task.ApplicationPackageReferences.Add(new ApplicationPackageReference { ApplicationId = "b", Version = "1" });
                return task;
            }

            public static ApplicationPackageReference Package(string id)
            {
                var reference = new ApplicationPackageReference();
                reference.ApplicationId = id;
                return reference;
            }

            public static ExitConditions Conditions(bool terminate)
            {
                var options = new ExitOptions();
                if (terminate) options.JobAction = JobAction.Terminate;
                return new ExitConditions { Default = options };
            }

            public static MultiInstanceSettings Mpi(int nodes, IEnumerable<ResourceFile> common) =>
                new MultiInstanceSettings("/bin/bash -c 'coordination.sh'", nodes) { CommonResourceFiles = common.ToList() };
        }
        """);
}
