using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.NetworkInformation;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using TaskGen.Client;

namespace TaskGen.Local.Tests.Http;

/// <summary>Tests of authentication and request validation.</summary>
public sealed class RequestAuthenticatorTests
{
    private const string Challenge =
        "Bearer authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\", "
        + "resource_id=\"https://batch.core.windows.net/\"";

    [Fact]
    public async Task Requests_without_valid_credentials_are_rejected()
    {
        await using var endpoint = await Endpoint.StartAsync();
        foreach (var (scheme, value, status) in ((string?, string?, int)[])
            [
                (null, null, 401), ("Bearer", "x", 401), ("Bearer", endpoint.Batch.Token + "x", 401), ("Basic", "YTpi", 401),
                ("SharedKey", "local:AAAA", 403), ("SharedKey", "local", 403), ("SharedKey", "other:AAAA", 403),
                ("SharedKey", ":AAAA", 403), ("SharedKey", "local:", 403), ("SharedKey", "localAAAA", 403),
            ])
        {
            endpoint.Http.DefaultRequestHeaders.Authorization = scheme is null ? null : new AuthenticationHeaderValue(scheme, value);
            using var response =
                await endpoint.SendRawAsync(HttpMethod.Get, "jobs", null, ("ocp-date", DateTimeOffset.UtcNow.ToString("R")));
            var body = await response.Content.ReadAsStringAsync();
            Assert.Equal((scheme, value, status), (scheme, value, (int)response.StatusCode));

            // Clients learn from it where to request a token.
            Assert.Equal(status == 401 ? Challenge : "", response.Headers.WwwAuthenticate.ToString());
            Assert.Equal("AuthenticationFailed", JsonElement.Parse(body).GetProperty("code").GetString());
            Assert.DoesNotContain(endpoint.Batch.AccountKey, body);
        }

        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_shared_key_signature_is_valid_for_one_key_and_account()
    {
        await using var endpoint = await Endpoint.StartAsync();
        await Add(endpoint.Batch.Credential);
        foreach (var wrong in (BatchSharedKeyCredential[])[new("local", "d3Jvbmc="), new("Local", endpoint.Batch.AccountKey)])
        {
            Assert.Equal((403, "AuthenticationFailed"), await ErrorAsync(wrong));
        }

        await endpoint.AssertCleanAsync();

        async Task Add(BatchSharedKeyCredential credential)
        {
            await using var client = new BatchJobClient(endpoint.Batch.Url, "j", credential);
            await client.AddAsync(new TaskAddParameter { Id = "t", CommandLine = "true" });
        }

        async Task<(int, string?)> ErrorAsync(BatchSharedKeyCredential credential)
        {
            var exception = await Assert.ThrowsAsync<BatchRequestException>(() => Add(credential));
            return (exception.Status, exception.ErrorCode);
        }
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task The_client_works_while_a_test_controls_the_clock_of_the_endpoint()
    {
        var time = new FakeTimeProvider();
        await using var endpoint = await Endpoint.StartAsync(options => options.TimeProvider = time);
        await using var client = endpoint.Client();
        await client.AddAsync(new TaskAddParameter { Id = "before", CommandLine = "true" });
        time.Advance(TimeSpan.FromDays(1));
        await client.AddAsync(new TaskAddParameter { Id = "after", CommandLine = "true" });
        Assert.Equal(time.GetUtcNow(), (await endpoint.CompletedAsync("after")).GetProperty("creationTime").GetDateTimeOffset());
        await endpoint.AssertCleanAsync();
    }

    [Theory]
    [InlineData(-16, 403)]
    [InlineData(-14, 200)]
    [InlineData(14, 200)]
    [InlineData(16, 403)]
    public async Task A_signature_is_valid_for_15_minutes(int minutes, int status)
    {
        await using var endpoint = await Endpoint.StartAsync();
        var date = DateTimeOffset.UtcNow.AddMinutes(minutes).ToString("R");
        var text = $"GET\n\n\n\n\n\n\n\n\n\n\n\nocp-date:{date}\n/local/jobs\napi-version:{Endpoint.Version}";
        var signature =
            Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(endpoint.Batch.AccountKey), Encoding.UTF8.GetBytes(text)));
        endpoint.Http.DefaultRequestHeaders.Authorization = new("SharedKey", "local:" + signature);

        // The header that proxies set does not count where the client sends its own.
        foreach (var headers in ((string, string)[][])
            [
                [("ocp-date", date)],
                [("ocp-date", date), ("Date", "Sun, 01 Mar 2026 12:00:00 GMT")],
            ])
        {
            Assert.Equal(status, (await endpoint.SendAsync(HttpMethod.Get, "jobs", null, headers)).Status);
        }

        await endpoint.AssertCleanAsync();
    }

    [Fact]
    public async Task Each_start_generates_a_key_unless_one_is_configured()
    {
        await using var one = await Endpoint.StartAsync();
        await using var two = await Endpoint.StartAsync();
        await using var given =
            await Endpoint.StartAsync(static options => (options.AccountName, options.AccountKey) = ("mine", "c2VjcmV0"));
        Assert.NotEqual(one.Batch.AccountKey, two.Batch.AccountKey);
        Assert.NotEqual(one.Batch.Token, two.Batch.Token);
        Assert.Equal(64, Convert.FromBase64String(one.Batch.AccountKey).Length);
        Assert.Equal(("mine", "c2VjcmV0"), (given.Batch.AccountName, given.Batch.AccountKey));
        two.Http.DefaultRequestHeaders.Authorization = new("Bearer", one.Batch.Token);
        await two.AssertErrorAsync(401, "AuthenticationFailed", HttpMethod.Get, "jobs");
        await one.AssertCleanAsync();
        await two.AssertCleanAsync();
        await given.AssertCleanAsync();
    }

    [Theory]
    [InlineData("evil.example", 400)]
    [InlineData("127.0.0.1.evil.example", 400)]
    [InlineData("localhost", 200)]
    [InlineData("LOCALHOST", 400)]
    [InlineData("localhost:99", 200)]
    [InlineData("127.0.0.1:99", 200)]
    [InlineData("127.0.0.2", 400)]
    [InlineData("[::1]", 200)]
    [InlineData("[::1]:99", 200)]
    [InlineData("[::2]", 400)]
    [InlineData("[::ffff:127.0.0.1]", 400)]
    public async Task Requests_for_a_host_other_than_loopback_are_rejected(string host, int status)
    {
        await using var endpoint = await Endpoint.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"jobs?api-version={Endpoint.Version}") { Headers = { Host = host } };
        using var response = await endpoint.Http.SendAsync(request);
        Assert.Equal(status, (int)response.StatusCode);
        if (status == 400)
        {
            var error = JsonElement.Parse(await response.Content.ReadAsStringAsync());
            Assert.Equal("InvalidHeaderValue", error.GetProperty("code").GetString());
            Assert.Equal(
                ["Host", host],
                error.GetProperty("values").EnumerateArray().Select(static value => value.GetProperty("value").GetString()));
        }

        await endpoint.AssertCleanAsync();
    }

    [Fact]
    public async Task Only_loopback_is_bound_and_cross_origin_requests_are_not_allowed()
    {
        await using var endpoint = await Endpoint.StartAsync();
        var listeners = IPGlobalProperties.GetIPGlobalProperties()
            .GetActiveTcpListeners()
            .Where(listener => listener.Port == endpoint.Batch.Url.Port)
            .ToArray();
        Assert.Equal([System.Net.IPAddress.Loopback], listeners.Select(static listener => listener.Address));

        using var preflight = await endpoint.SendRawAsync(
            HttpMethod.Options, "jobs", null, ("Origin", "https://evil.example"), ("Access-Control-Request-Method", "POST"));
        using var read = await endpoint.SendRawAsync(HttpMethod.Get, "jobs", null, ("Origin", "https://evil.example"));
        Assert.False(preflight.IsSuccessStatusCode);
        foreach (var response in (HttpResponseMessage[])[preflight, read])
        {
            Assert.DoesNotContain(
                response.Headers, static header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        }

        await endpoint.AssertCleanAsync();
    }

    [Theory]
    [InlineData("2024-07-01.20.0")]
    [InlineData("2022-01-01.15.0")]
    public async Task Supported_versions_are_accepted(string version)
    {
        await using var endpoint = await Endpoint.StartAsync();
        var (status, _) = await endpoint.SendAsync(HttpMethod.Get, "jobs?api-version=" + version);
        Assert.Equal(200, status);
        await endpoint.AssertCleanAsync();
    }

    [Theory]
    [InlineData("jobs?api-version=2021-06-01.14.0", 400, "UnsupportedRequestVersion")]
    [InlineData("jobs?api-version=2030-01-01.99.0", 400, "UnsupportedRequestVersion")]
    [InlineData("jobs?api-version=", 400, "MissingRequiredQueryParameter")]
    [InlineData("jobs?api-version=2024-07-01.20.0&timeout=abc", 400, "InvalidQueryParameterValue")]
    [InlineData("jobs?api-version=2024-07-01.20.0&timeout=0", 400, "InvalidQueryParameterValue")]
    [InlineData("jobs?api-version=2024-07-01.20.0&timeout=-1", 400, "InvalidQueryParameterValue")]
    [InlineData("certificates?api-version=2024-07-01.20.0", 404, "ResourceNotFound")]
    [InlineData("jobs/none?api-version=2024-07-01.20.0", 404, "JobNotFound")]
    [InlineData("jobs/none/tasks?api-version=2024-07-01.20.0", 404, "JobNotFound")]
    [InlineData("jobs/j/tasks/none?api-version=2024-07-01.20.0", 404, "TaskNotFound")]
    public async Task Invalid_requests_have_the_error_code_of_the_service(string path, int status, string code)
    {
        await using var endpoint = await Endpoint.StartAsync();
        var (given, body) = await endpoint.SendAsync(HttpMethod.Get, path);
        Assert.Equal(status, given);
        var error = JsonElement.Parse(body);
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.Equal(
            endpoint.Batch.Url + "$metadata#Microsoft.Azure.Batch.Protocol.Entities.Container.errors/@Element",
            error.GetProperty("odata.metadata").GetString());
        Assert.Equal("en-US", error.GetProperty("message").GetProperty("lang").GetString());
        Assert.Matches(@"\nRequestId:[0-9a-f-]{36}\nTime:\d{4}-", error.GetProperty("message").GetProperty("value").GetString());
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Request_ids_are_returned()
    {
        await using var endpoint = await Endpoint.StartAsync();
        const string Id = "9C4D50EE-2D56-4CD3-8152-34347DC9F2B0";
        using var echoed = await endpoint.SendRawAsync(
            HttpMethod.Get, "jobs", null, ("client-request-id", Id), ("return-client-request-id", "true"));
        using var capital = await endpoint.SendRawAsync(
            HttpMethod.Get, "jobs?timeout=1", null, ("client-request-id", Id), ("return-client-request-id", "True"));
        Assert.Equal([Id], capital.Headers.GetValues("client-request-id"));
        using var kept = await endpoint.SendRawAsync(HttpMethod.Get, "jobs", null, ("client-request-id", Id));
        Assert.Equal([Id], echoed.Headers.GetValues("client-request-id"));
        Assert.False(kept.Headers.Contains("client-request-id"));
        Assert.True(Guid.TryParse(kept.Headers.GetValues("request-id").Single(), out _));
        await endpoint.AssertCleanAsync();
    }

    [SkippableFact]
    public async Task An_error_reaches_a_client_that_is_still_sending()
    {
        CurrentPlatform.SkipOnWine("discards what was received before the other side closed the connection.");
        await using var endpoint = await Endpoint.StartAsync();
        var large = new string(' ', 30_000_000);
        using var chunked = new HttpRequestMessage(
            HttpMethod.Post,
            $"jobs/j/tasks?api-version={Endpoint.Version}")
        {
            Content = new StringContent(large, System.Text.Encoding.UTF8, "application/json"),
            Headers = { TransferEncodingChunked = true },
        };
        using var rejected = await endpoint.Http.SendAsync(chunked);
        Assert.Equal(413, (int)rejected.StatusCode);
        await endpoint.AssertErrorAsync(404, "ResourceNotFound", HttpMethod.Post, "nothing", large);
        endpoint.Http.DefaultRequestHeaders.Authorization = new("Bearer", "wrong");
        await endpoint.AssertErrorAsync(401, "AuthenticationFailed", HttpMethod.Post, "jobs/j/tasks", large);
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_body_of_1_MB_is_too_large()
    {
        await using var endpoint = await Endpoint.StartAsync();
        foreach (var size in (int[])[1_048_576, 30_000_000])
        {
            var (status, body) = await endpoint.SendAsync(HttpMethod.Post, "jobs/j/tasks", new string(' ', size));
            Assert.Equal(413, status);
            Assert.Contains("\"RequestBodyTooLarge\"", body);
        }

        // A chunked body has no length in advance.
        using var chunked = new HttpRequestMessage(HttpMethod.Post, $"jobs/j/tasks?api-version={Endpoint.Version}")
        {
            Content = new StringContent(new string(' ', 1_048_576), System.Text.Encoding.UTF8, "application/json"),
            Headers = { TransferEncodingChunked = true },
        };
        using var rejected = await endpoint.Http.SendAsync(chunked);
        Assert.Equal(413, (int)rejected.StatusCode);

        const string Task = """{"id":"t","commandLine":"true"}""";
        Assert.Equal(
            201, (await endpoint.SendAsync(HttpMethod.Post, "jobs/j/tasks", Task + new string(' ', 1_048_575 - Task.Length))).Status);
        await endpoint.AssertCleanAsync();
    }
}
