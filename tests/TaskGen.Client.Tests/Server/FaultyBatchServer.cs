using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TaskGen.Client.Tests.Server;

/// <summary>A server on loopback that keeps tasks as the service does, with faults that a test injects.</summary>
public sealed class FaultyBatchServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _stalls = new(0);
    private int _requests;
    private int _underWay;

    private FaultyBatchServer(WebApplication app) => _app = app;

    public Uri Url { get; private set; } = null!;

    /// <summary>Chooses the fault for a request by its number, starting at 0.</summary>
    public Func<int, Fault> Script { get; set; } = static _ => Fault.None;

    /// <summary>Chooses the tasks that a partial fault affects.</summary>
    public Random Random { get; set; } = new(1);

    /// <summary>The size from which on a body is too large.</summary>
    public int BodyLimit { get; set; } = 1_048_576;

    /// <summary>Called with every request before it is processed.</summary>
    public Func<HttpContext, byte[], Task>? OnRequest { get; set; }

    /// <summary>Called with the <c>client-request-id</c> of a request that gets no response.</summary>
    public Action<string>? OnStall { get; set; }

    /// <summary>Rejects a task: maps its id to an error code.</summary>
    public Func<string, string?> Reject { get; set; } = static _ => null;

    /// <summary>The tasks that the server has, by id.</summary>
    public ConcurrentDictionary<string, string> Tasks { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The ids of each collection, in the order of arrival.</summary>
    public ConcurrentQueue<string[]> Collections { get; } = new();

    public int Requests => _requests;

    public int MaxConcurrentRequests { get; private set; }

    public static async Task<FaultyBatchServer> StartAsync(bool https = false)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddLogging(static logging => logging.ClearProviders());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.Limits.MaxRequestBodySize = 64 * 1024 * 1024;
            options.ListenLocalhostFree(https ? Certificate() : null);
        });
        if (CurrentPlatform.IsWine) builder.Services.AddSingleton<IConnectionListenerFactory, WineListenerFactory>();
        var app = builder.Build();
        var server = new FaultyBatchServer(app);
        app.Run(server.RespondAsync);
        await app.StartAsync();
        server.Url = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return server;
    }

    /// <summary>Waits until a number of requests have stalled.</summary>
    public async Task WaitForStallsAsync(int count)
    {
        for (var i = 0; i < count; i++) Assert.True(await _stalls.WaitAsync(Clients.Patience), "The request never stalled.");
    }

    public void Reset()
    {
        Tasks.Clear();
        Collections.Clear();
        _requests = 0;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _stop.Dispose();
        _stalls.Dispose();
    }

    private static X509Certificate2 Certificate()
    {
        CurrentPlatform.SkipOnWine("cannot export RSA keys.");
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private async Task RespondAsync(HttpContext context)
    {
        var number = Interlocked.Increment(ref _requests) - 1;
        var underWay = Interlocked.Increment(ref _underWay);
        lock (_app) MaxConcurrentRequests = Math.Max(MaxConcurrentRequests, underWay);
        try
        {
            await RespondAsync(context, Script(number));
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // The client has closed the connection.
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    private async Task RespondAsync(HttpContext context, Fault fault)
    {
        if (fault == Fault.ResetBeforeBody)
        {
            context.Abort();
            return;
        }

        if (fault == Fault.ResetInBody)
        {
            await context.Request.Body.ReadAtLeastAsync(new byte[8], 8, throwOnEndOfStream: false);
            context.Abort();
            return;
        }

        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        var body = buffer.ToArray();
        if (OnRequest is not null) await OnRequest(context, body);
        if (context.Response.HasStarted) return;

        context.Response.Headers["request-id"] = Guid.NewGuid().ToString();
        switch (fault)
        {
            case Fault.ResetAfterBody:
                context.Abort();
                return;
            case Fault.Stall:
                await StallAsync(context);
                return;
            case Fault.RequestTimeout:
                await FailAsync(context, 408, "OperationTimedOut");
                return;
            case Fault.TooManyRequests or Fault.TooManyRequestsNoHint:
                if (fault == Fault.TooManyRequests) context.Response.Headers.RetryAfter = "0";
                await FailAsync(context, 429, "TooManyRequests");
                return;
            case Fault.ServerBusy or Fault.ServerBusyNoHint:
                if (fault == Fault.ServerBusy) context.Response.Headers.RetryAfter = "0";
                await FailAsync(context, 503, "ServerBusy");
                return;
            case Fault.InternalError:
                await FailAsync(context, 500, "InternalError");
                return;
            case Fault.UnknownError:
                await FailAsync(context, 400, "UnknownErrorCode");
                return;
            case Fault.Unauthorized:
                context.Response.Headers.WWWAuthenticate = "Bearer authorization_uri=\"https://login.example\"";
                await FailAsync(context, 401, "AuthenticationFailed");
                return;
            case Fault.Redirect:
                context.Response.Headers.Location = "https://elsewhere.example/jobs/j/tasks?sig=leak";
                await FailAsync(context, 307, "TemporaryRedirect");
                return;
        }

        if (fault == Fault.TooLarge || body.Length >= BodyLimit)
        {
            await FailAsync(context, 413, "RequestBodyTooLarge");
            return;
        }

        if (context.Request.Path.Value!.EndsWith(
            "/addtaskcollection", StringComparison.Ordinal)) await AddCollectionAsync(context, fault, body);
        else await AddOneAsync(context, fault, body);
    }

    private async Task AddOneAsync(HttpContext context, Fault fault, byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        var id = document.RootElement.GetProperty("id").GetString()!;
        var error = Reject(id) ?? (Tasks.TryAdd(id, document.RootElement.GetRawText()) ? null : "TaskExists");
        if (await LoseAsync(context, fault)) return;
        if (error is not null)
        {
            await FailAsync(context, error == "TaskExists" ? 409 : 400, error);
            return;
        }

        context.Response.StatusCode = 201;
        context.Response.Headers.ETag = "0x8D4BCC2E4835CD0";
        context.Response.Headers.LastModified = "Wed, 24 Jun 2026 08:00:00 GMT";
        context.Response.Headers["DataServiceId"] = Url + "jobs/j/tasks/" + id;
        context.Response.Headers.Location = Url + "jobs/j/tasks/" + id;
    }

    private async Task AddCollectionAsync(HttpContext context, Fault fault, byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        var tasks = document.RootElement.GetProperty("value")
            .EnumerateArray()
            .Select(static t => (Id: t.GetProperty("id").GetString()!, Json: t.GetRawText()))
            .ToArray();
        Assert.InRange(tasks.Length, 1, 100);
        Collections.Enqueue([.. tasks.Select(static t => t.Id)]);

        bool[] touched;
        lock (Random) touched = [.. tasks.Select(_ => Random.Next(2) == 0)];
        var results = new List<string>();
        for (var i = 0; i < tasks.Length; i++)
        {
            var (id, json) = tasks[i];
            if (touched[i] && fault is Fault.PartlyDone) continue;
            if (touched[i] && fault is Fault.SomeServerErrors)
            {
                results.Add(Result(id, "servererror", "InternalError"));
                continue;
            }

            var error = Reject(id) ?? (Tasks.TryAdd(id, json) ? null : "TaskExists");
            if (touched[i] && fault is Fault.ResultsMissing) continue;
            results.Add(touched[i] && fault is Fault.SomeServerErrorsAfterDone ? Result(id, "servererror", "InternalError")
                : error is null ? Result(id, "success", null) : Result(id, "clienterror", error));
        }

        if (await LoseAsync(context, fault)) return;
        if (fault == Fault.Shuffled)
        {
            lock (Random) Random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(results));
            results = [.. results.Select(static r => r.Replace("\"taskId\":\"t", "\"taskId\":\"T", StringComparison.Ordinal))];
        }

        if (fault == Fault.DuplicateAndUnknownResults)
        {
            results.AddRange([.. results]);
            results.Insert(0, Result("never-sent-1", "success", null));
            results.Add(Result("never-sent-2", "clienterror", "TaskExists"));
        }

        var response = "{\"odata.metadata\":\"x\",\"value\":[" + string.Join(',', results) + "]}";
        if (fault == Fault.Malformed) response = "<html>not JSON</html>";
        var bytes = Encoding.UTF8.GetBytes(response);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = bytes.Length;
        if (fault == Fault.Truncated)
        {
            await context.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
            await context.Response.Body.FlushAsync();
            context.Abort();
            return;
        }

        await context.Response.Body.WriteAsync(bytes);
    }

    /// <summary>Loses the response after the request was processed.</summary>
    private async Task<bool> LoseAsync(HttpContext context, Fault fault)
    {
        switch (fault)
        {
            case Fault.ResetAfterDone:
                context.Abort();
                return true;
            case Fault.StallAfterDone:
                await StallAsync(context);
                return true;
            case Fault.InternalErrorAfterDone:
                await FailAsync(context, 500, "InternalError");
                return true;
            case Fault.BadGatewayAfterDone:
                context.Response.StatusCode = 502;
                await context.Response.WriteAsync("<html><body>Bad gateway</body></html>");
                return true;
            default:
                return false;
        }
    }

    private async Task StallAsync(HttpContext context)
    {
        _stalls.Release();
        OnStall?.Invoke(context.Request.Headers["client-request-id"].ToString());
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stop.Token);
        await Task.Delay(Timeout.Infinite, end.Token);
    }

    private static string Result(string id, string status, string? error) =>
        error is null
            ? $$"""{"status":"{{status}}","taskId":"{{id}}","eTag":"0x1","lastModified":"2026-06-24T08:00:00Z","location":"https://x/tasks/{{id}}"}"""
            : $$"""{"status":"{{status}}","taskId":"{{id}}","error":{"code":"{{error}}","message":{"lang":"en-us","value":"It is so.\nRequestId:1\nTime:2"} } }""";

    public static async Task FailAsync(HttpContext context, int status, string code, string values = "")
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(
            $$"""{"odata.metadata":"x","code":"{{code}}","message":{"lang":"en-us","value":"The service says {{code}}.\nRequestId:1\nTime:2"},"values":[{{values}}] }""");
    }
}
