using System;
using System.Collections.Generic;
using Fractal;

namespace TaskGen.Playground.Rendering.Tasks;

/// <summary>Chooses the colors before any tile is rendered.</summary>
[BatchTask(Id = "palette", CommandLine = "{Tool} palette")]
[OutputFile(Files.Palette, ContainerUrl = "{Container}", Path = Files.Palette, UploadCondition = OutputFileUploadCondition.TaskSuccess)]
public sealed partial record ChoosePalette(IReadOnlyList<string> Tool, Uri Container) : FractalTask(Tool, Container)
{
    /// <inheritdoc/>
    public override string Name => "palette";
}
