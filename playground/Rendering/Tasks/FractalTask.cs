using System;
using System.Collections.Generic;

namespace TaskGen.Playground.Rendering.Tasks;

/// <summary>What all tasks of the picture share: how the tool is called, where files are, and for how long.</summary>
[TaskConstraints(MaxWallClockTime = "PT5M", MaxTaskRetryCount = 1)]
[OutputFile("../stderr.txt", ContainerUrl = "{Container}", Path = "failed/{Name}.txt", UploadCondition = OutputFileUploadCondition.TaskFailure)]
[OnExitCode(2, JobAction = JobAction.Terminate)]
public abstract record FractalTask(IReadOnlyList<string> Tool, Uri Container)
{
    /// <summary>The container's blobs, each by its own address.</summary>
    [ResourceFile]
    public virtual IReadOnlyList<ResourceFile> Inputs { get; init; } = [];

    /// <summary>The task's id, as a file's name.</summary>
    public abstract string Name { get; }
}
