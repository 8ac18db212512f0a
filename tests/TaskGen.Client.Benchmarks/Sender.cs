using System;
using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core;
using TaskGen.Client.Pipeline;

namespace TaskGen.Client.Benchmarks;

/// <summary>The variants to compare. Each prints the processor time in seconds and the peak memory in MB.</summary>
internal static class Sender
{
    private const int Concurrency = 4;
    private const int WarmUp = 300_000;

    private static BatchSharedKeyCredential Credential { get; } = new("account", Convert.ToBase64String(new byte[64]));

    /// <summary>Sends tasks with the client.</summary>
    public static async Task ClientAsync(Uri url, int count, bool isRich)
    {
        await using var client = new BatchJobClient(url, "job", Credential);
        await MeasureAsync(count, requests => AddAsync(client, requests * 100, isRich));
    }

    /// <summary>Sends prebuilt bodies with a bare <see cref="HttpClient"/>.</summary>
    public static async Task BareAsync(Uri url, int count, bool isRich)
    {
        using var client = Bare();
        var bodies = Bodies(isRich);
        await MeasureAsync(
            count,
            requests => PostAsync(requests, i => PostAsync(client, url, bodies[i % bodies.Length], bodies[i % bodies.Length].Length)));
    }

    /// <summary>Sends prebuilt bodies with the pipeline of Azure.Core and signatures: the cost of any client that uses it.</summary>
    public static async Task PipelineAsync(Uri url, int count, bool isRich)
    {
        var requests = JobRequests.Create(url, "job", Credential, new BatchJobClientOptions());
        var bodies = Bodies(isRich);
        await MeasureAsync(count, all => PostAsync(all, async i =>
        {
            using var message = requests.TaskCollection(RequestContent.Create(bodies[i % bodies.Length]), null);
            await requests.Pipeline.SendAsync(message, default);
        }));
    }

    /// <summary>Serializes tasks and sends them with a bare <see cref="HttpClient"/>: the cost of any client that takes tasks.</summary>
    public static async Task WrittenAsync(Uri url, int count, bool isRich)
    {
        using var client = Bare();
        await MeasureAsync(count, async requests =>
        {
            using var source = RenderTile.Lazy(requests * 100, isRich).GetEnumerator();
            var gate = new Lock();
            var buffers = new ConcurrentBag<ArrayBufferWriter<byte>>();
            await PostAsync(requests, async _ =>
            {
                if (!buffers.TryTake(out var body)) body = new(65_536);
                body.ResetWrittenCount();
                lock (gate)
                {
                    body.Write("{\"value\":["u8);
                    for (var n = 0; n < 100 && source.MoveNext(); n++)
                    {
                        if (n > 0) body.Write(","u8);
                        source.Current.WriteTo(body);
                    }

                    body.Write("]}"u8);
                }

                await PostAsync(
                    client, url, MemoryMarshal.TryGetArray(body.WrittenMemory, out var bytes) ? bytes.Array! : [], body.WrittenCount);
                buffers.Add(body);
            });
        });
    }

    private static async Task AddAsync(BatchJobClient client, int count, bool isRich)
    {
        var added = 0;
        await foreach (var outcome in client.AddAllAsync(
            RenderTile.Lazy(count, isRich), new AddTasksOptions { MaxConcurrency = Concurrency }))
        {
            if (outcome.Status == TaskOutcomeStatus.Added) added++;
        }

        if (added != count) throw new InvalidOperationException($"{added} of {count} were added.");
    }

    private static HttpClient Bare() => new(new SocketsHttpHandler { MaxConnectionsPerServer = Concurrency });

    // A hundred prebuilt bodies are sent repeatedly, so that building them is not measured.
    private static byte[][] Bodies(bool isRich) => [.. RenderTile.Lazy(10_000, isRich).Chunk(100).Select(static tasks => Body(tasks))];

    private static async Task MeasureAsync(int count, Func<int, Task> send)
    {
        await send(WarmUp / 100);
        var start = Process.GetCurrentProcess().TotalProcessorTime;
        await send(count / 100);
        Report(start);
    }

    private static async Task PostAsync(int requests, Func<int, Task> post)
    {
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, Concurrency).Select(async _ =>
        {
            for (var i = Interlocked.Increment(ref next); i <= requests; i = Interlocked.Increment(ref next)) await post(i);
        }));
    }

    private static async Task PostAsync(HttpClient client, Uri url, byte[] body, int length)
    {
        using var content = new ByteArrayContent(body, 0, length);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await client.PostAsync(
            new Uri(url, "/jobs/job/addtaskcollection?api-version=" + TaskAddRequestBuilder.ApiVersion), content);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
    }

    private static byte[] Body(IReadOnlyList<IBatchTask> tasks)
    {
        var body = new ArrayBufferWriter<byte>();
        new TaskAddCollectionParameter { Value = tasks }.WriteTo(body);
        return body.WrittenSpan.ToArray();
    }

    private static void Report(TimeSpan start)
    {
        using var process = Process.GetCurrentProcess();
        var seconds = (process.TotalProcessorTime - start).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:F3} {process.PeakWorkingSet64 / 1_048_576.0:F1}"));
    }
}
