using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.TaskFiles;

namespace TaskGen.Tool.Checking;

/// <summary>The severities of rules, as the options of the command set them.</summary>
internal sealed class SeverityMap
{
    private readonly Dictionary<string, DiagnosticSeverity> _severities = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _areWarningsErrors;

    /// <summary>Initializes a new instance of the <see cref="SeverityMap"/> class.</summary>
    /// <param name="ignored">The identifiers of rules to ignore; each can be a list separated by commas.</param>
    /// <param name="severities">Severities in the form <c>ID=SEVERITY</c>.</param>
    /// <param name="areWarningsErrors">Whether warnings become errors.</param>
    /// <exception cref="ToolException">An identifier or severity is unknown.</exception>
    public SeverityMap(IEnumerable<string> ignored, IEnumerable<string> severities, bool areWarningsErrors)
    {
        _areWarningsErrors = areWarningsErrors;
        foreach (var item in severities.SelectMany(static list => Split(list, "--severity")))
        {
            var parts = item.Split('=');
            if (parts.Length != 2) throw new ToolException($"'{item}' is not a severity. Specify it as ID=SEVERITY, such as TG2004=none.");
            _severities[Known(parts[0])] = Severity(parts[1]);
        }

        foreach (var id in ignored.SelectMany(static list => Split(list, "--ignore"))) _severities[Known(id)] = DiagnosticSeverity.Hidden;
    }

    /// <summary>Returns the severity of a finding; <see cref="DiagnosticSeverity.Hidden"/> findings are not reported.</summary>
    /// <remarks>A file that cannot be read is an error whatever the options are, so that it never counts as clean.</remarks>
    public DiagnosticSeverity Of(FileFinding finding)
    {
        if (FileRules.IsRequired(finding.Descriptor)) return finding.Descriptor.DefaultSeverity;
        var severity = _severities.TryGetValue(finding.Descriptor.Id, out var set) ? set : finding.Descriptor.DefaultSeverity;
        return severity == DiagnosticSeverity.Warning && _areWarningsErrors ? DiagnosticSeverity.Error : severity;
    }

    private static string[] Split(string list, string option)
    {
        var items = list.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return items.Length > 0 ? items : throw new ToolException($"The option '{option}' requires a value. Run 'taskgen check --help'.");
    }

    private static string Known(string id)
    {
        var ids = FileRules.All.Select(static descriptor => descriptor.Id).ToList();
        if (ids.Contains(id, StringComparer.OrdinalIgnoreCase)) return id;
        throw new ToolException(
            $"Unknown rule '{id}'."
                + (NearestName.Of(id, ids, maxDistance: 2) is { } nearest ? $" Did you mean '{nearest}'?"
                    : " analyzers.md lists the rules."));
    }

    private static DiagnosticSeverity Severity(string name) => name.ToLowerInvariant() switch
    {
        "error" => DiagnosticSeverity.Error,
        "warning" => DiagnosticSeverity.Warning,
        "info" or "suggestion" => DiagnosticSeverity.Info,
        "none" or "silent" => DiagnosticSeverity.Hidden,
        _ => throw new ToolException($"Unknown severity '{name}'. Specify error, warning, info, or none."),
    };
}
