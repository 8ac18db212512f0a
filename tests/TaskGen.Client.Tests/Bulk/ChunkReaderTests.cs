using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using TaskGen.Client.Bulk;

namespace TaskGen.Client.Tests.Bulk;

/// <summary>How tasks become chunks, without requests.</summary>
public sealed class ChunkReaderTests
{
    // The chunk adds {"value":[ and ]} to the task.
    private const int LongestTask = 1_048_575 - 12;

    private readonly BulkCounts _counts = new();
    private readonly ManualClock _clock = new();
    private readonly Channel<IReadOnlyList<TaskOutcome>> _outcomes = Channel.CreateUnbounded<IReadOnlyList<TaskOutcome>>();

    public static TheoryData<string, string?, bool, string> FailedIds => new()
    {
        { "", "b", false, "b" },
        { "", null, false, "" },
        { "", null, true, "" },
        { "{\"id\":\"bytes", "b", false, "b" },
        { LongTask("bytes", LongestTask + 1), "b", false, "bytes" },
        { LongTask("bytes", LongestTask + 1), null, true, "bytes" },
    };

    [Fact]
    public async Task Task_that_throws_while_it_writes_leaves_no_byte()
    {
        var chunk = await ReadAllInOneAsync(
            new RawTask("""{"id":"a"}"""), new RawTask("""{"id":"b","command""", fails: true), new RawTask("""{"id":"c"}"""));
        Assert.Equal("""{"value":[{"id":"a"},{"id":"c"}]}""", Encoding.UTF8.GetString(chunk.Bytes, 0, chunk[1].End + 2));
        Assert.Equal(["a", "c"], chunk.Entries.ToArray().Select(static entry => entry.Id));
    }

    [Theory]
    [MemberData(nameof(FailedIds))]
    public async Task Failed_task_has_the_id_that_it_wrote_or_else_has(string json, string? id, bool hasNoId, string expected)
    {
        var task = new RawTask(json, id, hasNoId, fails: json.Length < LongestTask);
        Assert.Equal(0, (await ReadAllInOneAsync(task)).Count);
        Assert.True(_outcomes.Reader.TryRead(out var outcomes));
        var outcome = Assert.Single(outcomes);
        Assert.Equal((expected, TaskOutcomeStatus.Failed, task), (outcome.TaskId, outcome.Status, outcome.Task));
        Assert.Equal(json.Length < LongestTask, outcome.Exception is InvalidOperationException);
        var progress = _counts.Snapshot();
        Assert.Equal((1, 1), (progress.Read, progress.Failed));
    }

    [Theory]
    [InlineData("""{"id":"a"}""", null, true, "a")]
    [InlineData("""{"id":"a"}""", "b", false, "a")]
    [InlineData("""{"commandLine":"x","id":"a"}""", "b", false, "b")]
    [InlineData("""{"commandLine":"x"}""", null, false, "")]
    public async Task Id_is_read_from_the_bytes_if_it_is_their_first_property(string json, string? id, bool hasNoId, string expected) =>
        Assert.Equal(expected, (await ReadAllInOneAsync(new RawTask(json, id, hasNoId)))[0].Id);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public async Task Body_of_one_task_is_below_the_limit_of_the_service(int excess, int expected) =>
        Assert.Equal(expected, (await ReadAllInOneAsync(new RawTask(LongTask("a", LongestTask + excess)))).Count);

    [Theory]
    [InlineData(false, true, "dispose")]
    [InlineData(true, false, "move")]
    [InlineData(true, true, "move")]
    public async Task First_exception_of_a_source_is_its_failure(bool failsToMove, bool failsToDispose, string expected)
    {
        var reader = Reader(new BrokenSource(failsToMove, failsToDispose));
        var chunk = await reader.ReadAsync(null, CancellationToken.None);
        Assert.Equal(1, chunk!.Count);
        Assert.Equal(expected, reader.Failure!.SourceException.Message);
        Assert.Null(await reader.ReadAsync(chunk, CancellationToken.None));
    }

    [Fact]
    public async Task Task_that_arrives_in_time_joins_those_that_wait()
    {
        var source = Channel.CreateUnbounded<Work>();
        var reader = Reader(TaskSource.From(source.Reader.ReadAllAsync()));
        var reading = reader.ReadAsync(null, CancellationToken.None).AsTask();
        foreach (var task in Clients.Tasks(2))
        {
            source.Writer.TryWrite(task);
            await _clock.WaitForTimersAsync(1);
        }

        Assert.False(reading.IsCompleted);
        _clock.Advance(new AddTasksOptions().MaxWait);
        Assert.Equal(2, (await reading.WaitAsync(Clients.Patience))!.Count);
    }

    [Fact]
    public async Task Chunk_that_was_sent_is_used_again_without_its_tasks()
    {
        var reader = Reader(TaskSource.From(Clients.Tasks(350)));
        var first = (await reader.ReadAsync(null, CancellationToken.None))!;
        var second = (await reader.ReadAsync(first, CancellationToken.None))!;
        Assert.NotSame(first, second);
        var third = await reader.ReadAsync(second, CancellationToken.None);
        Assert.Same(first, third);
        Assert.Equal((100, "t200"), (first.Count, first[0].Id));
        Assert.Equal(50, (await reader.ReadAsync(third, CancellationToken.None))!.Count);
        Assert.Null(await reader.ReadAsync(null, CancellationToken.None));
    }

    private static string LongTask(string id, int length) => $"{{\"id\":\"{id}\",\"x\":\"".PadRight(length - 2, 'x') + "\"}";

    private async Task<TaskChunk> ReadAllInOneAsync(params RawTask[] tasks)
    {
        var reader = Reader(TaskSource.From(tasks));
        var chunk = (await reader.ReadAsync(null, CancellationToken.None))!;
        Assert.Null(await reader.ReadAsync(null, CancellationToken.None));
        Assert.Null(reader.Failure);
        return chunk;
    }

    private ChunkReader Reader(IAsyncEnumerable<IBatchTask?> tasks) => new(tasks, new(), _clock, _counts, _outcomes.Writer);

    /// <summary>Has one task, and fails after it.</summary>
    private sealed class BrokenSource(bool failsToMove, bool failsToDispose) : IAsyncEnumerable<IBatchTask?>, IAsyncEnumerator<IBatchTask?>
    {
        private int _moves;

        public IBatchTask Current { get; } = new Work("a");

        public IAsyncEnumerator<IBatchTask?> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

        public ValueTask<bool> MoveNextAsync() =>
            ++_moves == 1 || !failsToMove ? new(_moves == 1) : throw new InvalidOperationException("move");

        public ValueTask DisposeAsync() => failsToDispose ? throw new InvalidOperationException("dispose") : default;
    }
}
