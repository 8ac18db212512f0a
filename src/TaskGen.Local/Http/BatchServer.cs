using System;
using System.Collections.Concurrent;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TaskGen.Local.Scheduling;
using TaskGen.Local.Service;

namespace TaskGen.Local.Http;

/// <summary>Serves the REST API on the loopback interface.</summary>
internal sealed class BatchServer : IAsyncDisposable
{
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(2);

    private readonly WebApplication _application;

    private BatchServer(WebApplication application) => _application = application;

    /// <summary>Starts listening, and sets the URL of the account.</summary>
    public static async Task<BatchServer> StartAsync(
        LocalBatchOptions options,
        AccountIdentity account,
        JobStore jobs,
        ConcurrentDictionary<string, LocalBlobContainer> containers,
        string rootDirectory,
        CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddRoutingCore();

        // The default lifetime would handle Ctrl+C in place of the program that embeds the endpoint.
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder.Services.Configure<HostOptions>(static host => host.ShutdownTimeout = ShutdownTimeout);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // Rejected bodies are read to their end after the response: closing the connection while a client sends can lose the response.
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });

        var application = builder.Build();
        var time = options.TimeProvider;
        var authenticator = new RequestAuthenticator(account, time);
        var writer = new BatchJsonWriter(account);

        // The route is known before authentication, because the token of a job is valid for that job only.
        application.Use(next => context => HandleErrorsAsync(context, next, time));
        application.UseRouting();
        application.Use(next => context => AuthenticateAsync(context, next, authenticator));
        new JobRoutes(jobs, writer).Map(application);
        new JobScheduleRoutes(jobs, writer).Map(application);
        new TaskRoutes(jobs, writer, time).Map(application);
        new FileRoutes(jobs, writer, rootDirectory).Map(application);
        new PoolRoutes(jobs, writer, options).Map(application);
        new ContainerRoutes(containers).Map(application);
        application.UseEndpoints(static _ => { });
        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        var addresses =
            application.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        foreach (var address in addresses) account.Url = new Uri(address);
        return new(application);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(CancellationToken.None).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task AuthenticateAsync(HttpContext context, RequestDelegate next, RequestAuthenticator authenticator)
    {
        RequestAuthenticator.CheckHost(context.Request);
        var endpoint = context.GetEndpoint();
        if (endpoint is not null && context.Request.Path.StartsWithSegments(ContainerRoutes.Root, StringComparison.Ordinal))
        {
            // The signature in the URL authorizes the request.
            await next(context).ConfigureAwait(false);
            return;
        }

        authenticator.Authenticate(context);
        QueryParameters.Validate(context.Request);
        if (endpoint is null)
        {
            throw new ServiceException(
                404, "ResourceNotFound", "The specified resource does not exist, or a local account does not support it.");
        }
        await next(context).ConfigureAwait(false);

        // Routing selects an endpoint of its own where the path exists with other methods. It sets the status and the header Allow only.
        if (endpoint is RouteEndpoint) return;
        throw new ServiceException(
            405, "UnsupportedHttpVerb", "The resource doesn't support the specified HTTP verb.", ("HttpVerb", context.Request.Method));
    }

    /// <summary>Returns errors in the format of the service.</summary>
    private static async Task HandleErrorsAsync(HttpContext context, RequestDelegate next, TimeProvider time)
    {
        ResponseWriter.SetHeaders(context);
        ServiceException error;
        try
        {
            await next(context).ConfigureAwait(false);
            return;
        }
        catch (ServiceException exception)
        {
            error = exception;
        }
        catch (BadHttpRequestException exception)
        {
            error = new(exception.StatusCode, "InvalidInput", exception.Message);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception exception)
        {
            error = new(
                500,
                "InternalError",
                "The local endpoint encountered an internal error. Report it with the following details: " + exception);
        }

        if (context.Response.HasStarted) context.Abort();
        else if (error.Status == 304) context.Response.StatusCode = 304;
        else await ResponseWriter.ErrorAsync(context, error, time.GetUtcNow()).ConfigureAwait(false);
    }

    private sealed class EmbeddedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
