using System;
using System.Buffers;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using TaskGen.Fuzzing.Definitions;
using TaskGen.Fuzzing.Sources;

namespace TaskGen.Fuzzing.Sessions;

/// <summary>Concurrent and canceled compilations.</summary>
public sealed class ParallelTests
{
    [Fact]
    public async Task Concurrent_compilations_have_the_same_results()
    {
        var session = new EditorSession(Corpus.Sources.Take(60));
        var (generated, found) = (session.GenerateAnew(), await EditorSession.AnalyzeAsync(session.Anew()));

        // One compilation with its caches, and others with the same sources, on many threads.
        await Parallel.ForEachAsync(Enumerable.Range(0, 24), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) =>
        {
            var compilation = i % 2 == 0 ? session.Compilation : session.Anew();
            Assert.Equal(generated, EditorSession.Text(ConsumerCompilation.Driver().RunGenerators(compilation)));
            Assert.Equal(found, await EditorSession.AnalyzeAsync(compilation));
        });
    }

    [Fact]
    public async Task Canceled_compilation_leaves_no_partial_state()
    {
        var session = new EditorSession(Corpus.Sources.Take(60));
        var random = new Random(Amounts.Seed);
        using var whole = new CancellationPoint(int.MaxValue);
        await CompileAsync(session.Compilation, whole);

        var canceled = 0;
        for (var i = 0; i < Math.Max(20, Amounts.Edits / 5); i++)
        {
            using var point = new CancellationPoint(random.Next(1, whole.Taken));
            session.Edit(random.Next(60), session[random.Next(60)] + "\n// " + i);
            try
            {
                await CompileAsync(session.Compilation, point);
            }
            catch (OperationCanceledException)
            {
                canceled++;
            }

            if (i % 5 != 0) continue;
            Assert.Equal(session.GenerateAnew(), session.Generate());
            Assert.Equal(await EditorSession.AnalyzeAsync(session.Anew()), await EditorSession.AnalyzeAsync(session.Compilation));
        }

        Assert.True(canceled > 3, $"{canceled} compilations were canceled.");
    }

    [Fact]
    public async Task Task_is_written_by_many_threads_concurrently()
    {
        using var batch =
            await Batch.CompileAsync([.. Enumerable.Range(0, 10)
                .Select(static seed => ClassSource.Random(
                    SeededRandom.Of(seed), "P" + seed, new RandomBody(SeededRandom.Of(seed)).Next()))]);
        Assert.Empty(batch.Diagnostics);
        foreach (var task in batch.Tasks.Select(static create => create()))
        {
            var expected = task.ToJson();
            Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
            {
                var output = new ArrayBufferWriter<byte>();
                task.WriteTo(output);
                Assert.Equal(expected, System.Text.Encoding.UTF8.GetString(output.WrittenSpan));
            });
        }
    }

    private static async Task CompileAsync(Compilation compilation, CancellationPoint point)
    {
        ConsumerCompilation.Driver(new StepGenerator(point)).RunGenerators(compilation, point.Token);
        await ConsumerCompilation.AnalyzeAsync(
            compilation, isConcurrent: true, others: [new StepAnalyzer(point)], cancellationToken: point.Token);
    }
}
