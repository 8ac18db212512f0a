using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.Rules.Security;
using TaskGen.Validation;

namespace TaskGen.Analyzers.TaskFiles;

/// <summary>
/// Words the findings of rules for readers of JSON. Most messages are neutral; those that name C# have another wording here.
/// </summary>
internal static class RuleMessages
{
    private const string SecretConsequence = " and is readable wherever this file is stored. Insert it when the task is submitted.";

    // A task file takes durations as ISO 8601 only.
    private const string ClockFormat = " or d.hh:mm:ss";

    private static readonly Dictionary<string, string> ForJson = new()
    {
        [RuleIds.CommandLineMissing] = "'commandLine' is required; the service rejects a task without it. Set 'commandLine'.",
        [RuleIds.IdMissing] = "'id' is missing or blank; the service rejects the request with 400 (Bad Request). Set 'id'.",
        [RuleIds.ContainerSettingsMissing] = "'{0}' requires a container image; the service rejects the request. Set 'imageName'.",
        [RuleIds.CoordinationCommandMissing] = "'{0}' is missing or blank; the service rejects the request. Set it.",
    };

    /// <summary>Returns the message of a finding.</summary>
    public static string Of(Finding finding) =>
        string.Format(CultureInfo.InvariantCulture, FormatOf(finding.Descriptor), [.. finding.Arguments]);

    /// <summary>Returns the message format of a descriptor in a task file.</summary>
    public static string FormatOf(DiagnosticDescriptor descriptor) =>
        ForJson.TryGetValue(descriptor.Id, out var message) ? message : descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture)
            .Replace(SecretHardCoded.Consequence, SecretConsequence)
            .Replace(ClockFormat, "");
}
