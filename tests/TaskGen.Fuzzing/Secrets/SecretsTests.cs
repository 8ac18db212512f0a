using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core;
using Azure.Core.Diagnostics;
using Azure.Core.Pipeline;
using TaskGen.Client;
using TaskGen.Local;

namespace TaskGen.Fuzzing.Secrets;

/// <summary>
/// Uses markers as password, signature, account key and token, and verifies that no output contains them, in success and in failure.
/// </summary>
public sealed class SecretsTests
{
    private const string Marker = "M4rK3r";
    private const string Sas = "https://h.example.com/c/f?sv=2024&sp=rw&sig=M4rK3rSignature%3D";

    private static readonly string Key = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('k', 40) + Marker));

    private readonly ConcurrentQueue<string> _said = [];

    [Fact]
    public async Task No_log_trace_exception_or_dump_contains_a_secret()
    {
        using var log = new AzureEventSourceListener(
            (arguments, message) => Hear(message + string.Join(" ", arguments.Payload ?? (IEnumerable<object?>)[])), EventLevel.Verbose);
        using var activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name.StartsWith("TaskGen", StringComparison.Ordinal)
                || source.Name.StartsWith("Azure", StringComparison.Ordinal),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Hear(activity.DisplayName
                + activity.StatusDescription
                + string.Join(" ", activity.TagObjects)
                + string.Join(" ", activity.Events.Select(static each => each.Name + string.Join(" ", each.Tags)))),
        };
        ActivitySource.AddActivityListener(activities);
        using var meters = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument)
        };
        meters.SetMeasurementEventCallback<long>((_, _, tags, _) => Hear(string.Join(" ", tags.ToArray())));
        meters.SetMeasurementEventCallback<double>((_, _, tags, _) => Hear(string.Join(" ", tags.ToArray())));
        meters.Start();

        var root = Directory.CreateTempSubdirectory("taskgen-secrets-").FullName;
        await using (var batch = await LocalBatch.StartAsync(new() { AccountKey = Key, RootDirectory = root }))
        {
            using var http = new HttpClient
            {
                BaseAddress = batch.Url,
                DefaultRequestHeaders = { Authorization = new("Bearer", batch.Token) },
            };
            Assert.Equal(
                201,
                (int)(await http.PostAsync(
                    "jobs?api-version=2024-07-01.20.0", Json("""{"id":"j","poolInfo":{"poolId":"p"}}"""))).StatusCode);
            Assert.Equal(
                202,
                (int)(await http.PostAsync(
                    "jobs/j/disable?api-version=2024-07-01.20.0", Json("""{"disableTasks":"requeue"}"""))).StatusCode);

            Hear(batch);
            Hear(batch.Credential);
            await SendAsync(new BatchJobClient(batch.Url, "j", batch.Credential));
            await SendAsync(new BatchJobClient(batch.Url, "none", batch.Credential));
            await SendAsync(new BatchJobClient(batch.Url, "j", new BatchSharedKeyCredential("other", Key)));
            await SendAsync(new BatchJobClient(new Uri("https://localhost:1"), "j", new MarkedToken(), Impatient()));
            await SendAsync(new BatchJobClient(batch.Url, "j", new MarkedToken(), Impatient()));
            await SendAsync(new BatchJobClient(batch.Url, "j", batch.Credential, Impatient(new Echo())));
            foreach (var body in RejectedBodies())
            {
                var answer = await http.PostAsync("jobs/j/tasks?api-version=2024-07-01.20.0", Json(body.ToJsonString()));
                Assert.Equal(400, (int)answer.StatusCode);
                Hear(await answer.Content.ReadAsStringAsync());
            }
        }

        Directory.Delete(root, recursive: true);
        Hear(new BatchJobClientSettings { AccountKey = Key, AccountName = "a", JobId = "j" });
        Hear(Assert.ThrowsAny<ArgumentException>(() => new BatchSharedKeyCredential("a", "no Base64 " + Marker)));
        Hear(Assert.ThrowsAny<ArgumentException>(() => new LocalBatchOptions { AccountKey = "no Base64 " + Marker } is var options
            ? LocalBatch.StartAsync(options).GetAwaiter().GetResult()
            : null));
        Assert.True(_said.Count > 200, $"{_said.Count} texts were heard.");
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static BatchJobClientOptions Impatient(HttpPipelineTransport? transport = null)
    {
        var options = new BatchJobClientOptions
        {
            Retry = { MaxRetries = 1, Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) },
            Diagnostics = { IsLoggingContentEnabled = false },
        };
        if (transport is not null) options.Transport = transport;
        return options;
    }

    private static TaskAddParameter Full(string id) => new()
    {
        Id = id,
        CommandLine = "run",
        ContainerSettings = new() { ImageName = "a:1", Registry = new() { Username = "u", Password = Marker + "Password" } },
        EnvironmentSettings = [new() { Name = "API_TOKEN", Value = Marker + "Token" }],
        ResourceFiles = [new() { HttpUrl = Sas, FilePath = "f" }, new() { StorageContainerUrl = Sas }],
        OutputFiles = [new()
        {
            FilePattern = "*",
            Destination = new() { Container = new()
            {
                ContainerUrl = Sas,
                UploadHeaders = [new() { Name = "x-ms-copy-source-authorization", Value = "Bearer " + Marker }],
            } },
            UploadOptions = new() { UploadCondition = OutputFileUploadCondition.TaskSuccess },
        }],
    };

    // Bodies with an invalid value in or next to the secret: the response names the property and does not show a value that contains the
    // secret.
    private static IEnumerable<JsonObject> RejectedBodies()
    {
        var full = Encoding.UTF8.GetString(Full("rejected").ToUtf8Json());
        foreach (var change in (Action<JsonObject>[])
            [
                static body => body["resourceFiles"]![0]!["autoStorageContainerName"] = "too",
                static body => body["resourceFiles"]![0]!["blobPrefix"] = "p",
                static body => body["resourceFiles"]![0]!["httpUrl"] = "ftp://h?sig=" + Marker,
                static body => body["resourceFiles"]![1]!["unknown"] = Marker,
                static body => body["resourceFiles"]![1]!["storageContainerUrl"] = new JsonObject { [Marker] = 1 },
                static body => body["containerSettings"]!["registry"]!["password"] = 5,
                static body => body["outputFiles"]![0]!["destination"]!["container"]!["uploadHeaders"]![0]!["value"] = Marker + "\r\n",
                static body => body["outputFiles"]![0]!["destination"]!["container"]!["containerUrl"] = "no URL " + Marker,
                static body => body["outputFiles"]![0]!.AsObject().Remove("uploadOptions"),
                static body => body["environmentSettings"]![0]!.AsObject().Remove("name"),
                static body => body["userIdentity"] = new JsonObject(),
            ])
        {
            var body = JsonNode.Parse(full)!.AsObject();
            change(body);
            yield return body;
        }
    }

    private void Hear(object? said)
    {
        var text = said?.ToString() ?? "";
        _said.Enqueue(text);
        Assert.False(
            text.Contains(Marker, StringComparison.Ordinal) || text.Contains(Key, StringComparison.Ordinal),
            "A secret is disclosed: " + text);
    }

    private async Task SendAsync(BatchJobClient client)
    {
        await using (client)
        {
            Hear(client);
            using var dump = new StringWriter();
            client.WriteCurl(Full("a"), dump);
            Hear(dump);
            foreach (var task in new[]
            {
                Full("a"),
                Full("a"),
                Full("b") with { UserIdentity = new() },
                Full("c") with { ResourceFiles = [new() { HttpUrl = Sas }] },
            })
            {
                Hear(task);
                try
                {
                    Hear(await client.AddAsync(task));
                }
                catch (Exception exception)
                {
                    for (var each = exception; each is not null; each = each.InnerException)
                    {
                        Hear(each + string.Join(" ", each.Data.Values.Cast<object>()));
                    }
                    if (exception is BatchRequestException { Error: { } error }) Hear(error);
                }
            }

            await foreach (var outcome in client.AddAllAsync([Full("d"), Full("D"), Full("e") with { CommandLine = "" }, Full("f")]))
            {
                Hear(outcome);
                Hear(outcome.Error);
                Hear(outcome.Exception);
            }
        }
    }

    private sealed class MarkedToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(Marker + "Token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }

    // A server that returns the request as the value of an error, which is the worst that a service could do.
    private sealed class Echo : HttpPipelineTransport
    {
        private readonly HttpClientTransport _inner = new(new HttpClient(new ResponseStatuses()));

        public override Request CreateRequest() => _inner.CreateRequest();

        public override void Process(HttpMessage message) => _inner.Process(message);

        public override ValueTask ProcessAsync(HttpMessage message) => _inner.ProcessAsync(message);

        private sealed class ResponseStatuses : HttpMessageHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                var sent = await request.Content!.ReadAsStringAsync(cancellationToken);
                var url = JsonNode.Parse(sent)!["resourceFiles"]?[0]?["httpUrl"];
                var error = new JsonObject
                {
                    ["code"] = "InvalidPropertyValue",
                    ["message"] = new JsonObject { ["lang"] = "en", ["value"] = "One of the properties is invalid." },
                    ["values"] = new JsonArray(
                        new JsonObject { ["key"] = "PropertyName", ["value"] = "httpUrl" },
                        new JsonObject { ["key"] = "PropertyValue", ["value"] = url?.DeepClone() }),
                };
                return new(System.Net.HttpStatusCode.BadRequest)
                {
                    Content = new StringContent(
                    error.ToJsonString(), Encoding.UTF8, "application/json")
                };
            }
        }
    }
}
