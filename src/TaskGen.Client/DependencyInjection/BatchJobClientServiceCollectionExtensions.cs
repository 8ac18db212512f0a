using System;
using System.Globalization;
using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using TaskGen.Client;
using TaskGen.Client.DependencyInjection;
using TaskGen.Client.Pipeline;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Extension methods that register <see cref="BatchJobClient"/>.</summary>
public static class BatchJobClientServiceCollectionExtensions
{
    /// <summary>
    /// Registers a client as a singleton, from configuration: <c>BatchUrl</c>, <c>JobId</c>, <c>AccountName</c>, <c>AccountKey</c>,
    /// <c>MaxRetryAfter</c>, <c>MaxResponseSize</c>, and the sections <c>Retry</c> and <c>Diagnostics</c>.
    /// </summary>
    /// <param name="services">The services to add the client to.</param>
    /// <param name="configuration">
    /// The configuration section that holds the settings. It is read when the host starts or the client is first resolved.
    /// </param>
    /// <param name="configureOptions">Configures what configuration cannot hold, such as the transport.</param>
    /// <returns>The services.</returns>
    /// <remarks>
    /// A host validates the settings at its start; without a host, resolving the client does. Missing or invalid settings throw an
    /// <see cref="OptionsValidationException"/> that names each with its section.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configuration"/> is null.</exception>
    public static IServiceCollection AddBatchJobClient(
        this IServiceCollection services, IConfiguration configuration, Action<BatchJobClientOptions>? configureOptions = null)
    {
        var registration = Register(services, Options.Options.DefaultName, configuration, configureOptions);
        return services.AddSingleton(registration);
    }

    /// <summary>Registers a client as a keyed singleton, from configuration, so an application can use several jobs.</summary>
    /// <param name="services">The services to add the client to.</param>
    /// <param name="serviceKey">The key to resolve the client with.</param>
    /// <param name="configuration">
    /// The configuration section that holds the settings. It is read when the host starts or the client is first resolved.
    /// </param>
    /// <param name="configureOptions">Configures what configuration cannot hold, such as the transport.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="services"/>, <paramref name="serviceKey"/>, or <paramref name="configuration"/> is null.
    /// </exception>
    public static IServiceCollection AddKeyedBatchJobClient(
        this IServiceCollection services,
        object serviceKey,
        IConfiguration configuration,
        Action<BatchJobClientOptions>? configureOptions = null)
    {
        if (serviceKey is null) throw new ArgumentNullException(nameof(serviceKey));
        var registration = Register(
            services, Convert.ToString(serviceKey, CultureInfo.InvariantCulture) ?? "", configuration, configureOptions);
        return services.AddKeyedSingleton(serviceKey, (provider, _) => registration(provider));
    }

    /// <summary>Registers a client as a singleton, from settings in code.</summary>
    /// <param name="services">The services to add the client to.</param>
    /// <param name="configure">Sets the URL, the job, and the credential.</param>
    /// <param name="configureOptions">Configures retries, transport, and diagnostics.</param>
    /// <returns>The services.</returns>
    /// <remarks>A host validates the settings at its start; without a host, resolving the client does.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configure"/> is null.</exception>
    public static IServiceCollection AddBatchJobClient(
        this IServiceCollection services, Action<BatchJobClientSettings> configure, Action<BatchJobClientOptions>? configureOptions = null)
    {
        if (configure is null) throw new ArgumentNullException(nameof(configure));
        return services.AddSingleton(
            Register(
                services, Options.Options.DefaultName, nameof(BatchJobClientSettings) + ".", configure, static () =>
                    new(), configureOptions));
    }

    private static Func<IServiceProvider, BatchJobClient> Register(
        IServiceCollection services, string name, IConfiguration configuration, Action<BatchJobClientOptions>? configureOptions)
    {
        if (configuration is null) throw new ArgumentNullException(nameof(configuration));
        var prefix = configuration is IConfigurationSection { Path: { Length: > 0 } path } ? path + ":" : "";
        return Register(
            services, name, prefix, settings => configuration.Bind(settings), () => ReadOptions(configuration), configureOptions);
    }

    private static Func<IServiceProvider, BatchJobClient> Register(
        IServiceCollection services,
        string name,
        string prefix,
        Action<BatchJobClientSettings> configure,
        Func<BatchJobClientOptions> createOptions,
        Action<BatchJobClientOptions>? configureOptions)
    {
        if (services is null) throw new ArgumentNullException(nameof(services));
        services.AddOptions<BatchJobClientSettings>(name).Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BatchJobClientSettings>>(
            provider => new BatchJobClientSettingsValidator(name, prefix, createOptions, provider));
        return provider =>
        {
            var settings = provider.GetRequiredService<IOptionsMonitor<BatchJobClientSettings>>().Get(name);
            var options = createOptions();
            configureOptions?.Invoke(options);
            return Create(provider, settings, options);
        };
    }

    private static BatchJobClientOptions ReadOptions(IConfiguration configuration)
    {
        var options = new BatchJobClientOptions();
        options.MaxRetryAfter = configuration.GetValue(nameof(options.MaxRetryAfter), options.MaxRetryAfter);
        options.MaxResponseSize = configuration.GetValue(nameof(options.MaxResponseSize), options.MaxResponseSize);
        var retry = configuration.GetSection("Retry");
        options.Retry.MaxRetries = retry.GetValue(nameof(RetryOptions.MaxRetries), options.Retry.MaxRetries);
        options.Retry.Delay = retry.GetValue(nameof(RetryOptions.Delay), options.Retry.Delay);
        options.Retry.MaxDelay = retry.GetValue(nameof(RetryOptions.MaxDelay), options.Retry.MaxDelay);
        options.Retry.Mode = retry.GetValue(nameof(RetryOptions.Mode), options.Retry.Mode);
        options.Retry.NetworkTimeout = retry.GetValue(nameof(RetryOptions.NetworkTimeout), options.Retry.NetworkTimeout);
        var (diagnostics, target) = (configuration.GetSection("Diagnostics"), options.Diagnostics);
        target.ApplicationId = diagnostics.GetValue<string?>(nameof(DiagnosticsOptions.ApplicationId), target.ApplicationId);
        target.IsLoggingEnabled = diagnostics.GetValue(nameof(DiagnosticsOptions.IsLoggingEnabled), target.IsLoggingEnabled);
        target.IsTelemetryEnabled = diagnostics.GetValue(nameof(DiagnosticsOptions.IsTelemetryEnabled), target.IsTelemetryEnabled);
        target.IsDistributedTracingEnabled = diagnostics.GetValue(
            nameof(DiagnosticsOptions.IsDistributedTracingEnabled), target.IsDistributedTracingEnabled);
        return options;
    }

    private static BatchJobClient Create(IServiceProvider provider, BatchJobClientSettings settings, BatchJobClientOptions options)
    {
        var url = BatchUrls.WithScheme(settings.BatchUrl!);
        if (string.IsNullOrEmpty(settings.AccountKey))
        {
            return new(url, settings.JobId!, provider.GetRequiredService<TokenCredential>(), options);
        }
        var account = string.IsNullOrWhiteSpace(settings.AccountName) ? url.Host.Split('.')[0] : settings.AccountName!;
        return new(url, settings.JobId!, new BatchSharedKeyCredential(account, settings.AccountKey!), options);
    }
}
