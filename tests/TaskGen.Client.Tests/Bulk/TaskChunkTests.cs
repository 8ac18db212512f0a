using System;
using System.Buffers;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Client.Bulk;

namespace TaskGen.Client.Tests.Bulk;

/// <summary>Tests the buffer of a request, and the bytes that are sent of it.</summary>
public sealed class TaskChunkTests
{
    private const int LargestBody = 1_048_575;

    [Fact]
    public async Task Every_range_is_sent_as_a_body_of_its_own()
    {
        var chunk = Chunk(0, 1, 2, 3);
        for (var start = 0; start < 4; start++)
        {
            for (var count = 1; count <= 4 - start; count++)
            {
                await IsSentAsync(chunk, start, count, [.. Enumerable.Range(start, count)]);
            }
        }
    }

    [Theory]
    [InlineData(0, 4, "1111", "0 1 2 3")]
    [InlineData(0, 4, "0101", "1 3")]
    [InlineData(0, 4, "1000", "0")]
    [InlineData(0, 4, "0001", "3")]
    [InlineData(1, 3, "011", "2 3")]
    [InlineData(1, 2, "01", "2")]
    [InlineData(2, 2, "10", "2")]
    [InlineData(0, 4, "0000", "")]
    [InlineData(0, 4, "", "")]
    public async Task Tasks_that_are_sent_again_move_together(int start, int count, string again, string expected)
    {
        var chunk = Chunk(0, 1, 2, 3);
        var ids = expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray();
        Assert.InRange(again.Length, 0, count);
        Assert.Equal(ids.Length, chunk.Compact(start, [.. again.Select(static c => c == '1')]));
        Assert.Equal(ids.Select(static id => "t" + id), chunk.Entries.Slice(start, ids.Length).ToArray().Select(static entry => entry.Id));
        if (ids.Length > 0) await IsSentAsync(chunk, start, ids.Length, ids);
    }

    [Theory]
    [InlineData("""{"id":"a-1","commandLine":"run"}""", "a-1")]
    [InlineData("""{"id":"ä"}""", "ä")]
    [InlineData("""{"id":"a\u002d1"}""", null)]
    [InlineData("""{"id":"a\"b"}""", null)]
    [InlineData("""{"id":""}""", null)]
    [InlineData("""{"id":"a""", null)]
    [InlineData("""{ "id": "a" }""", null)]
    [InlineData("""{"commandLine":"run","id":"a"}""", null)]
    [InlineData("", null)]
    public void Id_is_read_where_it_is_the_first_property_without_escape_sequences(string json, string? id)
    {
        var chunk = Chunk(0);
        Assert.Equal(id, chunk.ReadId(chunk.Write(new RawTask(json, hasNoId: true))));
    }

    [Fact]
    public async Task Tasks_that_are_removed_leave_no_byte()
    {
        var chunk = new TaskChunk();
        foreach (var number in Enumerable.Range(0, 4)) Write(chunk, number);
        chunk.Reduce([false, true, false, true]);
        Assert.Equal(2, chunk.Count);
        Assert.Null(chunk[2].Task);
        Assert.Null(chunk[3].Task);
        Write(chunk, 5);
        chunk.Seal();
        await IsSentAsync(chunk, 0, 3, [1, 3, 5]);
    }

    [Fact]
    public async Task All_tasks_can_be_removed()
    {
        var chunk = new TaskChunk();
        Write(chunk, 0);
        chunk.Reduce([false]);
        Assert.Equal(0, chunk.Count);
        Write(chunk, 1);
        chunk.Seal();
        await IsSentAsync(chunk, 0, 1, [1]);
    }

    [Fact]
    public async Task Task_that_is_dropped_leaves_no_byte()
    {
        var chunk = new TaskChunk();
        chunk.Write(Numbered(9));
        chunk.Drop();
        Write(chunk, 0);
        chunk.Write(Numbered(9));
        chunk.Drop();
        Write(chunk, 1);
        chunk.Seal();
        await IsSentAsync(chunk, 0, 2, [0, 1]);
    }

    [Fact]
    public async Task Task_that_does_not_fit_moves_to_the_next_chunk()
    {
        TaskChunk chunk = new(), next = new();
        Write(chunk, 0);
        var task = Numbered(1);
        chunk.MoveTo(next, task, "t1", chunk.Write(task));
        chunk.Seal();
        Write(next, 2);
        next.Seal();
        await IsSentAsync(chunk, 0, 1, [0]);
        await IsSentAsync(next, 0, 2, [1, 2]);
        Assert.Same(task, next[0].Task);
    }

    [Fact]
    public async Task Cleared_chunk_starts_anew()
    {
        var chunk = Chunk(0, 1);
        chunk[0].Attempts = 3;
        chunk[1].MayExist = true;
        chunk.Clear();
        Assert.Equal(0, chunk.Count);
        Assert.Equal((null, null, 0), (chunk[0].Task, chunk[0].Id, chunk[0].Attempts));
        Assert.False(chunk[1].MayExist);
        Write(chunk, 2);
        chunk.Seal();
        await IsSentAsync(chunk, 0, 1, [2]);
    }

    [Fact]
    public void Only_a_very_large_buffer_is_released()
    {
        var chunk = new TaskChunk();
        var usual = chunk.Bytes.Length;
        chunk.GetSpan(2 * 1_048_576 - "{\"value\":[".Length);
        var kept = chunk.Bytes;
        Assert.Equal(2 * 1_048_576, kept.Length);
        chunk.Clear();
        Assert.Same(kept, chunk.Bytes);
        chunk.GetSpan(2 * 1_048_576 - "{\"value\":[".Length + 1);
        chunk.Clear();
        Assert.Equal(usual, chunk.Bytes.Length);
        Assert.StartsWith("{\"value\":[", Encoding.UTF8.GetString(chunk.Bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LargestBody, true)]
    [InlineData(LargestBody + 1, false)]
    public void Body_is_below_the_limit_of_the_service(int length, bool expected)
    {
        var chunk = new TaskChunk();
        chunk.GetSpan(length);
        chunk.Advance(length - "{\"value\":[]}".Length);
        Assert.Equal(expected, chunk.Fits);
    }

    [Fact]
    public void Buffer_grows_only_where_it_must_and_at_least_doubles()
    {
        const int Free = 64 * 1024 - 10;
        Assert.Equal(Free, new TaskChunk().GetSpan(Free).Length);
        Assert.Equal(Free, new TaskChunk().GetMemory(Free).Length);
        Assert.Equal(Free + 64 * 1024, new TaskChunk().GetSpan(Free + 1).Length);
        Assert.Equal(Free + 64 * 1024, new TaskChunk().GetMemory(Free + 1).Length);
        Assert.Equal(1_000_000, new TaskChunk().GetSpan(1_000_000).Length);
        var full = new TaskChunk();
        full.Advance(Free);
        Assert.NotEqual(0, full.GetSpan().Length);
    }

    [Fact]
    public void Copied_buffer_has_the_same_bytes()
    {
        var chunk = Chunk(0);
        var before = chunk.Bytes;
        chunk.CopyBuffer();
        Assert.NotSame(before, chunk.Bytes);
        Assert.Equal(before, chunk.Bytes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Buffer_is_read_until_the_body_is_written_or_fails(bool fails)
    {
        var content = new ChunkContent(Chunk(0, 1, 2), 1, 1);
        var stream = new WatchedStream(() => Assert.False(content.IsIdle), fails);
        Assert.True(content.IsIdle);
        var sync = Record.Exception(() => content.WriteTo(stream, CancellationToken.None));
        Assert.True(content.IsIdle);
        var async = await Record.ExceptionAsync(() => content.WriteToAsync(stream, CancellationToken.None));
        Assert.True(content.IsIdle);
        Assert.Equal((fails, fails), (sync is IOException, async is IOException));
        Assert.Equal(fails ? 2 : 6, stream.Writes);
        Assert.Equal(2, content.Writes);
        content.Dispose();
    }

    private static Work Numbered(int number) => new("t" + number, new string('x', number));

    private static TaskChunk Chunk(params int[] numbers)
    {
        var chunk = new TaskChunk();
        foreach (var number in numbers) Write(chunk, number);
        chunk.Seal();
        return chunk;
    }

    private static void Write(TaskChunk chunk, int number)
    {
        var task = Numbered(number);
        var length = chunk.Write(task);
        Assert.Equal(task.ToUtf8Json().Length, length);
        chunk.Keep(task, task.Name, length);
    }

    private static async Task IsSentAsync(TaskChunk chunk, int start, int count, int[] numbers)
    {
        var expected = "{\"value\":[" + string.Join(',', numbers.Select(static number => Numbered(number).ToJson())) + "]}";
        var content = new ChunkContent(chunk, start, count);
        Assert.True(content.TryComputeLength(out var length));
        Assert.Equal((expected.Length, expected.Length), (length, content.Length));
        using MemoryStream sync = new(), async = new();
        content.WriteTo(sync, CancellationToken.None);
        await content.WriteToAsync(async, CancellationToken.None);
        Assert.Equal(expected, Encoding.UTF8.GetString(sync.ToArray()));
        Assert.Equal(expected, Encoding.UTF8.GetString(async.ToArray()));
    }

    private sealed class WatchedStream(Action onWrite, bool fails) : MemoryStream
    {
        public int Writes { get; private set; }

        public override void Write(byte[] buffer, int offset, int count)
        {
            Writes++;
            onWrite();
            if (fails) throw new IOException();
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Write(buffer, offset, count);
            return Task.CompletedTask;
        }
    }
}
