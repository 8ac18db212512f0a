using System;
using System.Collections.Generic;
using Fractal;

namespace TaskGen.Playground.Rendering.Tasks;

/// <summary>Renders a tile. Its id is a number, so that a row can wait for a range of them.</summary>
[BatchTask(Id = "{Number}", DisplayName = "Tile {Row}, {Column}", CommandLine = "{Tool} tile {Row} {Column} {Mishap}")]
[DependsOn("survey")]
[OnExitCode(Layout.LostTileExitCode, JobAction = JobAction.None, DependencyAction = DependencyAction.Satisfy)]
[OutputFile("tile-{Row}-{Column}.png", ContainerUrl = "{Container}", Path = "tile-{Row}-{Column}.png", UploadCondition = OutputFileUploadCondition.TaskSuccess)]
public sealed partial record RenderTile(IReadOnlyList<string> Tool, Uri Container, int Row, int Column) : FractalTask(Tool, Container)
{
    /// <summary>The tile's number, row by row.</summary>
    public int Number => (Row * Layout.Columns) + Column;

    /// <summary>What is to go wrong with it, as options of the tool.</summary>
    public IReadOnlyList<string> Mishap { get; init; } = [];

    /// <inheritdoc/>
    public override string Name => $"tile-{Row}-{Column}";
}
