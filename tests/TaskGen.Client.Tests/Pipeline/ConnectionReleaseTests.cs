using System.Collections.Concurrent;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using TaskGen.Client.Tests.Server;

namespace TaskGen.Client.Tests.Pipeline;

/// <summary>Every response is released, so that its connection serves further requests.</summary>
public sealed class ConnectionReleaseTests
{
    private const string Results = """
        {"value":[{"status":"success","taskId":"a"}],"taskCounts":{},"state":"active","poolInfo":{"poolId":"p"}}
        """;

    // Statuses and bodies, and what a body that exceeds MaxResponseSize has at its end.
    private static readonly (int Status, string Body, int Spaces)[] Responses =
    [
        (200, Results, 0), (200, Results, 100_000), (200, "<html>", 0), (201, "", 0), (202, "", 0), (400, "{}", 0), (404, "", 100_000),
        (503, "{}", 0), (503, "", 0),
    ];

    public static TheoryData<string, int, string, int> Rows
    {
        get
        {
            var rows = new TheoryData<string, int, string, int>();
            string[] operations =
            [
                "Add", "AddAsync", "AddAllAsync", "CreateJobAsync", "DeleteJobAsync", "CheckJobAsync", "WaitForTasksAsync",
                "OpenTaskFileAsync",
            ];
            foreach (var (status, body, spaces) in Responses)
            {
                foreach (var operation in operations) rows.Add(operation, status, body, spaces);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Response_is_released(string operation, int status, string body, int spaces)
    {
        var responses = new ConcurrentQueue<CountedResponse>();
        var stub = new StubHandler(_ =>
        {
            var response = new CountedResponse((HttpStatusCode)status, body + new string(' ', spaces));
            responses.Enqueue(response);
            return response;
        });
        var options = Clients.Options(maxRetries: 1);
        options.MaxResponseSize = 64 * 1024;
        await using var client = stub.Client(options);
        try
        {
            await CallAsync(client, operation);
        }
        catch (BatchRequestException)
        {
            // A rejected request releases its connection too.
        }

        Assert.True(responses.Count >= (status == 503 ? 2 : 1));
        Assert.All(responses, static response => Assert.True(response.Body.Disposals > 0, "The response was not released."));
    }

    private static async Task CallAsync(BatchJobClient client, string operation)
    {
        switch (operation)
        {
            case "Add":
                client.Add(new Work("a"));
                break;
            case "AddAsync":
                await client.AddAsync(new Work("a"));
                break;
            case "AddAllAsync":
                await client.AddAllAsync([new Work("a")]).ToListAsync();
                break;
            case "CreateJobAsync":
                await client.CreateJobAsync("pool");
                break;
            case "DeleteJobAsync":
                await client.DeleteJobAsync();
                break;
            case "CheckJobAsync":
                await client.CheckJobAsync([new Work("a")]);
                break;
            case "WaitForTasksAsync":
                await foreach (var _ in client.WaitForTasksAsync()) ;
                break;
            case "OpenTaskFileAsync":
                await using (var file = await client.OpenTaskFileAsync("t", "stdout.txt")) await file.CopyToAsync(Stream.Null);
                break;
        }
    }

    private sealed class CountedResponse : HttpResponseMessage
    {
        public CountedResponse(HttpStatusCode status, string body)
            : base(status)
        {
            Body = new(Encoding.UTF8.GetBytes(body));
            Content = new StreamContent(Body);
        }

        public CountedStream Body { get; }
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
}
