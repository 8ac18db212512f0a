using System.Collections.Generic;
using System.Linq;
using Fractal;
using TaskGen.Client;
using TaskGen.Playground.Rendering.Tasks;

namespace TaskGen.Playground.Rendering;

/// <summary>The tasks that render the picture, grouped by the kind that is displayed.</summary>
internal sealed class Picture
{
    // One tile fails the first time and is retried; another is lost, and its row recovers it.
    private static readonly (int Row, int Column) FailingOnce = (9, 4);
    private static readonly (int Row, int Column) Lost = (4, 13);

    private Picture(IReadOnlyList<(string Kind, IReadOnlyList<FractalTask> Tasks)> kinds)
    {
        Kinds = kinds;
        Tasks = [.. kinds.SelectMany(static kind => kind.Tasks).Cast<IBatchTask>()];
    }

    /// <summary>The options that the tasks require of their job.</summary>
    public static CreateJobOptions JobOptions =>
        new() { UsesTaskDependencies = true, OnTaskFailure = OnTaskFailure.PerformExitOptionsJobAction };

    public IReadOnlyList<(string Kind, IReadOnlyList<FractalTask> Tasks)> Kinds { get; }

    public IReadOnlyList<IBatchTask> Tasks { get; }

    public static Picture Create(IJobTarget target)
    {
        var (tool, container, files) = (target.Tool, target.Container, target.ToolFiles);
        var palette = new ResourceFile { HttpUrl = BlobAddress.Of(container, Files.Palette), FilePath = Files.Palette };
        var tiles =
            from row in Enumerable.Range(0, Layout.Rows)
            from column in Enumerable.Range(0, Layout.Columns)
            select new RenderTile(tool, container, row, column)
            {
                Inputs = [.. files, palette],
                FaultOptions = (row, column) == FailingOnce ? ["--fail-once"] : (row, column) == Lost ? ["--lost"] : [],
            };
        var rows = Enumerable.Range(0, Layout.Rows)
            .Select(row => new JoinRow(tool, container, row) { Inputs = [.. files, palette] })
            .ToArray();
        return new(
        [
            ("palette", [new ChoosePalette(tool, container) { Inputs = files }]),
            ("tiles", [.. tiles]),
            ("rows", rows),
            ("picture", [new JoinPicture(tool, container) { Inputs = files, Rows = rows }]),
        ]);
    }
}
