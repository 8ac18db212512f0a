using System;
using System.Collections.Generic;
using TaskGen.Playground.Requests.Tasks;

namespace TaskGen.Playground.Requests;

/// <summary>The tasks of the <c>requests</c> command: the examples of the REST reference, and a realistic task.</summary>
internal static class Samples
{
    public static IReadOnlyList<Sample> All { get; } =
    [
        new("Add a basic task", new BasicTask()),
        new("Add a task with container settings with data isolation", new ContainerTaskWithDataIsolation()),
        new("Add a task with container settings", new ContainerTask()),
        new("Add a task with exit conditions", new ExitConditionsTask()),
        new("Add a task with extra slot requirement", new ExtraSlotsTask()),
        new("Render a frame", Frame, TimeSpan.FromSeconds(20), new Guid("9c4d50ee-2d56-4cd3-8152-34347dc9f2b0")),
    ];

    private static RenderFrame Frame =>
        new(7, "the artist's lobby.blend", new Uri("https://studio.blob.core.windows.net/results?sv=2024-11-04&sr=c&sp=w&sig=aBc%2B"))
        {
            Threads = 16,
            Inputs =
        [
            new() { HttpUrl = "https://studio.blob.core.windows.net/scenes/lobby.blend", FilePath = "lobby.blend" },
            new() { StorageContainerUrl = "https://studio.blob.core.windows.net/textures", BlobPrefix = "wood/", FilePath = "textures" },
        ],
            After = new PrepareScene(3, "lobby.blend"),
        };

    /// <summary>A task with a title.</summary>
    internal sealed record Sample(string Title, IBatchTask Task, TimeSpan? Timeout = null, Guid? ClientRequestId = null)
    {
        public TaskAddRequestBuilder Request(string jobId)
        {
            var builder = Task.AddRequest(jobId);
            if (Timeout is { } timeout) builder = builder.WithTimeout(timeout);
            if (ClientRequestId is { } id) builder = builder.WithClientRequestId(id, returned: true);
            return builder;
        }
    }
}
