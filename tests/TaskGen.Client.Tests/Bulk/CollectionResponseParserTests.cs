using System.Linq;
using System.Text;
using TaskGen.Client.Bulk;

namespace TaskGen.Client.Tests.Bulk;

public sealed class CollectionResponseParserTests
{
    private const string Second = """{"status":"success","taskId":"t1"}""";
    private const string First = """{"status":"success","taskId":"t0"}""";

    [Theory]
    [InlineData("""{"status":"success","taskId":"T1","eTag":"0x1","lastModified":"2026-06-24T08:00:00Z","location":"https://x/tasks/t1"}""")]
    [InlineData("""{"status":"success","taskId":"t1"}""")]
    [InlineData(""" { "taskId" : "t1" , "status" : "Success" , "x" : 1 } """)]
    public void Usual_result_takes_the_fast_path(string second)
    {
        var body = $$$"""{"odata.metadata":"x","value":[{{{First}}},{{{second}}}]}""";
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
        var body = $$$"""{"value":[{{{First}}},{{{second}}}]}""";
        Assert.False(IsFast(body));
        Assert.Equal([ItemStatus.Success, (ItemStatus)expected], Read(body)!);
    }

    public static TheoryData<string, bool> Bodies { get; } = new()
    {
        { $$"""{"value":[{{First}},{{Second}}]}""", true },
        { $$""" { "a" : "b" , "n" : 1 , "value" : [ {{First}} , {{Second}} ] , "z" : null } """, true },
        { $$"""{"value":[{{First}},{"taskId":"t1","status":"success"}]}""", true },
        { $$"""{"value":[{{First}},{"taskId":"t1","status":"Success","error":null}]}""", true },
        { $$"""{"value":[{{First}},{ "status":"success","taskId":"t1" }]}""" + "\r\n\t", true },
        { "", false },
        { "{", false },
        { "{}", false },
        { "[]", false },
        { """{"value":1}""", false },
        { """{"value":[]}""", false },
        { $$"""{"value":[{{First}}]}""", false },
        { $$"""{"value":[{{First}}{{Second}}]}""", false },
        { $$"""{"value":[{{First}},{{Second}},{{Second}}]}""", false },
        { $$"""{"value":[{{First}},{{Second}}],"value":[{{First}},{{Second}}]}""", false },
        { $$"""{"value":[{{First}},{{Second}}]} x""", false },
        { $$"""{"value":[{{First}},{{Second}}""", false },
        { $$"""{"value":[{{First}},{{Second}}]""", false },
        { $$"""{"value" [{{First}},{{Second}}]}""", false },
        { $$"""{value:[{{First}},{{Second}}]}""", false },
        { $$"""{"x":{},"value":[{{First}},{{Second}}]}""", false },
        { $$"""{"x":[],"value":[{{First}},{{Second}}]}""", false },
        { $$"""{"x":,"value":[{{First}},{{Second}}]}""", false },
        { $$"""{"va\u006cue":[{{First}},{{Second}}]}""", false },
        { $$"""{"value":[{{First}},{"status":"success","taskId":"t1"]}""", false },
        { $$"""{"value":[{{First}},{"status":"success","taskId":"t1]}""", false },
        { $$"""{"value":[{{First}},{"status":"success","taskId":"t1","x":"\"}]}""", false },
        { $$"""{"value":[{{First}},{"status":"success","taskId":"t1","x":"}]}""", false },
        { $$"""{"value":[{{First}},{"status":"success","taskId":"t1","x":"y"}]}""", true },
        { $$"""{"value":[{{First}},{"status":"success","taskId":"t1","x":[1]}]}""", false },
        { $$"""{"value":[{{First}},{"status":"success","taskId":"t1","x":"a}b"}]}""", false },
        { $$"""{"value":[{{First}},{"status":"success","taskId":"t1","taskId":"t1"}]}""", false },
        { $$"""{"value":[{{First}},{"status":"success","taskId":"t1","error":"x"}]}""", false },
        { $$"""{"value":[{{First}},{"status":"success","taskId":"t1","status":"success"}]}""", false },
        { $$"""{"value":[{{First}},{"status":"success"}]}""", false },
        { $$"""{"value":[{{First}},{"taskId":"t1"}]}""", false },
        { $$"""{"value":[{{First}},{"taskId":"t1","status":"SUCCESS"}]}""", false },
        { $$"""{"value":[{{First}},{"taskId":"t1","status":"clienterror"}]}""", false },
        { $$"""{"value":[{{First}},{"taskId":"t2","status":"success"}]}""", false },
        { $$"""{"value":[{{First}},{"taskId":"t1","taskId":"t1","status":"success"}]}""", false },
        { $$"""{"value":[{{First}},{"taskId":"t1","status":"success","status":"success"}]}""", false },
        { $$$"""{"value":[{{{First}}},{"taskId":"t1","status":"success","error":{"code":"c"}}]}""", false },
        { $$"""{"value":[{{First}},{"taskId":"t1","status":"success","error":"null"}]}""", true },
        { $$"""{"value":[{{First}},{"taskId":"t1","status":1}]}""", false },
        { $$"""{"value":[{{First}},{"taskId":1,"status":"success"}]}""", false },
        { $$"""{"value":[{{Second}},{{First}}]}""", false },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Fast_path_takes_only_what_adds_every_task_in_order(string body, bool expected) => Assert.Equal(expected, IsFast(body));

    public static TheoryData<string, string?> Responses { get; } = new()
    {
        { "{}", "Missing Missing" },
        { """{"value":null}""", "Missing Missing" },
        { """{"value":{"status":"success","taskId":"t0"}}""", "Missing Missing" },
        { """{"x":{"value":[]},"value":[]}""", "Missing Missing" },
        { $$"""{"value":[{{Second}},{{First}}]}""", "Success Success" },
        { $$"""{"value":[{"taskId":"T1","status":"SUCCESS"},{"taskId":"t\u0030","status":"succe\u0073s"}]}""", "Success Success" },
        { $$"""{"value":[{{First}},{{First}}]}""", "Success Missing" },
        { """{"value":[{"taskId":"t0","status":"clienterror"},{"taskId":"t1","status":"ServerError"}]}""", "ClientError ServerError" },
        { """{"value":[{"taskId":"t0","status":"success"},{"taskId":"t0","status":"clienterror"}]}""", "Invalid(the task has several results) Missing" },
        { """{"value":[{"taskId":"t0"},{"taskId":"t1","status":"new"}]}""", "Invalid(status is missing) Invalid(status is 'new')" },
        { """{"value":[{"taskId":"t0","status":null},{"taskId":"t1","status":1}]}""", "Invalid(status is null) Invalid(status is a number)" },
        { """{"value":[{"taskId":"t0","status":{"a":1}},{"taskId":"t1","status":[]}]}""", "Invalid(status is not a string) Invalid(status is not a string)" },
        {
            $$"""{"value":[{"taskId":"t0","status":"{{new string('s', 40)}}"},{"taskId":"t1","status":"{{new string('s', 41)}}"}]}""",
            $"Invalid(status is '{new string('s', 40)}') Invalid(status is unknown)"
        },
        { """{"value":[{"taskId":"t0","status":"success","error":{"code":"c"}}]}""", "Invalid(status is success with an error) Missing" },
        { """{"value":[{"status":"clienterror","error":{"code":"c"},"taskId":"t0"}]}""", "ClientError:c Missing" },
        { """{"value":[{"error":{"code":"c"},"status":"new","taskId":"t0"}]}""", "Invalid:c(status is 'new') Missing" },
        { """{"value":[{"status":"success"},{"taskId":1,"status":"success"},{"taskId":["t0"],"status":"success"},{"taskId":"other","status":"success"}]}""", "Missing Missing" },
        { """{"value":[1]}""", null },
        { """{"value":[[]]}""", null },
        { """[{"value":[]}]""", null },
        { """{"value":[{"taskId":"t0","status":"success"},]}""", null },
        { """{"value":[]} {}""", null },
        { """{"value":[{"taskId":"\ud83d","status":"success"}]}""", null },
        { "1", null },
    };

    [Theory]
    [MemberData(nameof(Responses))]
    public void Any_response_is_parsed_or_recognized_as_incomplete(string body, string? expected)
    {
        var results = new ItemResult[2];
        results[1].Status = ItemStatus.Missing;
        var isRead = CollectionResponseParser.TryRead(Encoding.UTF8.GetBytes(body), Entries(), results);
        Assert.Equal(expected is not null, isRead);
        Assert.Equal(expected ?? "Missing Missing", string.Join(' ', results.Select(Describe)));
    }

    [Fact]
    public void Results_that_were_read_before_the_end_was_missed_are_cleared()
    {
        var results = new ItemResult[2];
        Assert.False(CollectionResponseParser.TryRead(Encoding.UTF8.GetBytes($$"""{"value":[{{First}},{{Second}}"""), Entries(), results));
        Assert.All(results, static result => Assert.Equal(ItemStatus.Missing, result.Status));
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

    private static string Describe(ItemResult result) => result.Status + (result.Error is null ? "" : ":" + result.Error.Code)
        + (result.Status == ItemStatus.Invalid ? $"({result.Problem})" : "");

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
