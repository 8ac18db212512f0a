using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Azure;
using Microsoft.Extensions.Time.Testing;
using TaskGen.Client.Pipeline;

namespace TaskGen.Client.Tests.Pipeline;

public sealed class ResponseBufferTests
{
    private static readonly ResponseLimits Limits = new(100_000, TimeSpan.FromSeconds(100), new FakeTimeProvider());

    public static TheoryData<int, int?, bool, bool> Sizes
    {
        get
        {
            var sizes = new TheoryData<int, int?, bool, bool>();
            foreach (var (size, contentLength) in (
                (int, int?)[])
                [
                    (0, 0), (0, null), (1, 1), (1, null), (32 * 1024, null), (40_000, 40_000), (40_000, null), (99_999, 99_999),
                    (100_000, null), (100_000, 100_000), (100_001, null), (100_001, 100_001), (1_000_000, 1_000_000), (100_000, 5),
                    (5, 99_999),
                ])
            {
                sizes.Add(size, contentLength, true, size > 100_000);
                sizes.Add(size, contentLength, false, size > 100_000);
            }

            return sizes;
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task Body_is_read_up_to_the_limit_and_its_connection_is_released(
        int size, int? contentLength, bool isAsync, bool isTruncated)
    {
        var body = new byte[size];
        new Random(1).NextBytes(body);
        var stream = new CountedStream(body);
        using var response = new StreamResponse(stream, contentLength);
        using var buffer = new ResponseBuffer();
        await buffer.ReadAsync(response, Limits, isAsync, CancellationToken.None);
        Assert.Equal(isTruncated, buffer.IsTruncated);
        Assert.Equal(body.Take(Limits.MaxSize), buffer.Memory.ToArray());
        Assert.Equal((1, null), (stream.Disposals, response.ContentStream));
    }

    [Fact]
    public async Task Response_without_a_body_is_empty()
    {
        using var response = new StreamResponse(null, null);
        using var buffer = new ResponseBuffer();
        await buffer.ReadAsync(response, Limits, async: true, CancellationToken.None);
        Assert.True(buffer.Memory.IsEmpty);
    }

    private sealed class CountedStream(byte[] bytes) : MemoryStream(bytes)
    {
        public int Disposals { get; private set; }

        protected override void Dispose(bool disposing)
        {
            Disposals++;
            base.Dispose(disposing);
        }
    }

    private sealed class StreamResponse(Stream? body, int? contentLength) : Response
    {
        public override int Status => 200;

        public override string ReasonPhrase => "OK";

        public override Stream? ContentStream { get; set; } = body;

        public override string ClientRequestId { get; set; } = "";

        // The buffer does not rely on the response, which a caller of a job operation keeps.
        public override void Dispose()
        {
        }

        protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
        {
            value = name == "Content-Length" ? contentLength?.ToString() : null;
            return value is not null;
        }

        protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
        {
            values = TryGetHeader(name, out var value) ? [value] : null;
            return values is not null;
        }

        protected override bool ContainsHeader(string name) => TryGetHeader(name, out _);

        protected override IEnumerable<Azure.Core.HttpHeader> EnumerateHeaders() => [];
    }
}
