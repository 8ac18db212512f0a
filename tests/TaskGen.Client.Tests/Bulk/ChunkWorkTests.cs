using System.Linq;
using TaskGen.Client.Bulk;

namespace TaskGen.Client.Tests.Bulk;

public sealed class ChunkWorkTests
{
    [Fact]
    public void A_chunk_is_one_range_at_first()
    {
        var work = Work(3);
        Assert.True(work.Next());
        Assert.Equal((0, 3), (work.Start, work.Count));
        Assert.Equal(["t0", "t1", "t2"], work.Entries.ToArray().Select(static entry => entry.Id));
        Assert.Equal("t1", work[1].Id);
        Assert.False(work.Next());
        Assert.Equal((0, 0), (work.Start, work.Count));
    }

    [Theory]
    [InlineData(2, "0+1 1+1")]
    [InlineData(3, "0+2 2+1")]
    [InlineData(4, "0+2 2+2")]
    [InlineData(5, "0+3 3+2")]
    public void A_range_is_split_in_the_middle(int count, string expected)
    {
        var work = Work(count);
        Assert.True(work.Next());
        work.Split();
        Assert.Equal(0, work.Count);
        Assert.Equal(expected, string.Join(' ', Rest(work)));
    }

    [Fact]
    public void A_range_that_is_put_back_is_next()
    {
        var work = Work(4);
        Assert.True(work.Next());
        work.Split();
        Assert.True(work.Next());
        work.PutBack();
        Assert.Equal(0, work.Count);
        Assert.Equal(["0+2", "2+2"], Rest(work));
    }

    [Fact]
    public void A_range_is_reduced_to_what_is_sent_again()
    {
        var work = Work(4);
        Assert.True(work.Next());
        work.Split();
        Assert.True(work.Next());
        Assert.True(work.Next());
        work.Keep([false, true]);
        Assert.Equal((2, 1, "t3"), (work.Start, work.Count, work[0].Id));
        work.PutBack();
        Assert.Equal(["2+1"], Rest(work));
    }

    [Fact]
    public void Chunk_is_empty_if_no_task_is_sent_again()
    {
        var work = Work(2);
        Assert.True(work.Next());
        work.Keep(null);
        Assert.Equal(0, work.Count);
        work.PutBack();
        Assert.False(work.Next());

        work = Work(2);
        Assert.True(work.Next());
        work.Keep([]);
        Assert.Equal(0, work.Count);
    }

    private static ChunkWork Work(int count)
    {
        var chunk = new TaskChunk();
        for (var i = 0; i < count; i++)
        {
            var task = new Work("t" + i);
            chunk.Keep(task, task.Name, chunk.Write(task));
        }

        chunk.Seal();
        return new(chunk);
    }

    private static string[] Rest(ChunkWork work)
    {
        var ranges = new System.Collections.Generic.List<string>();
        while (work.Next()) ranges.Add($"{work.Start}+{work.Count}");
        return [.. ranges];
    }
}
