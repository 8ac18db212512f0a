using System;
using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Reflection;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.Extensions.Time.Testing;

namespace TaskGen.Client.Tests.Credentials;

/// <summary>
/// Test vectors derived by hand from the published steps. The string to sign is shown above each, and
/// <c>printf '…' | openssl dgst -sha256 -mac HMAC -macopt hexkey:… -binary | base64</c> gave the signature.
/// </summary>
public sealed class SharedKeyTests
{
    // Base64 of "a key of thirty-two bytes, made up" and of "another key, after the rotation".
    private const string Key = "YSBrZXkgb2YgdGhpcnR5LXR3byBieXRlcywgbWFkZSB1cA==";
    private const string NewKey = "YW5vdGhlciBrZXksIGFmdGVyIHRoZSByb3RhdGlvbg==";

    private static readonly DateTimeOffset Now = new(2026, 11, 24, 6, 0, 0, TimeSpan.Zero);

    // POST\n                                              the verb
    // \n\n                                                Content-Encoding, Content-Language
    // 2\n                                                 Content-Length
    // \n                                                  Content-MD5
    // application/json; odata=minimalmetadata\n           Content-Type
    // \n\n\n\n\n\n                                        Date (ocp-date stands in), If-Modified-Since, If-Match, If-None-Match,
    // If-Unmodified-Since, Range ocp-date:Tue, 24 Nov 2026 06:00:00 GMT\n            the ocp-* headers
    // /myaccount/jobs/job-1/tasks                         the resource
    // \napi-version:2024-07-01.20.0\ntimeout:20           the query, sorted
    [Fact]
    public async Task Post_request_is_signed_as_published()
    {
        var authorization = await AuthorizationAsync(
            new("myaccount", Key), HttpMethod.Post, "/jobs/job-1/tasks?timeout=20&api-version=2024-07-01.20.0", "{}");
        Assert.Equal("SharedKey myaccount:QZixQ3Kvs6ChDUQPZyx9wTiE3bgH0qS2+tZ/bzqwHYU=", authorization);
    }

    // As above with an empty line for the length.
    [Fact]
    public async Task Empty_body_is_signed_without_a_length()
    {
        var authorization = await AuthorizationAsync(
            new("myaccount", Key), HttpMethod.Post, "/jobs/job-1/tasks?timeout=20&api-version=2024-07-01.20.0", "");
        Assert.Equal("SharedKey myaccount:SrdTM2xMtMOuCN16yVSQ0JKbUuZew7UK+hmgQ8N3ELQ=", authorization);
    }

    // GET\n\n\n\n\n\n\n\n\n\n\nbytes=0-99\n               eleven lines of which only Range is not empty
    // ocp-date:Tue, 24 Nov 2026 06:00:00 GMT\nocp-range:bytes=0-99\n
    // /myaccount/jobs/job%201/tasks                       the path as it is sent, escaped
    // \n$filter:state eq 'completed'\napi-version:…       values decoded, names sorted
    [Fact]
    public async Task Get_request_with_ocp_headers_and_escaped_query_is_signed_as_published()
    {
        var authorization = await AuthorizationAsync(
            new("myaccount", Key),
            HttpMethod.Get,
            "/jobs/job%201/tasks?api-version=2024-07-01.20.0&$Filter=state%20eq%20%27completed%27",
            null,
            ("Range", "bytes=0-99"),
            ("OCP-Range", "bytes=0-99"));
        Assert.Equal("SharedKey myaccount:Pjf2/lWy+120KGc3lsj5Pmzbgw7w0NAeUC7h+k/4ZPw=", authorization);
    }

    [Fact]
    public async Task Updated_key_signs_subsequent_requests()
    {
        var credential = new BatchSharedKeyCredential("myaccount", Key);
        credential.Update(NewKey);
        var authorization = await AuthorizationAsync(
            credential, HttpMethod.Post, "/jobs/job-1/tasks?timeout=20&api-version=2024-07-01.20.0", "{}");
        Assert.Equal("SharedKey myaccount:j6VM18iRuUMZrrOhCNnRTKdB18qDx3dxlz952saJluI=", authorization);
    }

    [Fact]
    public async Task Each_attempt_is_signed_with_its_own_date()
    {
        var clock = new FakeTimeProvider(Now) { AutoAdvanceAmount = TimeSpan.FromSeconds(1) };
        var dates = new System.Collections.Generic.List<(string Date, string Authorization)>();
        var policy = new SharedKeyPolicy(new("myaccount", Key), clock);
        var handler = new Handler(request =>
        {
            dates.Add((request.Headers.GetValues("ocp-date").Single(), request.Headers.GetValues("Authorization").Single()));
            return new(HttpStatusCode.ServiceUnavailable);
        });
        var options = Clients.Options(maxRetries: 2);
        options.Transport = new HttpClientTransport(handler);
        var pipeline = HttpPipelineBuilder.Build(options, [], [policy], new ResponseClassifier());
        using var message = Message(pipeline, HttpMethod.Post, "/jobs/j/tasks", "{}");
        await pipeline.SendAsync(message, CancellationToken.None);
        Assert.Equal(3, dates.Select(static d => d.Date).Distinct().Count());
        Assert.Equal(3, dates.Select(static d => d.Authorization).Distinct().Count());
    }

    [Fact]
    public void Key_is_not_exposed()
    {
        var credential = new BatchSharedKeyCredential("myaccount", Key);
        Assert.Equal("myaccount", credential.ToString());
        foreach (var field in typeof(BatchSharedKeyCredential).GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
            .Where(static f => f.FieldType == typeof(byte[])))
        {
            Assert.Equal(DebuggerBrowsableState.Never, field.GetCustomAttribute<DebuggerBrowsableAttribute>()!.State);
        }

        Assert.Equal(["AccountName"], typeof(BatchSharedKeyCredential).GetProperties().Select(static p => p.Name));
    }

    [Theory]
    [InlineData("not base64 at all!")]
    [InlineData("")]
    public void Invalid_Base64_key_is_rejected_and_not_included_in_the_message(string key)
    {
        const string Message = "The account key is not a valid Base64 string. Copy the full key from the account's Keys page.";
        ArgumentAssert.Invalid("accountKey", Message, () => new BatchSharedKeyCredential("myaccount", key));
        ArgumentAssert.Invalid("accountKey", Message, () => new BatchSharedKeyCredential("myaccount", Key).Update(key));
    }

    [Fact]
    public void Null_and_blank_arguments_are_rejected()
    {
        ArgumentAssert.Null("accountName", () => new BatchSharedKeyCredential(null!, Key));
        ArgumentAssert.Null("accountKey", () => new BatchSharedKeyCredential("a", null!));
        ArgumentAssert.Null("accountKey", () => new BatchSharedKeyCredential("a", Key).Update(null!));
        ArgumentAssert.Invalid(
            "accountName",
            "The account name is blank. Use the first label of the account's URL.",
            () => new BatchSharedKeyCredential(" ", Key));
    }

    private static async Task<string> AuthorizationAsync(
        BatchSharedKeyCredential credential,
        HttpMethod method,
        string pathAndQuery,
        string? body,
        params (string Name, string Value)[] headers)
    {
        var authorization = "";
        var handler = new Handler(request =>
        {
            authorization = request.Headers.GetValues("Authorization").Single();
            Assert.Equal("Tue, 24 Nov 2026 06:00:00 GMT", request.Headers.GetValues("ocp-date").Single());
            return new(HttpStatusCode.OK);
        });
        using var client = new HttpClient(handler);
        var pipeline = new HttpPipeline(new HttpClientTransport(client), [new SharedKeyPolicy(credential, new FakeTimeProvider(Now))]);
        using var message = Message(pipeline, method, pathAndQuery, body, headers);
        await pipeline.SendAsync(message, CancellationToken.None);
        return authorization;
    }

    private static HttpMessage Message(
        HttpPipeline pipeline, HttpMethod method, string pathAndQuery, string? body, params (string Name, string Value)[] headers)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = new(method.Method);
        message.Request.Uri.Reset(new("https://myaccount.region.batch.azure.com" + pathAndQuery));
        foreach (var (name, value) in headers) message.Request.Headers.SetValue(name, value);
        if (body is not null)
        {
            message.Request.Content = RequestContent.Create(Encoding.UTF8.GetBytes(body));
            message.Request.Headers.SetValue("Content-Type", "application/json; odata=minimalmetadata");
        }

        return message;
    }

    private sealed class Handler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answer(request));
    }
}
