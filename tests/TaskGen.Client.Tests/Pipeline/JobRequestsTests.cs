using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using TaskGen.Client.Pipeline;
using TaskGen.Client.Tests.Server;

namespace TaskGen.Client.Tests.Pipeline;

/// <summary>The URLs of the requests of one client.</summary>
public sealed class JobRequestsTests
{
    private const string Account = "https://account.region.batch.azure.com";
    private const string Local = "http://127.0.0.1:5000";

    [Fact]
    public async Task Each_call_has_its_own_timeout()
    {
        var stub = new StubHandler(static request => request.RequestUri!.AbsolutePath.EndsWith("/tasks", StringComparison.Ordinal)
            ? new(HttpStatusCode.Created)
            : StubHandler.Json(HttpStatusCode.OK, """{"value":[{"status":"success","taskId":"a"}]}"""));
        await using var client = stub.Client();
        foreach (var seconds in (double?[])[10, 20, 20, 19.5, null, null, 10])
        {
            TimeSpan? timeout = seconds is { } value ? TimeSpan.FromSeconds(value) : null;
            Assert.Single(await client.AddAllAsync([new Work("a")], new AddTasksOptions { Timeout = timeout }).ToListAsync());
            await client.AddAsync(new Work("a"), new AddTaskOptions { Timeout = timeout });
        }

        Assert.Equal(
            new[] { "&timeout=10", "&timeout=20", "&timeout=20", "&timeout=20", "", "", "&timeout=10" }.SelectMany(static timeout => new[]
            {
                $"POST /jobs/job-1/addtaskcollection?api-version=2024-07-01.20.0{timeout}",
                $"POST /jobs/job-1/tasks?api-version=2024-07-01.20.0{timeout}",
            }),
            stub.Requests.Select(static request => request[..request.IndexOf(" {", StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData(Account, Account + "/jobs/job-1/tasks?$skiptoken=2", Account + "/jobs/job-1/tasks?$skiptoken=2")]
    [InlineData(Account, "HTTPS://Account.Region.batch.azure.com:443/next", Account + "/next")]
    [InlineData(Account, "/next?a=b", Account + "/next?a=b")]
    [InlineData(Account, "next", Account + "/next")]
    [InlineData(Local, Local + "/next", Local + "/next")]
    [InlineData(Local, "//127.0.0.1:5000/next", Local + "/next")]
    public void Next_page_of_the_account_is_read(string account, string link, string expected) =>
        Assert.Equal(expected, Requests(account).NextPage(link).AbsoluteUri);

    [Theory]
    [InlineData(Account, "https://elsewhere.example/next")]
    [InlineData(Account, "//elsewhere.example/next")]
    [InlineData(Account, Account + ".elsewhere.example/next")]
    [InlineData(Account, "https://region.batch.azure.com/next")]
    [InlineData(Account, "http://account.region.batch.azure.com/next")]
    [InlineData(Account, "http://account.region.batch.azure.com:443/next")]
    [InlineData(Account, "ftp://account.region.batch.azure.com/next")]
    [InlineData(Account, Account + ":444/next")]
    [InlineData(Account, "//account.region.batch.azure.com:80/next")]
    [InlineData(Account, "https://user@account.region.batch.azure.com/next")]
    [InlineData(Account, "https://user:password@account.region.batch.azure.com/next")]
    [InlineData(Account, "https://account.region.batch.azure.com@elsewhere.example/next")]
    [InlineData(Account, "https://[/next")]
    [InlineData(Local, "https://127.0.0.1:5000/next")]
    [InlineData(Local, "http://127.0.0.1/next")]
    [InlineData(Local, "http://127.0.0.1:5001/next")]
    [InlineData(Local, "http://localhost:5000/next")]
    public void Next_page_elsewhere_gets_no_credentials(string account, string link)
    {
        var exception = Assert.Throws<BatchRequestException>(() => Requests(account).NextPage(link));
        var host = new Uri(account).Host;
        Assert.Equal(
            (200, $"The link to the next page of the tasks of job 'job-1' does not lead to {host}."),
            (exception.Status, exception.Message));
    }

    private static JobRequests Requests(string account) =>
        JobRequests.Create(new(account), "job-1", new BatchSharedKeyCredential("account", Clients.Key), Clients.Options());
}
