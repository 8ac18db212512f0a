using System;
using System.Collections.Generic;
using Fractal;

namespace TaskGen.Playground.Rendering.Tasks;

/// <summary>Joins the rows into the picture.</summary>
[BatchTask(Id = "picture", CommandLine = "{Tool} picture")]
[ResourceFile(StorageContainerUrl = "{Container}", BlobPrefix = "row-")]
[OutputFile(Files.Picture, ContainerUrl = "{Container}", Path = Files.Picture, UploadCondition = OutputFileUploadCondition.TaskSuccess)]
public sealed partial record JoinPicture(IReadOnlyList<string> Tool, Uri Container) : FractalTask(Tool, Container)
{
    /// <summary>All rows.</summary>
    [DependsOn]
    public required IReadOnlyList<JoinRow> Rows { get; init; }

    /// <inheritdoc/>
    public override string Name => "picture";
}
