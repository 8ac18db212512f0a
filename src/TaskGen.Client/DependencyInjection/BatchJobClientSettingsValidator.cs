using System;
using System.Collections.Generic;
using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TaskGen.Client.Pipeline;
using TaskGen.Validation;

namespace TaskGen.Client.DependencyInjection;

/// <summary>Validates the settings of one client, and names those that are missing or invalid with their section.</summary>
/// <param name="name">The name of the options to validate.</param>
/// <param name="prefix">The path of the section, with a separator at its end.</param>
/// <param name="createOptions">Reads the options, and throws where a value is invalid.</param>
/// <param name="provider">The services, one of which may be a credential.</param>
internal sealed class BatchJobClientSettingsValidator(
    string name, string prefix, Func<BatchJobClientOptions> createOptions, IServiceProvider provider)
    : IValidateOptions<BatchJobClientSettings>
{
    public ValidateOptionsResult Validate(string? optionsName, BatchJobClientSettings options)
    {
        if (optionsName != name) return ValidateOptionsResult.Skip;
        var failures = new List<string>();
        if (options.BatchUrl is null)
        {
            failures.Add(
                $"{prefix}{nameof(options.BatchUrl)} is missing. "
                + "Set it to the URL of the Batch account, such as https://account.region.batch.azure.com.");
        }

        if (string.IsNullOrWhiteSpace(options.JobId))
        {
            failures.Add($"{prefix}{nameof(options.JobId)} is missing. Set it to the id of the job.");
        }
        if (string.IsNullOrEmpty(options.AccountKey)
            && provider.GetService<IServiceProviderIsService>()?.IsService(typeof(TokenCredential)) == false)
        {
            failures.Add(
                $"{prefix}{nameof(options.AccountKey)} is missing. "
                + "Set it to an access key of the account, or register a TokenCredential such as DefaultAzureCredential.");
        }

        if (options.BatchUrl is not null)
        {
            Check(nameof(options.BatchUrl), () => JobUrls.Job(BatchUrls.WithScheme(options.BatchUrl), "job"), failures);
        }
        if (!string.IsNullOrEmpty(options.AccountKey))
        {
            Check(nameof(options.AccountKey), () => _ = new BatchSharedKeyCredential("account", options.AccountKey!), failures);
        }
        Check("", () => createOptions(), failures);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private void Check(string setting, Action action, List<string> failures)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            // The parameter's name, which the message ends with, is not a setting.
            var message = exception is ArgumentException { ParamName: { } parameter }
                ? exception.Message.Replace($" (Parameter '{parameter}')", "")
                : exception.Message;
            failures.Add(setting.Length > 0 ? $"{prefix}{setting} is invalid. {message}" : message);
        }
    }
}
