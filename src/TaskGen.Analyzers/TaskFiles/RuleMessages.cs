using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.Rules.CommandLine;
using TaskGen.Analyzers.Rules.Container;
using TaskGen.Analyzers.Rules.Scheduling;
using TaskGen.Analyzers.Rules.Security;

namespace TaskGen.Analyzers.TaskFiles;

/// <summary>
/// Words the findings of rules for readers of JSON. Most messages are neutral; those that name C# have another wording here.
/// </summary>
internal static class RuleMessages
{
    private static readonly Dictionary<DiagnosticDescriptor, string> ForJson = new()
    {
        [CommandLineMissing.Descriptor] = "'commandLine' is required; the service rejects a task without it. Set 'commandLine'.",
        [IdMissing.Descriptor] = "'id' is missing or blank; the service rejects the request with 400 (Bad Request). Set 'id'.",
        [ContainerSettingsMissing.Descriptor] = "'{0}' requires a container image; the service rejects the request. Set 'imageName'.",
        [CoordinationCommandMissing.Descriptor] = "'{0}' is missing or blank; the service rejects the request. Set it.",

        // A task file takes durations as ISO 8601 only.
        [InvalidDuration.NotDuration] = "'{0}' is not a valid duration. Use ISO 8601 (PT1H30M).",
        [SecretHardCoded.Password] =
            "'{0}' contains a password and is readable wherever this file is stored. Insert it when the task is submitted.",
        [SecretHardCoded.SecretVariable] =
            "'{0}' contains the value of a secret environment variable and is readable wherever this file is stored. Insert it when the "
                + "task is submitted.",
        [SecretHardCoded.SasSignature] =
            "'{0}' contains a SAS signature and is readable wherever this file is stored. Insert it when the task is submitted.",
        [SecretHardCoded.AccountKey] =
            "'{0}' contains an account key and is readable wherever this file is stored. Insert it when the task is submitted.",
        [SecretHardCoded.ConnectionString] =
            "'{0}' contains a connection string with a password and is readable wherever this file is stored. Insert it when the task "
                + "is submitted.",
        [SecretHardCoded.PrivateKey] =
            "'{0}' contains a private key and is readable wherever this file is stored. Insert it when the task is submitted.",
        [SecretHardCoded.Token] =
            "'{0}' contains a token and is readable wherever this file is stored. Insert it when the task is submitted.",
        [SecretHardCoded.UrlPassword] =
            "'{0}' contains a URL with a password and is readable wherever this file is stored. Insert it when the task is submitted.",
    };

    // The messages for a secret that occurs in several values of a file.
    private static readonly Dictionary<DiagnosticDescriptor, string> ForRepeatedSecrets = new()
    {
        [SecretHardCoded.Password] =
            "'{0}' contains a password that occurs {1} times in this file and is readable wherever the file is stored. "
                + "Insert it when the task is submitted.",
        [SecretHardCoded.SecretVariable] =
            "'{0}' contains the value of a secret environment variable that occurs {1} times in this file and is readable wherever the file "
                + "is stored. Insert it when the task is submitted.",
        [SecretHardCoded.SasSignature] =
            "'{0}' contains a SAS signature that occurs {1} times in this file and is readable wherever the file is stored. "
                + "Insert it when the task is submitted.",
        [SecretHardCoded.AccountKey] =
            "'{0}' contains an account key that occurs {1} times in this file and is readable wherever the file is stored. "
                + "Insert it when the task is submitted.",
        [SecretHardCoded.ConnectionString] =
            "'{0}' contains a connection string with a password that occurs {1} times in this file and is readable wherever the file "
                + "is stored. Insert it when the task is submitted.",
        [SecretHardCoded.PrivateKey] =
            "'{0}' contains a private key that occurs {1} times in this file and is readable wherever the file is stored. "
                + "Insert it when the task is submitted.",
        [SecretHardCoded.Token] =
            "'{0}' contains a token that occurs {1} times in this file and is readable wherever the file is stored. "
                + "Insert it when the task is submitted.",
        [SecretHardCoded.UrlPassword] =
            "'{0}' contains a URL with a password that occurs {1} times in this file and is readable wherever the file is stored. "
                + "Insert it when the task is submitted.",
    };

    /// <summary>Returns the message of a finding.</summary>
    public static string Of(Finding finding) =>
        string.Format(CultureInfo.InvariantCulture, FormatOf(finding.Descriptor), [.. finding.Arguments]);

    /// <summary>Returns the message for a secret that occurs in a number of values of a file.</summary>
    public static string OfSecret(Finding finding, int count) => count == 1
        ? Of(finding)
        : string.Format(CultureInfo.InvariantCulture, ForRepeatedSecrets[finding.Descriptor], [.. finding.Arguments, count]);

    /// <summary>Returns the message format of a descriptor in a task file.</summary>
    public static string FormatOf(DiagnosticDescriptor descriptor) =>
        ForJson.TryGetValue(descriptor, out var message)
            ? message
            : descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture);
}
