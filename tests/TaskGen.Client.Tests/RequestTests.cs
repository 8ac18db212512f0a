using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Azure;

namespace TaskGen.Client.Tests;

/// <summary>
/// Each request as it arrives at a server: method, target, every header, and the bytes of the body. The signatures were computed from the
/// published steps by another program.
/// </summary>
public sealed partial class RequestTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 6, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, ExpectedRequest[]> Expected = new()
    {
        ["Add"] =
        [
            new(
                "POST /jobs/job%201/tasks?api-version=2024-07-01.20.0",
                "gTl09WovksYVQ57RKqqptMw0Rrvw8yNJzEO4ELAQ6KI=",
                "201 Created",
                "")
            {
                Body = """{"id":"a","commandLine":"work 'é'"}""",
            },
        ],
        ["AddAsync"] =
        [
            new(
                "POST /jobs/job%201/tasks?api-version=2024-07-01.20.0&timeout=20",
                "ic5jpb+KDu2VOWpO0PGAtADxmaK6B/sXI4wxhmhXyjs=",
                "201 Created",
                "")
            {
                Body = """{"id":"a","commandLine":"work 'é'"}""",
                Id = "9c4d50ee-2d56-4cd3-8152-34347dc9f2b0",
            },
        ],
        ["AddAllAsync"] =
        [
            new(
                "POST /jobs/job%201/addtaskcollection?api-version=2024-07-01.20.0&timeout=20",
                "jR6Dts0qesQ7vLLGxbijANo7OaifPo13SddM2VG5sPo=",
                "200 OK",
                """{"value":[{"status":"success","taskId":"a"},{"status":"success","taskId":"b"}]}""")
            {
                Body = """{"value":[{"id":"a","commandLine":"work 'é'"},{"id":"b","commandLine":"work x"}]}""",
            },
        ],
        ["CreateJobAsync"] =
        [
            new("POST /jobs?api-version=2024-07-01.20.0", "QMG+Onx/FQAClr7Lyz45+G6LP8IYXTwELLBy+1FQa00=", "201 Created", "")
            {
                Body = """{"id":"job 1","poolInfo":{"poolId":"pool 1"}}""",
            },
        ],
        ["CreateJobAsync with options"] =
        [
            new("POST /jobs?api-version=2024-07-01.20.0", "GRMYMtTpQ5PpuPOfedMX7giafDa9vavPtrUC2BdIDBs=", "201 Created", "")
            {
                Body = """{"id":"job 1","displayName":"My \u0022job\u0022","priority":-1000,"poolInfo":{"poolId":"pool 1"},"usesTaskDependencies":true,"onTaskFailure":"performexitoptionsjobaction","onAllTasksComplete":"terminatejob"}""",
            },
        ],
        ["CheckJobAsync"] =
        [
            new(
                "GET /jobs/job%201?api-version=2024-07-01.20.0",
                "j/YoOlgYowaHrXs7fng+I/XKCt+wCZfIZ6g0ctj8WY8=",
                "200 OK",
                """{"poolInfo":{"poolId":"pool 1"}}"""),
            new("GET /pools/pool%201?api-version=2024-07-01.20.0", "8n60E4MdC2Q2wThslHtFAB1CKG3WIN9erZcppdmD28I=", "200 OK", "{}"),
            new(
                "GET /applications/app%201?api-version=2024-07-01.20.0",
                "kZgaqhZdMFerdAaJI1bUmZtqDxnVwFM3pFBnpUnEvrA=",
                "200 OK",
                """{"versions":["1.0"]}"""),
        ],
        ["CompleteJobWhenTasksFinishAsync"] =
        [
            new("PATCH /jobs/job%201?api-version=2024-07-01.20.0", "ScUKAP4kcMw2TEi6Br72shnl8o774broV6hJxbvGoQg=", "200 OK", "")
            {
                Body = """{"onAllTasksComplete":"terminatejob"}""",
            },
        ],
        ["WaitForTasksAsync"] =
        [
            new(
                "GET /jobs/job%201/tasks?api-version=2024-07-01.20.0&$filter=state%20ne%20%27completed%27&$select=id&maxresults=1",
                "XsbWDBE4Ql47huA8vgBQ5ruoDQJMZwGgTHZ4ybQTTIY=",
                "200 OK",
                """{"value":[{"id":"a"}]}"""),
            new(
                "GET /jobs/job%201/tasks?api-version=2024-07-01.20.0&$filter=state%20eq%20%27completed%27&$select=id%2CstateTransitionTime%2CexecutionInfo",
                "/BeJZLlCd+1Yh/qyY8SGi87waIJsuN0WCHzwjDM4w6Y=",
                "200 OK",
                """{"value":[{"id":"b","stateTransitionTime":"2026-11-24T05:00:00Z"}],"odata.nextLink":"/jobs/job%201/tasks?$skiptoken=2"}"""),
            new(
                "GET /jobs/job%201/tasks?$skiptoken=2",
                "8EcMfONu1j+iACG4c2wdOrvsiAW/Uoy3JQIt5WIPGlU=",
                "200 OK",
                """{"value":[]}"""),
            new(
                "GET /jobs/job%201/taskcounts?api-version=2024-07-01.20.0",
                "kTWUokn0yd2IdB3Y4Qv99QLa+Ty0AQ6Ze7i0ipr1ytk=",
                "200 OK",
                """{"taskCounts":{"active":1,"completed":1}}"""),
            new(
                "GET /jobs/job%201/tasks?api-version=2024-07-01.20.0&$filter=state%20ne%20%27completed%27&$select=id&maxresults=1",
                "myxaM7wJLUpXiF5h7saEqMvBfJJ7507cQK0IhYW0qK0=",
                "200 OK",
                """{"value":[]}""")
            {
                Date = "Tue, 24 Nov 2026 06:00:01 GMT",
            },
            new(
                "GET /jobs/job%201/tasks?api-version=2024-07-01.20.0&$filter=state%20eq%20%27completed%27%20and%20stateTransitionTime%20ge%20DateTime%272026-11-24T04%3A59%3A00.0000000Z%27&$select=id%2CstateTransitionTime%2CexecutionInfo",
                "CQLjjP4XBLvrUqoOrrpTKpHh5TU+qwnaOH5JOOqZJwk=",
                "200 OK",
                """{"value":[]}""")
            {
                Date = "Tue, 24 Nov 2026 06:00:01 GMT",
            },
            new(
                "GET /jobs/job%201/taskcounts?api-version=2024-07-01.20.0",
                "i3iOZ7FrFhNmH6LcMpWa2FgRCLSnzjAZUOSRnT/NlPI=",
                "200 OK",
                """{"taskCounts":{"completed":1}}""")
            {
                Date = "Tue, 24 Nov 2026 06:00:01 GMT",
            },
        ],
        ["OpenTaskFileAsync"] =
        [
            new(
                "GET /jobs/job%201/tasks/task%201/files/wd/a%20b.txt?api-version=2024-07-01.20.0",
                "3XhPbRaxweqi00z2n14lidRhZlHrLjPm3Xb8FFsFg0s=",
                "200 OK",
                "content")
            {
                Accept = "application/octet-stream",
            },
        ],
        ["OpenTaskFileAsync with range"] =
        [
            new(
                "GET /jobs/job%201/tasks/task%201/files/stdout.txt?api-version=2024-07-01.20.0",
                "xAQzu9AAY4qmIK8YFYaGirRuRfaSdrh1dYbEWFv0rK0=",
                "206 Partial Content",
                "content")
            {
                Accept = "application/octet-stream",
                Range = "bytes=10-16",
            },
        ],
        ["OpenTaskFileAsync from offset"] =
        [
            new(
                "GET /jobs/job%201/tasks/task%201/files/stdout.txt?api-version=2024-07-01.20.0",
                "s2t5mKffCK/lVqPZ85aVir3ttjTyNAvbLkm1h3uMlJs=",
                "206 Partial Content",
                "content")
            {
                Accept = "application/octet-stream",
                Range = "bytes=5-",
            },
        ],
        ["TerminateAsync"] =
        [
            new(
                "POST /jobs/job%201/terminate?api-version=2024-07-01.20.0",
                "hjjpqPXrngqi6bL5YbrDqQDwuofUsMR9dGJXvnBW5Hs=",
                "202 Accepted",
                "")
            {
                Body = "{}",
            },
        ],
        ["TerminateAsync with reason"] =
        [
            new(
                "POST /jobs/job%201/terminate?api-version=2024-07-01.20.0",
                "r4DpLoTVpUyAWFo7Ll2OeUwhdGTa8VxAFyBdYWCgRwE=",
                "202 Accepted",
                "")
            {
                Body = """{"terminateReason":"no longer needed"}""",
            },
        ],
        ["DeleteJobAsync"] =
        [
            new(
                "DELETE /jobs/job%201?api-version=2024-07-01.20.0",
                "masZ7oQOdixtOi/o1/eZf7cjG3p+EzkE80zdUW9oCrE=",
                "202 Accepted",
                ""),
        ],
    };

    private readonly ManualClock _clock = new();

    public RequestTests() => _clock.SetUtcNow(Now);

    public static TheoryData<string> Operations => [.. Expected.Keys];

    [GeneratedRegex(@"^azsdk-net-TaskGen\.Client/\S+ \(\.NET .+\)$")]
    private static partial Regex UserAgent { get; }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Request_arrives_byte_for_byte(string operation)
    {
        using var server = new RecordingServer();
        var options = Clients.Options(maxRetries: 0);
        options.TimeProvider = _clock;
        await using var client = new BatchJobClient(
            new(server.Url), "job 1", new BatchSharedKeyCredential("account", Clients.Key), options);
        var expected = Expected[operation];
        var receiving = ReceiveAsync(server, expected);
        await CallAsync(client, operation).WaitAsync(Clients.Patience);
        var received = await receiving.WaitAsync(Clients.Patience);
        for (var i = 0; i < expected.Length; i++) AssertEqual(expected[i], received[i], server.Host);
    }

    private static async Task<List<ReceivedRequest>> ReceiveAsync(RecordingServer server, ExpectedRequest[] expected)
    {
        var received = new List<ReceivedRequest>();
        foreach (var request in expected)
        {
            received.Add(await server.ReceiveAsync(
                $"HTTP/1.1 {request.Status}\r\nContent-Length: {request.Response.Length}\r\nConnection: close\r\n\r\n{request.Response}"));
        }

        return received;
    }

    private static void AssertEqual(ExpectedRequest expected, ReceivedRequest received, string host)
    {
        var headers = received.Lines.Skip(1)
            .Select(static line => line.Split(": ", 2))
            .ToDictionary(static pair => pair[0], static pair => pair[1]);
        Assert.Matches(UserAgent, headers["User-Agent"]);
        var id = headers["client-request-id"];
        Assert.True(Guid.TryParseExact(id, "D", out _), id);

        // HttpClient adds this one while a trace is recorded.
        headers.Remove("traceparent");
        string?[] lines =
        [
            $"Accept: {expected.Accept}",
            $"Authorization: SharedKey account:{expected.Signature}",
            expected.Body is null ? null : $"Content-Length: {Encoding.UTF8.GetByteCount(expected.Body)}",
            expected.Body is null ? null : "Content-Type: application/json; odata=minimalmetadata",
            $"Host: {host}",
            $"User-Agent: {headers["User-Agent"]}",
            $"client-request-id: {expected.Id ?? id}",
            $"ocp-date: {expected.Date}",
            expected.Range is null ? null : $"ocp-range: {expected.Range}",
            "return-client-request-id: true",
            $"x-ms-client-request-id: {expected.Id ?? id}",
            "x-ms-return-client-request-id: true",
        ];
        Assert.Equal(
            [expected.Line + " HTTP/1.1", .. lines.OfType<string>()],
            [
                received.Lines[0],
                .. headers.OrderBy(static header => header.Key, StringComparer.Ordinal).Select(static header => $"{header.Key}: {header.Value}"),
            ]);
        Assert.Equal(expected.Body ?? "", Encoding.UTF8.GetString(received.Body));
    }

    private async Task CallAsync(BatchJobClient client, string operation)
    {
        var task = new Work("a", "é");
        switch (operation)
        {
            case "Add":
                client.Add(task);
                break;
            case "AddAsync":
                await client.AddAsync(
                    task,
                    new AddTaskOptions
                    {
                        Timeout = TimeSpan.FromSeconds(19.2),
                        ClientRequestId = new Guid("9c4d50ee-2d56-4cd3-8152-34347dc9f2b0"),
                    });
                break;
            case "AddAllAsync":
                await client.AddAllAsync([task, new Work("b")], new AddTasksOptions { Timeout = TimeSpan.FromSeconds(19.2) }).ToListAsync();
                break;
            case "CreateJobAsync":
                await client.CreateJobAsync("pool 1");
                break;
            case "CreateJobAsync with options":
                await client.CreateJobAsync(
                    "pool 1",
                    new()
                    {
                        DisplayName = "My \"job\"",
                        Priority = -1000,
                        UsesTaskDependencies = true,
                        OnTaskFailure = OnTaskFailure.PerformExitOptionsJobAction,
                        OnAllTasksComplete = OnAllTasksComplete.TerminateJob,
                    });
                break;
            case "CheckJobAsync":
                await client.CheckJobAsync(
                [
                    new TaskAddParameter
                    {
                        Id = "a",
                        CommandLine = "run",
                        ApplicationPackageReferences = [new() { ApplicationId = "app 1", Version = "1.0" }],
                    },
                ]);
                break;
            case "CompleteJobWhenTasksFinishAsync":
                await client.CompleteJobWhenTasksFinishAsync();
                break;
            case "WaitForTasksAsync":
                await WaitForTasksAsync(client);
                break;
            case "OpenTaskFileAsync":
                await ReadAsync(await client.OpenTaskFileAsync("task 1", "wd/a b.txt"));
                break;
            case "OpenTaskFileAsync with range":
                await ReadAsync(await client.OpenTaskFileAsync("task 1", "stdout.txt", new HttpRange(10, 7)));
                break;
            case "OpenTaskFileAsync from offset":
                await ReadAsync(await client.OpenTaskFileAsync("task 1", "stdout.txt", new HttpRange(5)));
                break;
            case "TerminateAsync":
                await client.TerminateAsync();
                break;
            case "TerminateAsync with reason":
                await client.TerminateAsync("no longer needed");
                break;
            case "DeleteJobAsync":
                await client.DeleteJobAsync();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(operation), operation, "The operation is unknown.");
        }
    }

    private async Task WaitForTasksAsync(BatchJobClient client)
    {
        var waiting = CountAsync(client.WaitForTasksAsync(progress: new Report<WaitForTasksProgress>(static _ => { })));
        await _clock.WaitForTimersAsync(1);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await waiting);

        static async Task<int> CountAsync(IAsyncEnumerable<CompletedTask> tasks)
        {
            var count = 0;
            await foreach (var _ in tasks) count++;
            return count;
        }
    }

    private static async Task ReadAsync(Stream stream)
    {
        using var reader = new StreamReader(stream);
        Assert.Equal("content", await reader.ReadToEndAsync());
    }

    private sealed record ExpectedRequest(string Line, string Signature, string Status, string Response)
    {
        public string Accept { get; init; } = "application/json";

        public string? Body { get; init; }

        public string Date { get; init; } = "Tue, 24 Nov 2026 06:00:00 GMT";

        public string? Id { get; init; }

        public string? Range { get; init; }
    }
}
