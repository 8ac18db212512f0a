namespace TaskGen.Tests.Requests;

public sealed class BodyBufferTests
{
    [Fact]
    public void Bytes_are_kept_when_the_buffer_grows()
    {
        var buffer = new BodyBuffer(0);
        for (var i = 0; i < 1000; i++)
        {
            if (i % 2 == 0) buffer.GetSpan()[0] = (byte)i;
            else buffer.GetMemory().Span[0] = (byte)i;
            buffer.Advance(1);
        }

        var written = buffer.ToArray();
        Assert.Equal(1000, written.Length);
        for (var i = 0; i < 1000; i++) Assert.Equal((byte)i, written[i]);
        Assert.Equal(written, buffer.Written.ToArray());
        Assert.Equal(written, buffer.Segment.ToArray());
    }

    [Theory]
    [InlineData(10, 0, 10, 10)]
    [InlineData(10, 9, 1, 1)]
    [InlineData(10, 9, 0, 1)]
    [InlineData(10, 10, 1, 10)]
    [InlineData(10, 10, 0, 10)]
    [InlineData(10, 0, 11, 20)]
    [InlineData(10, 5, 100, 100)]
    public void Buffer_grows_only_where_it_must_and_at_least_doubles(int capacity, int written, int sizeHint, int expected)
    {
        var span = new BodyBuffer(capacity);
        span.Advance(written);
        Assert.Equal(expected, span.GetSpan(sizeHint).Length);

        var memory = new BodyBuffer(capacity);
        memory.Advance(written);
        Assert.Equal(expected, memory.GetMemory(sizeHint).Length);
    }
}
