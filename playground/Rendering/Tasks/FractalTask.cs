using System;
using System.Collections.Generic;

namespace TaskGen.Playground.Rendering.Tasks;

/// <summary>The common definition of all tasks: the tool, the blob container, and the constraints.</summary>
[TaskConstraints(MaxWallClockTime = "PT5M", MaxTaskRetryCount = 1)]
[OutputFile(
    "../stderr.txt", ContainerUrl = "{Container}", Path = "failed/{Name}.txt", UploadCondition = OutputFileUploadCondition.TaskFailure)]
[OnExitCode(2, JobAction = JobAction.Terminate)]
public abstract record FractalTask(IReadOnlyList<string> Tool, Uri Container)
{
    /// <summary>The files that the task downloads.</summary>
    [ResourceFile]
    public virtual IReadOnlyList<ResourceFile> Inputs { get; init; } = [];

    /// <summary>The name of the task, which is also a valid file name.</summary>
    public abstract string Name { get; }
}
