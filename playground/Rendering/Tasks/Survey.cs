using System;
using System.Collections.Generic;
using Fractal;

namespace TaskGen.Playground.Rendering.Tasks;

/// <summary>Chooses the colours, before any tile is rendered.</summary>
[BatchTask(Id = "survey", CommandLine = "{Tool} survey")]
[OutputFile(Files.Palette, ContainerUrl = "{Container}", Path = Files.Palette, UploadCondition = OutputFileUploadCondition.TaskSuccess)]
public sealed partial record Survey(IReadOnlyList<string> Tool, Uri Container) : FractalTask(Tool, Container)
{
    /// <inheritdoc/>
    public override string Name => "survey";
}
