using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

namespace TaskGen.Tests.Requests;

public sealed partial class TaskAddRequestBuilderTests
{
    private static readonly Uri BatchUrl = new("https://account.region.batch.azure.com");

    [Fact]
    public async Task Request_contains_all_options()
    {
        using var request = new Hello().AddRequest("job 1/ü")
            .WithTimeout(TimeSpan.FromSeconds(19.2))
            .WithClientRequestId(new Guid("9C4D50EE-2D56-4CD3-8152-34347DC9F2B0"), returned: true)
            .WithDate(new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.FromHours(1)))
            .Build(BatchUrl);

        Assert.Equal(HttpMethod.Post, request.Method);
        Assert.Equal(
            "https://account.region.batch.azure.com/jobs/job%201%2F%C3%BC/tasks?api-version=2024-07-01.20.0&timeout=20",
            request.RequestUri!.AbsoluteUri);
        Assert.Equal("9c4d50ee-2d56-4cd3-8152-34347dc9f2b0", request.Headers.GetValues("client-request-id").Single());
        Assert.Equal("true", request.Headers.GetValues("return-client-request-id").Single());
        Assert.Equal("Tue, 24 Nov 2026 02:00:00 GMT", request.Headers.GetValues("ocp-date").Single());
        Assert.Equal("application/json; odata=minimalmetadata", request.Content!.Headers.ContentType!.ToString());
        var body = await request.Content.ReadAsByteArrayAsync();
        Assert.Equal(body.Length, request.Content.Headers.ContentLength);
        Assert.Equal(new Hello().ToUtf8Json(), body);
        Assert.Equal(body, await request.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public void Request_omits_unset_options()
    {
        using var request = new Hello().AddRequest("job").Build(new Uri("http://127.0.0.1:5000/prefix/"));
        Assert.Equal("http://127.0.0.1:5000/prefix/jobs/job/tasks?api-version=2024-07-01.20.0", request.RequestUri!.AbsoluteUri);
        Assert.Empty(request.Headers);
    }

    [Fact]
    public void Builder_is_immutable()
    {
        var builder = new Hello().AddRequest("job");
        _ = builder.WithTimeout(TimeSpan.FromSeconds(1));
        using var request = builder.Build(BatchUrl);
        Assert.DoesNotContain("timeout", request.RequestUri!.Query);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    public void Blank_job_id_is_rejected(string jobId) =>
        Assert.Contains("blank", Assert.Throws<ArgumentException>(() => new Hello().AddRequest(jobId)).Message);

    [Fact]
    public void Invalid_arguments_are_rejected_with_the_reason()
    {
        var builder = new Hello().AddRequest("job");
        Assert.Throws<ArgumentNullException>(() => new Hello().AddRequest(null!));
        Assert.Throws<ArgumentNullException>(() => builder.Build(null!));
        Assert.Contains("absolute", Assert.Throws<ArgumentException>(() => builder.Build(new Uri("/relative", UriKind.Relative))).Message);
        Assert.Contains("http", Assert.Throws<ArgumentException>(() => builder.Build(new Uri("ftp://host/"))).Message);
        Assert.Contains("query", Assert.Throws<ArgumentException>(() => builder.Build(new Uri("https://host/?a=b"))).Message);
        Assert.Contains("not positive", Assert.Throws<ArgumentOutOfRangeException>(() => builder.WithTimeout(TimeSpan.Zero)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.WithTimeout(TimeSpan.MaxValue));
        Assert.Throws<InvalidOperationException>(() => default(TaskAddRequestBuilder).Build(BatchUrl));
        Assert.Throws<ArgumentException>(() => new Hello().AddRequest("..").Build(BatchUrl));
    }

    [Fact]
    public void Body_below_the_limit_is_accepted()
    {
        using var request = TaskOfLength(1_048_575).AddRequest("job").Build(BatchUrl);
        Assert.Equal(1_048_575, request.Content!.Headers.ContentLength);
    }

    [Fact]
    public void Body_of_one_megabyte_is_rejected()
    {
        var task = TaskOfLength(1_048_576);
        var exception = Assert.Throws<TaskValidationException>(() => task.AddRequest("job").Build(BatchUrl));
        Assert.Equal(("TG1016", ""), (exception.RuleId, exception.PropertyPath));
        Assert.Equal(
            "The task has 1048576 bytes as JSON, but the service rejects 1048576 bytes or more (RequestBodyTooLarge). Move large values to resource files. (TG1016)",
            exception.Message);
    }

    [Fact]
    public async Task Request_arrives_byte_for_byte()
    {
        using var server = new RecordingServer();
        using var client = new HttpClient();
        using var request = new Hello().AddRequest("job 1/ü")
            .WithTimeout(TimeSpan.FromSeconds(19.2))
            .WithClientRequestId(new Guid("9C4D50EE-2D56-4CD3-8152-34347DC9F2B0"), returned: true)
            .WithDate(new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.FromHours(1)))
            .Build(new(server.Url));
        var received = await SendAsync(server, client, request);
        Assert.Equal(
            [
                "POST /jobs/job%201%2F%C3%BC/tasks?api-version=2024-07-01.20.0&timeout=20 HTTP/1.1",
                "Host: " + server.Host,
                "client-request-id: 9c4d50ee-2d56-4cd3-8152-34347dc9f2b0",
                "return-client-request-id: true",
                "ocp-date: Tue, 24 Nov 2026 02:00:00 GMT",
                "Content-Type: application/json; odata=minimalmetadata",
                "Content-Length: 42",
            ],
            received.Lines);
        Assert.Equal("""{"id":"hello","commandLine":"echo héllo"}"""u8.ToArray(), received.Body);
    }

    [Fact]
    public async Task Request_without_options_arrives_without_their_headers()
    {
        using var server = new RecordingServer();
        using var client = new HttpClient();
        using var request = new Hello().AddRequest("job")
            .WithClientRequestId(Guid.Empty)
            .WithApiVersion("2025-06-01")
            .Build(new(server.Url + "/prefix"));
        var received = await SendAsync(server, client, request);
        Assert.Equal(
            [
                "POST /prefix/jobs/job/tasks?api-version=2025-06-01 HTTP/1.1",
                "Host: " + server.Host,
                "client-request-id: 00000000-0000-0000-0000-000000000000",
                "Content-Type: application/json; odata=minimalmetadata",
                "Content-Length: 42",
            ],
            received.Lines);
        Assert.Equal(new Hello().ToUtf8Json(), received.Body);
    }

    public static TheoryData<Func<TaskAddRequestBuilder, TaskAddRequestBuilder>> Changes { get; } = new()
    {
        static builder => builder.WithTimeout(TimeSpan.FromSeconds(2)),
        static builder => builder.WithClientRequestId(new Guid("9C4D50EE-2D56-4CD3-8152-34347DC9F2B0"), returned: true),
        static builder => builder.WithClientRequestId(Guid.Empty),
        static builder => builder.WithDate(new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero)),
        static builder => builder.WithApiVersion("2025-06-01"),
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Builders_that_differ_in_one_part_are_not_equal(Func<TaskAddRequestBuilder, TaskAddRequestBuilder> change)
    {
        var task = new Hello();
        var builder = With(new(task, "job"));
        var same = With(new(task, "job", minimumLength: 99));
        var other = change(builder);
        Assert.True(builder == same && !(builder != same) && builder.Equals((object)same) && builder.Equals(same));
        Assert.Equal(builder.GetHashCode(), same.GetHashCode());
        Assert.True(builder != other && !(builder == other) && !builder.Equals((object)other));
        Assert.False(builder.Equals(null));
        Assert.False(builder.Equals("job"));
        Assert.NotEqual(builder, With(new(task, "other")));
        Assert.NotEqual(builder, With(new(new Hello(), "job")));

        static TaskAddRequestBuilder With(TaskAddRequestBuilder builder) => builder
            .WithTimeout(TimeSpan.FromSeconds(1))
            .WithClientRequestId(Guid.Empty, returned: true)
            .WithDate(new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero))
            .WithApiVersion(TaskAddRequestBuilder.ApiVersion);
    }

    [Theory]
    [InlineData("timeout")]
    [InlineData("id")]
    [InlineData("task")]
    [InlineData("job")]
    public void Hash_code_depends_on_each_part_of_a_request(string part)
    {
        var task = new Hello();
        var builder = new TaskAddRequestBuilder(task, "job");
        var other = part switch
        {
            "timeout" => builder.WithTimeout(TimeSpan.FromSeconds(2)),
            "id" => builder.WithClientRequestId(new Guid("9C4D50EE-2D56-4CD3-8152-34347DC9F2B0")),
            "task" => new(new Hello(), "job"),
            _ => new(task, "other"),
        };
        Assert.NotEqual(builder.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void Version_that_is_set_to_the_default_makes_no_difference() => Assert.Equal(
        new TaskAddRequestBuilder(new TaskAddParameter { Id = "a" }, "job"),
        new TaskAddRequestBuilder(new TaskAddParameter { Id = "a" }, "job").WithApiVersion(TaskAddRequestBuilder.ApiVersion));

    [Fact]
    public void Null_arguments_are_named()
    {
        Assert.Equal("task", Assert.Throws<ArgumentNullException>(static () => new TaskAddRequestBuilder(null!, "job")).ParamName);
        Assert.Equal("jobId", Assert.Throws<ArgumentNullException>(static () => new TaskAddRequestBuilder(new Hello(), null!)).ParamName);
        Assert.Equal("task", Assert.Throws<ArgumentNullException>(static () => ((Hello)null!).ToJson()).ParamName);
        Assert.Equal("task", Assert.Throws<ArgumentNullException>(static () => ((Hello)null!).ToUtf8Json()).ParamName);
        Assert.Equal(
            "apiVersion", Assert.Throws<ArgumentNullException>(static () => new Hello().AddRequest("job").WithApiVersion(null!)).ParamName);
        Assert.Equal(
            "The builder has no task. Create it with task.AddRequest(jobId).",
            Assert.Throws<InvalidOperationException>(static () => default(TaskAddRequestBuilder).Build(BatchUrl)).Message);
    }

    [Theory]
    [InlineData("2025-06-01")]
    [InlineData("2026-10-01")]
    [InlineData("2024-02-01.19.0")]
    public void The_version_can_be_set(string version)
    {
        var builder = new TaskAddParameter { Id = "a", CommandLine = "run" }.AddRequest("job").WithApiVersion(version);
        Assert.Equal(
            $"https://account.region.batch.azure.com/jobs/job/tasks?api-version={version}&timeout=9",
            builder.WithTimeout(TimeSpan.FromSeconds(9)).Build(new("https://account.region.batch.azure.com")).RequestUri!.AbsoluteUri);
    }

    [Theory]
    [InlineData("")]
    [InlineData("latest")]
    [InlineData("2025-06-01&x=1")]
    [InlineData("2025-06-01.")]
    [InlineData("2025/06/01")]
    public void A_text_that_is_not_a_version_is_rejected(string version)
    {
        var builder = new TaskAddParameter { Id = "a", CommandLine = "run" }.AddRequest("job");
        Assert.Equal(
            $"'{version}' is not a version of the API. Use a version such as 2024-07-01.20.0 or 2025-06-01. (Parameter 'apiVersion')",
            Assert.Throws<ArgumentException>(() => builder.WithApiVersion(version)).Message);
    }

    private static async Task<ReceivedRequest> SendAsync(RecordingServer server, HttpClient client, HttpRequestMessage request)
    {
        var receiving = server.ReceiveAsync("HTTP/1.1 201 Created\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        using var response = await client.SendAsync(request);
        Assert.Equal(201, (int)response.StatusCode);
        return await receiving;
    }

    private static TaskAddParameter TaskOfLength(int length)
    {
        return Padded(length - Padded(0).ToUtf8Json().Length);

        static TaskAddParameter Padded(int padding) => new()
        {
            Id = "big",
            CommandLine = "x",
            EnvironmentSettings = [new() { Name = "A", Value = new string('s', padding) }],
        };
    }

    [BatchTask(Id = "hello", CommandLine = "echo héllo")]
    private sealed partial class Hello;
}
