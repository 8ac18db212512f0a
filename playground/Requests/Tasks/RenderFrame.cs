using System;
using System.Collections.Generic;

namespace TaskGen.Playground.Requests.Tasks;

/// <summary>A frame of a film, rendered in a container: most of what a task can say, with values known only at run time.</summary>
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
    /// <summary>How many threads Blender takes.</summary>
    [EnvironmentSetting("BLENDER_THREADS")]
    public int Threads { get; init; } = 8;

    /// <summary>Textures and whatever else the scene needs.</summary>
    [ResourceFile]
    public IReadOnlyList<ResourceFile> Inputs { get; init; } = [];

    /// <summary>What must be done before.</summary>
    [DependsOn]
    public PrepareScene? After { get; init; }
}
