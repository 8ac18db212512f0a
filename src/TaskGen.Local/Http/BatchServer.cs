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
using TaskGen.Validation;

namespace TaskGen.Local.Http;

/// <summary>The service's REST on loopback.</summary>
internal sealed class BatchServer : IAsyncDisposable
{
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(2);

    private readonly WebApplication _application;

    private BatchServer(WebApplication application) => _application = application;

    /// <summary>Begins to listen, and tells the account its address.</summary>
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

        // The host's own would take Ctrl+C away from the program that this is embedded in.
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder.Services.Configure<HostOptions>(static host => host.ShutdownTimeout = ShutdownTimeout);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // What is refused unread is read to its end after the answer: a connection closed under a caller who still sends can take the answer with it.
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });

        var application = builder.Build();
        var (authenticator, writer, time) = (new RequestAuthenticator(account, options.TimeProvider), new BatchJsonWriter(account), options.TimeProvider);

        // The route is known before the gate, which lets a job's token in to that job alone.
        application.Use(next => context => GuardAsync(context, next, time));
        application.UseRouting();
        application.Use(next => context =>
        {
            RequestAuthenticator.CheckHost(context.Request);
            if (context.Request.Path.StartsWithSegments(ContainerRoutes.Root, StringComparison.Ordinal) && context.GetEndpoint() is not null) return next(context);
            authenticator.Authenticate(context);
            QueryParameters.CheckVersion(context.Request);
            if (context.GetEndpoint() is null) throw new ServiceException(404, "ResourceNotFound", "There is no such operation here: a local account has jobs, tasks and their files.");
            return next(context);
        });
        new JobRoutes(jobs, writer).Map(application);
        new TaskRoutes(jobs, writer, time).Map(application);
        new FileRoutes(jobs, writer, rootDirectory).Map(application);
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

        var addresses = application.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        foreach (var address in addresses) account.Url = new Uri(address);
        return new(application);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(CancellationToken.None).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Turns what goes wrong into the service's answers.</summary>
    private static async Task GuardAsync(HttpContext context, RequestDelegate next, TimeProvider time)
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
            error = new(500, "InternalError", "The local endpoint failed, and not by your doing. Please report it: " + exception);
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
