using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace TaskGen.Tool.Tests.Exporting;

/// <summary>Sources of tasks, which the tests export from this assembly.</summary>
public static class SampleTasks
{
    public static IEnumerable<TaskAddParameter> Frames => Enumerable.Range(1, 3).Select(static i => New($"frame-{i}"));

    public static IBatchTask Single() => New("single");

    public static Task<IReadOnlyList<IBatchTask>> LoadAsync() => Task.FromResult<IReadOnlyList<IBatchTask>>([New("loaded")]);

    public static async IAsyncEnumerable<TaskAddParameter> StreamAsync()
    {
        await Task.Yield();
        yield return New("streamed");
    }

    public static TaskAddParameter Chain(string dependency = "frame-3") =>
        New("last") with { DependsOn = new() { TaskIds = [dependency] } };

    public static IEnumerable<IBatchTask> Numbered(int count, string prefix = "n") =>
        Enumerable.Range(1, count).Select(i => New($"{prefix}-{i}"));

    public static IBatchTask Chosen(IReadOnlyList<int?[]> choices) => New($"chosen-{choices.Count}");

    public static IBatchTask Invalid() => new TaskAddParameter { Id = "not valid", CommandLine = "run" };

    public static IBatchTask Throws() => throw new System.InvalidOperationException("No scene.");

    private static TaskAddParameter New(string id) => new() { Id = id, CommandLine = "run" };
}
