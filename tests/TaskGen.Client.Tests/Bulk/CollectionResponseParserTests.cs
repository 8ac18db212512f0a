using System.Linq;
using System.Text;
using TaskGen.Client.Bulk;

namespace TaskGen.Client.Tests.Bulk;

public sealed class CollectionResponseParserTests
{
    private const string First = """{"status":"success","taskId":"t0"}""";

    [Theory]
    [InlineData("""{"status":"success","taskId":"T1","eTag":"0x1","lastModified":"2026-06-24T08:00:00Z","location":"https://x/tasks/t1"}""")]
    [InlineData("""{"status":"success","taskId":"t1"}""")]
    [InlineData(""" { "taskId" : "t1" , "status" : "Success" , "x" : 1 } """)]
    public void Usual_result_takes_the_fast_path(string second)
    {
        var body = $$"""{"odata.metadata":"x","value":[{{First}},{{second}}]}""";
        Assert.True(IsFast(body));
        Assert.Equal([ItemStatus.Success, ItemStatus.Success], Read(body)!);
    }

    [Theory]
    [InlineData("""{"status":"success","taskId":"t1","location":"a}b"}""", ItemStatus.Success)]
    [InlineData("""{"status":"success","taskId":"t1","location":"a},{b"}""", ItemStatus.Success)]
    [InlineData("""{"status":"success","taskId":"t1","location":"a\"}"}""", ItemStatus.Success)]
    [InlineData("""{"status":"success","taskId":"t1","x":{"status":"clienterror"}}""", ItemStatus.Success)]
    [InlineData("""{"status":"success","taskId":"t1","error":null}""", ItemStatus.Success)]
    [InlineData("""{"status":"success","taskId":"t1","error":"x"}""", ItemStatus.Invalid)]
    [InlineData("""{"status":"success","taskId":"t1","error":{"code":"c"}}""", ItemStatus.Invalid)]
    [InlineData("""{"status":"success","taskId":"t1","status":"clienterror"}""", ItemStatus.ClientError)]
    [InlineData("""{"status":"success","taskId":"t10"}""", ItemStatus.Missing)]
    [InlineData("""{"status":"success","taskId":"t"}""", ItemStatus.Missing)]
    public void Unusual_result_does_not_take_the_fast_path(string second, object expected)
    {
        var body = $$"""{"value":[{{First}},{{second}}]}""";
        Assert.False(IsFast(body));
        Assert.Equal([ItemStatus.Success, (ItemStatus)expected], Read(body)!);
    }

    [Fact]
    public void Truncated_response_is_incomplete_at_every_length()
    {
        var body = $$"""{"value":[{{First}},{"status":"success","taskId":"t1","eTag":"0x1"}]}""";
        for (var length = 0; length < body.Length; length++)
        {
            Assert.False(IsFast(body[..length]));
            Assert.Null(Read(body[..length]));
        }

        Assert.Null(Read(body + "}"));
    }

    private static TaskEntry[] Entries() => [.. Enumerable.Range(0, 2).Select(static i => new TaskEntry { Id = "t" + (char)('0' + i) })];

    private static bool IsFast(string body) => FastPathResponseParser.Matches(Encoding.UTF8.GetBytes(body), Entries());

    private static ItemStatus[]? Read(string body)
    {
        var results = new ItemResult[2];
        return CollectionResponseParser.TryRead(Encoding.UTF8.GetBytes(body), Entries(), results)
            ? [.. results.Select(static r => r.Status)]
            : null;
    }
}
