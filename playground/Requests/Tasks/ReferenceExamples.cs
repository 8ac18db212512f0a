namespace TaskGen.Playground.Requests.Tasks;

/// <summary>"Add a basic task", as the REST reference shows it.</summary>
[BatchTask(Id = "task1", CommandLine = "cmd /c echo task1")]
public sealed partial class BasicTask;

/// <summary>"Add a task with container settings with data isolation".</summary>
[BatchTask(Id = "taskId", CommandLine = "bash -c 'echo hello'")]
[TaskContainerSettings("ubuntu")]
[ContainerHostBatchBindMount(ContainerHostDataPath.Task, IsReadOnly = true)]
[AutoUser(Scope = AutoUserScope.Task, ElevationLevel = ElevationLevel.NonAdmin)]
public sealed partial class ContainerTaskWithDataIsolation;

/// <summary>"Add a task with container settings".</summary>
[BatchTask(Id = "taskId", CommandLine = "bash -c 'echo hello'")]
[TaskContainerSettings("ubuntu", ContainerRunOptions = "--rm")]
[AutoUser(Scope = AutoUserScope.Task, ElevationLevel = ElevationLevel.NonAdmin)]
public sealed partial class ContainerTask;

/// <summary>"Add a task with exit conditions".</summary>
[BatchTask(Id = "taskId", CommandLine = "cmd /c exit 3")]
[OnExitCodeRange(2, 4, JobAction = JobAction.Terminate)]
[AutoUser(Scope = AutoUserScope.Task, ElevationLevel = ElevationLevel.NonAdmin)]
public sealed partial class ExitConditionsTask;

/// <summary>"Add a task with extra slot requirement".</summary>
[BatchTask(Id = "task1", CommandLine = "cmd /c echo task1", RequiredSlots = 2)]
public sealed partial class ExtraSlotsTask;
