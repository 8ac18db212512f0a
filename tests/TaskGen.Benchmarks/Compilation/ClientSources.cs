using System.Linq;

namespace TaskGen.Benchmarks.Compilation;

/// <summary>A project that uses the official client: services with ordinary methods, of which each creates a few tasks.</summary>
internal static class ClientSources
{
    /// <summary>The number of tasks that a service creates.</summary>
    public const int TasksPerService = 5;

    public static string Service(int number) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Azure.Compute.Batch;

        namespace Consumer;

        public sealed class Service{{number}}(BatchClient client, Uri container)
        {
            private readonly Dictionary<string, List<int>> _known = [];

            public async Task RenderAsync(string job, string scene, int frame)
            {
                var task = new BatchTaskCreateOptions($"frame-{frame}", $"/bin/sh -c 'blender -b scene.blend -f {frame}'")
                {
                    DisplayName = "Frame of " + scene,
                    RequiredSlots = 2,
                    ContainerSettings = new BatchTaskContainerSettings("registry.example.com/blender:4.2") { ContainerRunOptions = "--rm" },
                    Constraints = new BatchTaskConstraints { MaxTaskRetryCount = 2, MaxWallClockTime = TimeSpan.FromHours(1) },
                    EnvironmentSettings = { new EnvironmentSetting("SCENE") { Value = scene } },
                };
                task.ResourceFiles.Add(new ResourceFile { HttpUri = new Uri("https://e.com/scene"), FilePath = "scene.blend" });
                task.OutputFiles.Add(new OutputFile(
                    "out*.png",
                    new OutputFileDestination { Container = new OutputFileBlobContainerDestination(container) { Path = "frames" } },
                    new OutputFileUploadConfig(OutputFileUploadCondition.TaskSuccess)));
                await client.CreateTaskAsync(job, task);
                await client.CreateTaskAsync(job, new BatchTaskCreateOptions("a", "cmd /c echo a") { DependsOn = After("b") });
                await client.CreateTaskAsync(job, new BatchTaskCreateOptions("b", "cmd /c echo b"));
                await client.CreateTaskAsync(job, new BatchTaskCreateOptions("c", "cmd /c echo c") { RequiredSlots = frame });
                await client.CreateTaskAsync(job, new BatchTaskCreateOptions("d", "cmd /c echo d") { DisplayName = scene });
            }

            private static BatchTaskDependencies After(string id) => new() { TaskIds = { id } };

        {{string.Join("\n\n", Enumerable.Range(0, 25).Select(Method))}}
        }
        """;

    // Code that has nothing to do with tasks.
    private static string Method(int number) => $$"""
            public IEnumerable<string> Summarize{{number}}(IEnumerable<string> lines, int limit)
            {
                var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
                foreach (var line in lines)
                {
                    foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim()))
                    {
                        counts[word] = counts.TryGetValue(word, out var count) ? count + 1 : 1;
                    }
                }

                if (!_known.TryGetValue("{{number}}", out var list)) _known["{{number}}"] = list = new List<int>();
                list.Add(counts.Values.DefaultIfEmpty().Max());
                return counts.Where(pair => pair.Value > limit && pair.Key.Length > {{number}})
                    .OrderByDescending(pair => pair.Value)
                    .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                    .Select(pair => string.Format("{0}: {1}", pair.Key, pair.Value))
                    .Take(limit);
            }
        """;
}
