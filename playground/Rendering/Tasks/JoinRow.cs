using System;
using System.Collections.Generic;
using Fractal;

namespace TaskGen.Playground.Rendering.Tasks;

/// <summary>Joins the tiles of a row, and renders those that are missing.</summary>
[BatchTask(Id = "{Name}", CommandLine = "{Tool} row {Row}")]
[ResourceFile(StorageContainerUrl = "{Container}", BlobPrefix = "tile-{Row}-")]
[OutputFile(
    "row-{Row}.png", ContainerUrl = "{Container}", Path = "row-{Row}.png", UploadCondition = OutputFileUploadCondition.TaskSuccess)]
public sealed partial record JoinRow(IReadOnlyList<string> Tool, Uri Container, int Row) : FractalTask(Tool, Container)
{
    /// <summary>The row's tiles.</summary>
    [DependsOn]
    public TaskIdRange Tiles => new() { Start = Row * Layout.Columns, End = ((Row + 1) * Layout.Columns) - 1 };

    /// <inheritdoc/>
    public override string Name => $"row-{Row}";
}
