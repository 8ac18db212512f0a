using TaskGen;

namespace TaskNamespace;

/// <summary>Describe what the task does.</summary>
[BatchTask(Id = "task-name-{Number}", CommandLine = "echo {Number}")]
[TaskConstraints(MaxWallClockTime = "PT1H", MaxTaskRetryCount = 1)]
public sealed partial record NewTask(int Number);
