using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.TaskFiles;
using TaskGen.Validation;

namespace TaskGen.Tool.Reporting;

/// <summary>Writes findings as a SARIF 2.1.0 log, with the metadata and help link of every rule.</summary>
internal static class SarifLog
{
    /// <summary>Returns a log.</summary>
    /// <param name="entries">The findings.</param>
    /// <param name="failures">Why files could not be checked.</param>
    public static JsonObject Create(IReadOnlyList<ReportEntry> entries, IReadOnlyList<string> failures)
    {
        var rules = FileRules.All;
        var indexes = rules.Select(static (rule, index) => (rule.Id, index))
            .ToDictionary(static pair => pair.Id, static pair => pair.index);
        return new()
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject { ["driver"] = Driver(rules) },
                ["invocations"] = new JsonArray(Invocation(failures)),
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. entries.Select(entry => Result(entry, indexes[entry.Id]))]),
            }),
        };
    }

    private static JsonObject Invocation(IReadOnlyList<string> failures) => new()
    {
        ["executionSuccessful"] = failures.Count == 0,
        ["toolExecutionNotifications"] = new JsonArray([.. failures.Select(static failure => new JsonObject
        {
            ["level"] = "error",
            ["message"] = new JsonObject { ["text"] = DisplayText.Of(failure) },
        })]),
    };

    private static JsonObject Driver(IReadOnlyList<DiagnosticDescriptor> rules) => new()
    {
        ["name"] = "taskgen",
        ["semanticVersion"] = typeof(SarifLog).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
        ["rules"] = new JsonArray([.. rules.Select(Rule)]),
    };

    private static JsonObject Rule(DiagnosticDescriptor rule) => new()
    {
        ["id"] = rule.Id,
        ["shortDescription"] = Text(rule.Title),
        ["fullDescription"] = Text(rule.Description),
        ["helpUri"] = rule.HelpLinkUri,
        ["defaultConfiguration"] = new JsonObject { ["level"] = Level(rule.DefaultSeverity) },
        ["properties"] = new JsonObject { ["category"] = rule.Category },
    };

    private static JsonObject Result(ReportEntry entry, int ruleIndex) => new()
    {
        ["ruleId"] = entry.Id,
        ["ruleIndex"] = ruleIndex,
        ["level"] = Level(entry.Severity),
        ["message"] = new JsonObject { ["text"] = entry.Finding.Message },
        ["locations"] = new JsonArray(new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = new JsonObject { ["uri"] = UriOf(entry.File) },
                ["region"] = new JsonObject
                {
                    ["startLine"] = entry.Finding.Position.Line,
                    ["startColumn"] = entry.Finding.Position.Column
                },
            },
        }),
    };

    private static string UriOf(string path)
    {
        if (Path.IsPathFullyQualified(path)) return new Uri(path).AbsoluteUri;
        var escaped = Uri.EscapeDataString(path).Replace("%2F", "/");
        return OperatingSystem.IsWindows() ? escaped.Replace("%5C", "/") : escaped;
    }

    private static JsonObject Text(LocalizableString text) => new() { ["text"] = text.ToString(CultureInfo.InvariantCulture) };

    private static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };
}
