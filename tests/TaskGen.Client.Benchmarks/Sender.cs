using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

namespace TaskGen.Client.Benchmarks;

/// <summary>The two ways that are compared. Each prints: processor seconds, peak memory in MB.</summary>
internal static class Sender
{
    private const int Concurrency = 4;
    private const int WarmUp = 300_000;

    public static async Task WithClientAsync(Uri url, int count, bool isRich)
    {
        await using var client = new BatchJobClient(url, "job", new BatchSharedKeyCredential("account", Convert.ToBase64String(new byte[64])));
        await AddAsync(client, WarmUp, isRich);
        var start = Process.GetCurrentProcess().TotalProcessorTime;
        await AddAsync(client, count, isRich);
        Report(start);
    }

    public static async Task BareAsync(Uri url, int count, bool isRich)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Concurrency });
        var target = new Uri(url, "/jobs/job/addtaskcollection?api-version=" + TaskAddRequestBuilder.ApiVersion);

        // A hundred bodies, prebuilt and of the right size, posted over and over: building them is not measured.
        var bodies = RenderTile.Lazy(10_000, isRich).Chunk(100).Select(static tasks => Body(tasks)).ToArray();
        await PostAsync(client, target, bodies, WarmUp / 100);
        var start = Process.GetCurrentProcess().TotalProcessorTime;
        await PostAsync(client, target, bodies, count / 100);
        Report(start);
    }

    private static async Task AddAsync(BatchJobClient client, int count, bool isRich)
    {
        var added = 0;
        await foreach (var outcome in client.AddAllAsync(RenderTile.Lazy(count, isRich), new AddTasksOptions { MaxConcurrency = Concurrency }))
        {
            if (outcome.Status == TaskOutcomeStatus.Added) added++;
        }

        if (added != count) throw new InvalidOperationException($"{added} of {count} were added.");
    }

    private static async Task PostAsync(HttpClient client, Uri target, byte[][] bodies, int requests)
    {
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, Concurrency).Select(async _ =>
        {
            for (var i = System.Threading.Interlocked.Increment(ref next); i <= requests; i = System.Threading.Interlocked.Increment(ref next))
            {
                using var content = new ByteArrayContent(bodies[i % bodies.Length]);
                content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                using var response = await client.PostAsync(target, content);
                response.EnsureSuccessStatusCode();
                await response.Content.ReadAsByteArrayAsync();
            }
        }));
    }

    private static byte[] Body(IReadOnlyList<IBatchTask> tasks)
    {
        var body = new System.Buffers.ArrayBufferWriter<byte>();
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
