using System;
using System.Collections.Generic;
using Fractal;

namespace TaskGen.Playground.Rendering.Tasks;

/// <summary>Renders a tile. Its id is a number, so that a row can depend on a range of tiles.</summary>
[BatchTask(Id = "{Number}", DisplayName = "Tile {Row}, {Column}", CommandLine = "{Tool} tile {Row} {Column} {FaultOptions}")]
[DependsOn("palette")]
[OnExitCode(Layout.LostTileExitCode, JobAction = JobAction.None, DependencyAction = DependencyAction.Satisfy)]
[OutputFile(
    "tile-{Row}-{Column}.png",
    ContainerUrl = "{Container}",
    Path = "tile-{Row}-{Column}.png",
    UploadCondition = OutputFileUploadCondition.TaskSuccess)]
public sealed partial record RenderTile(IReadOnlyList<string> Tool, Uri Container, int Row, int Column) : FractalTask(Tool, Container)
{
    /// <summary>The number of the tile, counted row by row.</summary>
    public int Number => (Row * Layout.Columns) + Column;

    /// <summary>The options that make the tool fail on purpose.</summary>
    public IReadOnlyList<string> FaultOptions { get; init; } = [];

    /// <inheritdoc/>
    public override string Name => $"tile-{Row}-{Column}";
}
