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
    public void Body_of_one_megabyte_is_rejected()
    {
        var task = new TaskAddParameter
        {
            Id = "big",
            CommandLine = "x",
            EnvironmentSettings = [new() { Name = "A", Value = new string('a', 1_048_576) }],
        };
        Assert.Equal("TG1016", Assert.Throws<TaskValidationException>(() => task.AddRequest("job").Build(BatchUrl)).RuleId);
    }

    [BatchTask(Id = "hello", CommandLine = "echo héllo")]
    private sealed partial class Hello;

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
        Assert.NotEqual(builder, builder.WithApiVersion("2022-01-01.15.0"));
        Assert.Equal(builder, builder.WithApiVersion(version));
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
        Assert.Contains("is not a version", Assert.Throws<ArgumentException>(() => builder.WithApiVersion(version)).Message);
        Assert.Throws<ArgumentNullException>(() => builder.WithApiVersion(null!));
    }
}
