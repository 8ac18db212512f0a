using System;
using System.Collections.Generic;
using System.Linq;

namespace TaskGen.Client.Benchmarks;

/// <summary>A small realistic task of about 380 bytes.</summary>
[BatchTask(
    Id = "tile-{Index:D7}", CommandLine = "/bin/sh -c 'render {Scene} --tile {Index} --out \"$AZ_BATCH_TASK_WORKING_DIR/out.png\"'")]
[TaskConstraints(MaxWallClockTime = "PT1H", MaxTaskRetryCount = 2)]
[EnvironmentSetting("RENDER_LOG", "/tmp/{Scene}.log")]
[OnExitCodeRange(2, 4, JobAction = JobAction.Terminate)]
internal partial record RenderTile(int Index, string Scene)
{
    private static readonly Uri Results = new("https://studio.blob.core.windows.net/results?sv=2024-11-04&ss=b&srt=sco&sp=rwdlac&se=2026-12-31T23:59:59Z&st=2026-01-01T00:00:00Z&spr=https&sig="
        + new string('x', 44));

    private static readonly ResourceFile[] Inputs = [.. Enumerable.Range(0, 3)
        .Select(static i => new ResourceFile
        {
            HttpUrl = Results.AbsoluteUri.Replace("results", "inputs/" + i, StringComparison.Ordinal),
            FilePath = "input" + i,
        })];

    /// <summary>Returns a lazy sequence of tasks.</summary>
    public static IEnumerable<IBatchTask> Lazy(int count, bool isRich) => Enumerable.Range(0, count)
        .Select(i => isRich
        ? (IBatchTask)new RichTile(i, "the lobby.blend", Results) { Inputs = Inputs }
        : new RenderTile(i, "the lobby.blend"));
}

/// <summary>A task with a container, three inputs and two outputs with SAS URLs, of about 1.8 kB.</summary>
[TaskContainerSettings("registry.example.com/blender:4.2", ContainerRunOptions = "--rm")]
[ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
[AutoUser(Scope = AutoUserScope.Task, ElevationLevel = ElevationLevel.NonAdmin)]
[OutputFile("out*.png", ContainerUrl = "{Output}", Path = "tiles/{Index:D7}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]
[OutputFile(
    "../std*.txt", ContainerUrl = "{Output}", Path = "logs/{Index:D7}", UploadCondition = OutputFileUploadCondition.TaskCompletion)]
[BatchTask]
internal sealed partial record RichTile(int Index, string Scene, Uri Output) : RenderTile(Index, Scene)
{
    /// <summary>The inputs of the scene.</summary>
    [ResourceFile]
    public IReadOnlyList<ResourceFile> Inputs { get; init; } = [];
}
