using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using TaskGen.Client.Tests.Server;

namespace TaskGen.Client.Tests.Bulk;

/// <summary>How many requests are sent, and the whole text of the failures that their responses cause.</summary>
public sealed class BulkRequestTests
{
    public static TheoryData<string, string, string, string, bool> Failures { get; } = new()
    {
        {
            "400 Bad Request",
            """{"code":"InvalidRequestBody","message":{"value":"No."}}""",
            "Job 'j': the whole request was rejected: 400 InvalidRequestBody. No.",
            "InvalidRequestBody",
            false
        },
        { "404 Not Found", "", "Job 'j': the whole request was rejected: 404 Not Found.", "", false },
        {
            "202 Accepted",
            "",
            "Job 'j': the service responded to addtaskcollection with an unexpected status, and tasks may have been added: 202 Accepted.",
            "",
            true
        },
        {
            "200 OK",
            "<html>",
            "Job 'j': the response to addtaskcollection is not complete JSON, and tasks may have been added: 200 OK.",
            "",
            true
        },
        {
            "200 OK",
            "{\"value\":[" + new string(' ', 64 * 1024) + "]}",
            "Job 'j': the response exceeds MaxResponseSize, and tasks may have been added: 200 OK.",
            "",
            true
        },
        { "200 OK", """{"value":[]}""", "Task 'a' is missing from the service's response in 1 attempt and may have been added.", "", true },
        {
            "200 OK",
            """{"value":[{"taskId":"a","status":"new"}]}""",
            "Task 'a' has an invalid result in the service's response (status is 'new') in 1 attempt and may have been added.",
            "",
            true
        },
        {
            "200 OK",
            """{"value":[{"taskId":"a","status":"servererror"}]}""",
            "Task 'a' failed with a server error without details in 1 attempt and may have been added.",
            "",
            true
        },
        {
            "200 OK",
            """{"value":[{"taskId":"a","status":"clienterror"}]}""",
            "Task 'a' was rejected without an error in 1 attempt.",
            "",
            false
        },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Failure_message_describes_the_cause(string status, string body, string expected, string code, bool mayExist)
    {
        using var server = new RecordingServer();
        var options = Clients.Options(maxRetries: 0);
        options.MaxResponseSize = 64 * 1024;
        await using var client = new BatchJobClient(new(server.Url), "j", new BatchSharedKeyCredential("account", Clients.Key), options);
        var receiving = server.ReceiveAsync(Response(status, body));
        var outcome = Assert.Single(await client.AddAllAsync([new Work("a", "s3cr3t")]).ToListAsync());
        await receiving;

        var exception = Assert.IsType<BatchRequestException>(outcome.Exception);
        Assert.Equal(expected, exception.Message.Split('\n')[0]);
        Assert.DoesNotContain("s3cr3t", exception.ToString(), StringComparison.Ordinal);
        Assert.Equal((TaskOutcomeStatus.Failed, 1, "a"), (outcome.Status, outcome.Attempts, outcome.TaskId));
        Assert.Equal((mayExist, mayExist), (outcome.MayHaveBeenAdded, exception.MayHaveBeenAdded));
        Assert.Equal((code, code), (outcome.Error?.Code ?? "", exception.ErrorCode ?? ""));
        Assert.Equal(int.Parse(status.AsSpan(0, 3)), exception.Status);
    }

    [Fact]
    public async Task Server_that_cannot_be_reached_has_no_task()
    {
        string url;
        using (var server = new RecordingServer()) url = server.Url;
        await using var client = new BatchJobClient(
            new(url), "j", new BatchSharedKeyCredential("account", Clients.Key), Clients.Options(maxRetries: 1));
        var outcomes = await client.AddAllAsync([new Work("a"), new Work("b")]).ToListAsync();
        Assert.Equal(2, outcomes.Count);
        Assert.All(
            outcomes,
            static outcome => Assert.Equal(
                (TaskOutcomeStatus.Failed, 2, false), (outcome.Status, outcome.Attempts, outcome.MayHaveBeenAdded)));
        var exception = Assert.IsType<BatchRequestException>(outcomes[0].Exception);
        Assert.Same(exception, outcomes[1].Exception);
        Assert.StartsWith("Job 'j' could not be reached, and no task was sent: ", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith("\nClient request id: " + exception.ClientRequestId, exception.Message, StringComparison.Ordinal);
        Assert.Equal((0, false), (exception.Status, exception.MayHaveBeenAdded));
        Assert.NotNull(exception.InnerException);
    }

    [Fact]
    public async Task Lost_response_may_have_added_tasks()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Script = static _ => Fault.ResetAfterDone;
        await using var client = Clients.To(server, Clients.Options(maxRetries: 1));
        var outcome = Assert.Single(await client.AddAllAsync([new Work("a")]).ToListAsync());
        var exception = Assert.IsType<BatchRequestException>(outcome.Exception);
        Assert.StartsWith("Job 'j' did not respond, and tasks may have been added: ", exception.Message, StringComparison.Ordinal);
        Assert.Equal((2, true, true), (outcome.Attempts, outcome.MayHaveBeenAdded, exception.MayHaveBeenAdded));
    }

    [Fact]
    public async Task Progress_counts_every_request_and_byte()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        var sizes = new List<int>();
        server.OnRequest = (_, body) =>
        {
            sizes.Add(body.Length);
            return Task.CompletedTask;
        };
        server.Script = Clients.First(Fault.ServerBusy, Fault.TooLarge);
        server.Reject = static id => id == "t1" ? "InvalidPropertyValue" : null;
        var reports = new List<AddTasksProgress>();
        await using var client = Clients.To(server);
        await client.AddAllAsync(
            Enumerable.Range(0, 10).Select(static i => new Work("t" + i)),
            new AddTasksOptions { MaxConcurrency = 1 },
            new Report<AddTasksProgress>(reports.Add))
            .ToListAsync();
        Assert.Equal(new(10, 9, 1, 10, 4, 1, sizes.Sum()), reports[^1]);
        Assert.Equal(4, sizes.Count);
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public async Task Requests_are_split_for_a_limited_number_of_malformed_tasks(int malformed, bool isSplitToTheEnd)
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.OnRequest = (context, body) => Enumerable.Range(0, malformed + 1).Any(i => Contains(body, $"\"m{i}\""))
            ? FaultyBatchServer.FailAsync(context, 400, "InvalidPropertyValue")
            : Task.CompletedTask;
        await using var client = Clients.To(server);
        var names = Enumerable.Range(0, malformed).Select(static i => "m" + i).Concat(["x", "y", "m" + malformed]);
        var outcomes = await client.AddAllAsync(names.Select(static name => new Work(name)), new AddTasksOptions { MaxConcurrency = 1 })
            .ToListAsync();
        var added = outcomes.Where(static outcome => outcome.Status == TaskOutcomeStatus.Added).Select(static outcome => outcome.TaskId);
        Assert.Equal(isSplitToTheEnd, added.Order(StringComparer.Ordinal).SequenceEqual(["x", "y"]));

        static bool Contains(byte[] body, string text) => Encoding.UTF8.GetString(body).Contains(text, StringComparison.Ordinal);
    }

    private static string Response(string status, string body) =>
        $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}";
}
