using System;
using System.Collections.Generic;

namespace TaskGen.Playground.Requests.Tasks;

/// <summary>Renders a frame in a container. Shows most properties of a task, with values that are known only at run time.</summary>
[BatchTask(
    Id = "frame-{Frame:D4}",
    DisplayName = "{Scene}, frame {Frame}",
    CommandLine = "/bin/sh -c 'blender -b {Scene} -f {Frame} -o \"$AZ_BATCH_TASK_WORKING_DIR/out\"'",
    RequiredSlots = 2)]
[TaskContainerSettings("registry.example.com/blender:4.2", ContainerRunOptions = "--rm")]
[ContainerHostBatchBindMount(ContainerHostDataPath.Task, IsReadOnly = true)]
[AutoUser(Scope = AutoUserScope.Task, ElevationLevel = ElevationLevel.NonAdmin)]
[TaskConstraints(MaxWallClockTime = "PT1H30M", RetentionTime = "1.00:00:00", MaxTaskRetryCount = 2)]
[EnvironmentSetting("BLENDER_LOG", "/tmp/{Scene}.log")]
[OnExitCodeRange(2, 4, JobAction = JobAction.Terminate)]
[OutputFile("out*.png", ContainerUrl = "{Results}", Path = "frames/{Frame:D4}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]
public sealed partial record RenderFrame(int Frame, string Scene, Uri Results)
{
    /// <summary>The number of threads that Blender uses.</summary>
    [EnvironmentSetting("BLENDER_THREADS")]
    public int Threads { get; init; } = 8;

    /// <summary>Textures and other inputs of the scene.</summary>
    [ResourceFile]
    public IReadOnlyList<ResourceFile> Inputs { get; init; } = [];

    /// <summary>The task that must complete first.</summary>
    [DependsOn]
    public PrepareScene? After { get; init; }
}
