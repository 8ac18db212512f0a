using System;
using Azure.Core;
using Microsoft.Extensions.Configuration;
using TaskGen.Client;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="BatchJobClient"/>.</summary>
public static class BatchJobClientServiceCollectionExtensions
{
    /// <summary>Registers a client as a singleton, from configuration: <c>BatchUrl</c>, <c>JobId</c>, <c>AccountName</c>, <c>AccountKey</c>, <c>Retry</c>, <c>Diagnostics</c>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section that holds the settings; it is read when the client is first asked for.</param>
    /// <param name="configureOptions">Sets what configuration can't, such as the transport.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <remarks>Asking for the client throws <see cref="InvalidOperationException"/> where a required setting or a credential is missing.</remarks>
    public static IServiceCollection AddBatchJobClient(this IServiceCollection services, IConfiguration configuration, Action<BatchJobClientOptions>? configureOptions = null)
    {
        if (services is null) throw new ArgumentNullException(nameof(services));
        if (configuration is null) throw new ArgumentNullException(nameof(configuration));
        return services.AddSingleton(provider => Create(provider, configuration, configureOptions));
    }

    /// <summary>Registers a client as a keyed singleton, from configuration: one of several jobs.</summary>
    /// <param name="services">The services.</param>
    /// <param name="serviceKey">The key that it is asked for by.</param>
    /// <param name="configuration">The section that holds the settings; it is read when the client is first asked for.</param>
    /// <param name="configureOptions">Sets what configuration can't, such as the transport.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddKeyedBatchJobClient(
        this IServiceCollection services, object serviceKey, IConfiguration configuration, Action<BatchJobClientOptions>? configureOptions = null)
    {
        if (services is null) throw new ArgumentNullException(nameof(services));
        if (configuration is null) throw new ArgumentNullException(nameof(configuration));
        return services.AddKeyedSingleton(serviceKey, (provider, _) => Create(provider, configuration, configureOptions));
    }

    /// <summary>Registers a client as a singleton, from settings made in code.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets URL, job and credential.</param>
    /// <param name="configureOptions">Sets retries, transport, diagnostics.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddBatchJobClient(this IServiceCollection services, Action<BatchJobClientSettings> configure, Action<BatchJobClientOptions>? configureOptions = null)
    {
        if (services is null) throw new ArgumentNullException(nameof(services));
        if (configure is null) throw new ArgumentNullException(nameof(configure));
        return services.AddSingleton(provider =>
        {
            var settings = new BatchJobClientSettings();
            configure(settings);
            return Create(provider, settings, new(), configureOptions);
        });
    }

    private static BatchJobClient Create(IServiceProvider provider, IConfiguration configuration, Action<BatchJobClientOptions>? configureOptions)
    {
        var settings = new BatchJobClientSettings();
        configuration.Bind(settings);
        var options = new BatchJobClientOptions();
        var retry = configuration.GetSection("Retry");
        options.Retry.MaxRetries = retry.GetValue(nameof(RetryOptions.MaxRetries), options.Retry.MaxRetries);
        options.Retry.Delay = retry.GetValue(nameof(RetryOptions.Delay), options.Retry.Delay);
        options.Retry.MaxDelay = retry.GetValue(nameof(RetryOptions.MaxDelay), options.Retry.MaxDelay);
        options.Retry.Mode = retry.GetValue(nameof(RetryOptions.Mode), options.Retry.Mode);
        options.Retry.NetworkTimeout = retry.GetValue(nameof(RetryOptions.NetworkTimeout), options.Retry.NetworkTimeout);
        var diagnostics = configuration.GetSection("Diagnostics");
        options.Diagnostics.ApplicationId = diagnostics.GetValue<string?>(nameof(DiagnosticsOptions.ApplicationId), options.Diagnostics.ApplicationId);
        options.Diagnostics.IsLoggingEnabled = diagnostics.GetValue(nameof(DiagnosticsOptions.IsLoggingEnabled), options.Diagnostics.IsLoggingEnabled);
        options.Diagnostics.IsTelemetryEnabled = diagnostics.GetValue(nameof(DiagnosticsOptions.IsTelemetryEnabled), options.Diagnostics.IsTelemetryEnabled);
        options.Diagnostics.IsDistributedTracingEnabled = diagnostics.GetValue(nameof(DiagnosticsOptions.IsDistributedTracingEnabled), options.Diagnostics.IsDistributedTracingEnabled);
        return Create(provider, settings, options, configureOptions);
    }

    private static BatchJobClient Create(IServiceProvider provider, BatchJobClientSettings settings, BatchJobClientOptions options, Action<BatchJobClientOptions>? configureOptions)
    {
        configureOptions?.Invoke(options);
        var url = settings.BatchUrl ?? throw Missing(nameof(settings.BatchUrl), "the account's URL, such as https://account.region.batch.azure.com");
        var job = string.IsNullOrWhiteSpace(settings.JobId) ? throw Missing(nameof(settings.JobId), "the job that tasks are added to") : settings.JobId!;
        if (!string.IsNullOrEmpty(settings.AccountKey))
        {
            var account = string.IsNullOrWhiteSpace(settings.AccountName) ? url.Host.Split('.')[0] : settings.AccountName!;
            return new(url, job, new BatchSharedKeyCredential(account, settings.AccountKey!), options);
        }

        var credential = provider.GetService<TokenCredential>()
            ?? throw Missing(nameof(settings.AccountKey), "a key of the account; or register a TokenCredential, such as DefaultAzureCredential, in the services");
        return new(url, job, credential, options);
    }

    private static InvalidOperationException Missing(string setting, string what) =>
        new($"BatchJobClient can't be made: the setting {setting} is missing. Set it to {what}.");
}
